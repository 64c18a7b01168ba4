import * as z from 'zod';
import type { Route } from '../access/grants.ts';
import { AreaReturn, Dates, Progress, Reminder } from '../collection/shapes.ts';
import { ScreeningReport } from '../screening-report.ts';
import { AreaPreview, Reported, Submission, Ticket } from '../submissions/shapes.ts';
import { CompileOrder, DecisionOrder, ReleaseView } from './release-shapes.ts';
import { AuditEvent, Me, pageOf } from './shapes.ts';

/** What a route of the API is for, what it takes and what it gives. */
export type RouteShape = {
  summary: string;
  query?: Readonly<Record<string, string>>;
  takes?: z.ZodType;
  takesFile?: boolean;
  status?: number;
  gives?: z.ZodType;
  givesFile?: boolean;
};

const submissions = '/areas/{area}/returns/{period}/submissions';
const releases = '/collections/{period}/releases';
const Decided = ReleaseView.extend({ warnings: z.array(z.string()) });
const decision = (summary: string): RouteShape => ({ summary, takes: DecisionOrder, gives: Decided });
const CollectionLine = z.object({ period: z.string(), dates: Dates });

/** Every route of the API. The table of grants has the same keys: a test holds the two and the stack together. */
export const routeShapes: Readonly<Record<Route, RouteShape>> = {
  'GET /me': { summary: 'Who the caller is', gives: Me },
  'GET /openapi.json': { summary: 'This document', gives: z.record(z.string(), z.unknown()) },
  'GET /areas/{area}/returns': { summary: 'The returns of an area, a line a period', gives: pageOf(AreaReturn) },
  'GET /areas/{area}/returns/{period}/template': {
    summary: 'The workbook to fill in',
    query: { format: 'xlsx (the usual) or ods' },
    givesFile: true,
  },
  'POST /areas/{area}/returns/{period}/check': {
    summary: 'Screens a file without keeping it',
    takesFile: true,
    gives: ScreeningReport,
  },
  'GET /areas/{area}/returns/{period}/preview': { summary: 'What would be published of an area', gives: AreaPreview },
  [`POST ${submissions}`]: {
    summary:
      'Asks for the upload of one file: post it to the address given, with the fields given, as multipart/form-data with the file last',
    takes: z.object({
      format: z.enum(['csv', 'json', 'xlsx', 'ods', 'txt', 'md']).optional(),
      returnTo: z.url().optional(),
    }),
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
    takes: z.object({ finding: z.string(), text: z.string() }),
    gives: z.unknown(),
  },
  [`POST ${submissions}/{submission}/sign-off`]: {
    summary: 'Signs the return off; never by the person who sent it',
    gives: z.unknown(),
  },
  'GET /collections': { summary: 'The collections, the newest first', gives: pageOf(CollectionLine) },
  'GET /collections/{period}': { summary: 'Where every area stands', gives: Progress },
  'GET /collections/{period}/reminders': { summary: 'Who is to be chased today', gives: pageOf(Reminder) },
  'PUT /collections/{period}/dates': { summary: 'Sets when a collection opens and closes', takes: Dates, gives: Dates },
  'PUT /collections/{period}/population': {
    summary: 'Sets the population aged 10 and over by police force area code',
    takes: z.unknown(),
    gives: z.unknown(),
  },
  [`POST ${releases}`]: {
    summary: 'Compiles a release candidate',
    takes: CompileOrder,
    status: 201,
    gives: z.unknown(),
  },
  [`GET ${releases}`]: { summary: 'The versions of a release, the newest first', gives: pageOf(ReleaseView) },
  [`GET ${releases}/{version}`]: { summary: 'One version of a release', gives: ReleaseView },
  [`GET ${releases}/{version}/files/{file+}`]: {
    summary:
      'A file of a version before its time: for analysts and approvers, and for people on its pre-release list from 24 hours before',
    givesFile: true,
  },
  [`POST ${releases}/{version}/approve`]: decision('Approves a version; never by the person who compiled it'),
  [`POST ${releases}/{version}/schedule`]: decision('Schedules a version for 09:30 on a weekday'),
  [`POST ${releases}/{version}/move`]: decision('Moves a scheduled version to another day'),
  [`POST ${releases}/{version}/cancel`]: decision('Cancels the schedule of a version'),
  [`POST ${releases}/{version}/withdraw`]: decision('Withdraws a version'),
  'GET /events': {
    summary: 'What happened, the newest first',
    query: { after: 'the `next` of the page before' },
    gives: pageOf(AuditEvent),
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
