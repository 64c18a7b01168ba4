import * as z from 'zod';
import { Instant } from '../calendar/instant.ts';
import { Contacts, Extension, Note } from '../collection/desk.ts';
import { AreaProgress, Dates } from '../collection/shapes.ts';
import { ToldEvent } from '../events/event.ts';

/**
 * One area on the ministry's desk: where it stands, until when, whom to speak to, when it was reminded, what happened.
 */
export const AreaOnDesk = z.object({
  line: AreaProgress,
  dates: Dates,
  extension: Extension.optional(),
  contacts: Contacts,
  lastReminded: Instant.optional(),
  notes: z.array(Note),
  activity: z.array(ToldEvent),
});
export type AreaOnDesk = z.infer<typeof AreaOnDesk>;
