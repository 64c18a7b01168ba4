import * as z from 'zod';
import type { Route } from '../access/grants.ts';
import { releaseTime } from '../calendar/london-time.ts';
import { Contacts, Extension, Note } from '../collection/desk.ts';
import { Round, RoundProgress } from '../collection/rounds.ts';
import { AreaReturn, Dates, Progress, Reminder } from '../collection/shapes.ts';
import { ToldEvent } from '../events/event.ts';
import { ScreeningReport } from '../screening-report.ts';
import {
  AnswersTaken,
  AreaPreview,
  Draft,
  Reported,
  Reviewed,
  SignOffTaken,
  Submission,
  Ticket,
} from '../submissions/shapes.ts';
import { AreaOnDesk } from './desk-shapes.ts';
import { ReleaseView } from './release-shapes.ts';
import {
  AnswersOrder,
  CompileOrder,
  ConfirmationOrder,
  ContactsOrder,
  CorrectionOrder,
  DatesOrder,
  DecisionOrder,
  DraftOrder,
  EventsQuery,
  ExtensionOrder,
  NoteOrder,
  PopulationOrder,
  QueryOrder,
  RemindOrder,
  ReviewOrder,
  RoundOrder,
  SignOffOrder,
  TemplateQuery,
  TrackerQuery,
  UploadOrder,
} from './requests.ts';
import { Me, pageOf } from './shapes.ts';

/** What a route of the API is for, what it takes and what it gives. */
export type RouteShape = {
  summary: string;
  query?: z.ZodObject;
  takes?: z.ZodType;
  takesFile?: boolean;
  /** Whether an Idempotency-Key that comes again gets the answer that was given before. */
  repeatable?: boolean;
  status?: number;
  gives?: z.ZodType;
  givesFile?: boolean;
};

const submissions = '/areas/{area}/returns/{period}/submissions';
const releases = '/collections/{period}/releases';
const Decided = ReleaseView.extend({ warnings: z.array(z.string()) });
const decision = (summary: string): RouteShape => ({ summary, takes: DecisionOrder, repeatable: true, gives: Decided });
const reviewed = (summary: string, takes: z.ZodType): RouteShape => ({
  summary,
  takes,
  repeatable: true,
  gives: Reviewed,
});
/** A candidate as it was just compiled; what was suppressed and the national figures are beside it. */
const Compiled = z.looseObject(
  ReleaseView.pick({ period: true, version: true, state: true, provisional: true, coverage: true, releaseAt: true })
    .shape,
);
const CollectionLine = z.object({ period: z.string(), dates: Dates });

