import { Contacts, Extension, Note } from '../collection/desk.ts';
import { Reminder } from '../collection/shapes.ts';
import { AreaOnDesk } from './desk-shapes.ts';
import { ContactsOrder, ExtensionOrder, NoteOrder, RemindOrder } from './requests/of-desks.ts';
import type { RouteShapes } from './route-shape.ts';

/** The routes of the ministry's desk: what it does about one area. */
export const deskRoutes = {
  'GET /areas/{area}/contacts': { summary: 'Whom to speak to in an area', gives: Contacts },
  'PUT /areas/{area}/contacts': {
    summary: 'Says whom to speak to',
    takes: ContactsOrder,
    repeatable: true,
    gives: Contacts,
  },
  'GET /collections/{period}/areas/{area}': {
    summary: 'One area on the ministry’s desk: extension, contacts, reminders, notes, what happened',
    gives: AreaOnDesk,
  },
  'PUT /collections/{period}/areas/{area}/extension': {
    summary: 'Moves the closing day of one area, with a reason',
    takes: ExtensionOrder,
    repeatable: true,
    gives: Extension,
  },
  'POST /collections/{period}/areas/{area}/reminders': {
    summary: 'Reminds an area now',
    takes: RemindOrder,
    repeatable: true,
    gives: Reminder,
  },
  'POST /collections/{period}/areas/{area}/notes': {
    summary: 'Keeps a note that the ministry alone reads',
    takes: NoteOrder,
    repeatable: true,
    status: 201,
    gives: Note,
  },
} as const satisfies RouteShapes;