/** Every route of the API. The table of grants has the same keys: a test holds the two and the stack together. */
export const routeShapes: Readonly<Record<Route, RouteShape>> = {
  'GET /me': { summary: 'Who the caller is', gives: Me },
  'GET /openapi.json': { summary: 'This document', gives: z.record(z.string(), z.unknown()) },
  'GET /areas/{area}/returns': { summary: 'The returns of an area, a line a period', gives: pageOf(AreaReturn) },
  'GET /areas/{area}/returns/{period}/template': {
    summary: 'The workbook to fill in',
    query: TemplateQuery,
    givesFile: true,
  },
  'POST /areas/{area}/returns/{period}/check': {
    summary: 'Screens a file of up to 4 MB without keeping it',
    takesFile: true,
    gives: ScreeningReport,
  },
  'GET /areas/{area}/returns/{period}/preview': { summary: 'What would be published of an area', gives: AreaPreview },
  [`POST ${submissions}`]: {
    summary:
      'Asks for the upload of one file: post it to the address given, with the fields given, as multipart/form-data with the file last',
    takes: UploadOrder,
    status: 201,
    gives: Ticket,
  },
  [`GET ${submissions}`]: { summary: 'Everything that was sent, the newest first', gives: pageOf(Submission) },
  [`GET ${submissions}/{submission}/report`]: {
    summary: 'The screening report, with answers and sign-off; 404 until it has been screened',
    gives: Reported,
  },
  [`POST ${submissions}/{submission}/answers`]: {
    summary: 'Answers one query; one on Category 4 in set words alone',
    takes: AnswersOrder,
    repeatable: true,
    gives: AnswersTaken,
  },
  [`POST ${submissions}/{submission}/sign-off`]: {
    summary: 'Signs the return off; never by the person who sent it',
    takes: SignOffOrder,
    repeatable: true,
    gives: SignOffTaken,
  },
  [`POST ${submissions}/{submission}/confirmation`]: {
    summary: 'Confirms what is signed off, on a ticket of the caller: it is taken in again as a new submission',
    takes: ConfirmationOrder,
    status: 202,
    gives: z.object({ submission: z.string() }),
  },
  [`GET ${submissions}/{submission}/draft`]: { summary: 'The answers that the caller was writing', gives: Draft },
  [`PUT ${submissions}/{submission}/draft`]: {
    summary: 'Keeps the answers that the caller is writing',
    takes: DraftOrder,
    gives: Draft,
  },
  [`POST ${submissions}/{submission}/queries`]: reviewed(
    'Raises a query on a figure or on the whole return',
    QueryOrder,
  ),
  [`POST ${submissions}/{submission}/reviews`]: reviewed(
    'Accepts an answer, sends it back with a reason, or says that it will be looked at',
    ReviewOrder,
  ),
  [`POST ${submissions}/{submission}/returned`]: reviewed('Asks for another file, with a reason', CorrectionOrder),
  'GET /areas/{area}/returns/{period}/activity': {
    summary: 'What happened to a return, in sentences, the newest first',
    gives: pageOf(ToldEvent),
  },
  'GET /areas/{area}/contacts': { summary: 'Whom to speak to in an area', gives: Contacts },
  'PUT /areas/{area}/contacts': {
    summary: 'Says whom to speak to',
    takes: ContactsOrder,
    repeatable: true,
    gives: Contacts,
  },
  'GET /collections': { summary: 'The collections, the newest first', gives: pageOf(CollectionLine) },
  'GET /collections/{period}': { summary: 'Where every area stands', gives: Progress },
  'GET /collections/{period}/reminders': { summary: 'Who is to be chased today', gives: pageOf(Reminder) },
  'GET /collections/{period}/tracker': {
    summary: 'Where every area stands, as a file',
    query: TrackerQuery,
    givesFile: true,
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
  'GET /collections/{period}/rounds': {
    summary: 'The rounds of answers, and how many of the areas asked have answered',
    gives: pageOf(RoundProgress),
  },
  'POST /collections/{period}/rounds': {
    summary: 'Opens a round: areas, all where none is named, are asked to confirm or to correct by a day',
    takes: RoundOrder,
    repeatable: true,
    status: 201,
    gives: Round,
  },
  'PUT /collections/{period}/dates': {
    summary: 'Sets when a collection opens and closes',
    takes: DatesOrder,
    gives: Dates,
  },
  'PUT /collections/{period}/population': {
    summary: 'Sets the population aged 10 and over by police force area code',
    takes: PopulationOrder,
    gives: z.object({ vintage: z.string(), forces: z.int() }),
  },
  [`POST ${releases}`]: {
    summary: 'Compiles a release candidate',
    takes: CompileOrder,
    repeatable: true,
    status: 201,
    gives: Compiled,
  },
  [`GET ${releases}`]: { summary: 'The versions of a release, the newest first', gives: pageOf(ReleaseView) },
  [`GET ${releases}/{version}`]: { summary: 'One version of a release', gives: ReleaseView },
  [`GET ${releases}/{version}/files/{file+}`]: {
    summary:
      'A file of a version before its time: for analysts and approvers, and for people on its pre-release list from 24 hours before',
    givesFile: true,
  },
  [`POST ${releases}/{version}/approve`]: decision('Approves a version; never by the person who compiled it'),
  [`POST ${releases}/{version}/schedule`]: decision(`Schedules a version for ${releaseTime} on a weekday`),
  [`POST ${releases}/{version}/move`]: decision('Moves a scheduled version to another day'),
  [`POST ${releases}/{version}/cancel`]: decision('Cancels the schedule of a version'),
  [`POST ${releases}/{version}/publish-again`]: decision(
    'Has a published version published again: every file and page of it is written anew',
  ),
  [`POST ${releases}/{version}/withdraw`]: decision('Withdraws a version'),
  'GET /events': {
    summary: 'What happened, the newest first',
    query: EventsQuery,
    gives: pageOf(ToldEvent),
  },
};

/** What every refusal looks like (RFC 9457). */
export const ProblemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string().meta({ description: 'Stable: may be tested against.' }),
});
