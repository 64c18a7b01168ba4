import * as z from 'zod';
import { AreaReturn } from '../collection/shapes.ts';
import { ToldEvent } from '../events/event.ts';
import { prose } from '../prose.ts';
import { Compared } from '../screening/compared.ts';
import { ScreeningReport } from '../screening-report.ts';
import { mostSent } from '../submissions/sent-along.ts';
import { AnswersTaken, AreaPreview, Draft, Reported, SignOffTaken, Submission, Ticket } from '../submissions/shapes.ts';
import {
  AnswersOrder,
  ConfirmationOrder,
  DraftOrder,
  SignOffOrder,
  TemplateQuery,
  UploadOrder,
} from './requests/of-areas.ts';
import { CorrectionOrder, QueryOrder, ReviewOrder } from './requests/of-reviewers.ts';
import type { RouteShape, RouteShapes } from './route-shape.ts';
import { pageOf } from './shapes.ts';

const submissions = '/areas/{area}/returns/{period}/submissions';
const reviewed = (summary: string, takes: z.ZodType): RouteShape => ({
  summary,
  takes,
  repeatable: true,
  gives: AnswersTaken,
});

/** The routes of one area's returns: what the area does with them, and what the ministry says to them. */
export const areaRoutes = {
  'GET /areas/{area}/returns': { summary: 'The returns of an area, a line a period', gives: pageOf(AreaReturn) },
  'GET /areas/{area}/returns/{period}/template': {
    summary: 'The workbook to fill in',
    query: TemplateQuery,
    givesFile: true,
  },
  'GET /areas/{area}/returns/{period}/check': {
    summary: 'What a return is compared with: the residents of the area and its figures of earlier years',
    gives: Compared,
  },
  'POST /areas/{area}/returns/{period}/check': {
    summary: `Screens a file of up to ${mostSent} without keeping it`,
    takesFile: true,
    gives: ScreeningReport,
  },
  'GET /areas/{area}/returns/{period}/preview': { summary: 'What would be published of an area', gives: AreaPreview },
  [`POST ${submissions}`]: {
    summary: prose`
      Asks for the upload of one file: post it to the address given, with the fields given, as multipart/form-data with
      the file last
    `,
    takes: UploadOrder,
    repeatable: true,
    status: 201,
    gives: Ticket,
  },
  [`GET ${submissions}`]: { summary: 'Everything that was sent, the newest first', gives: pageOf(Submission) },
  [`GET ${submissions}/{submission}`]: { summary: 'One of them; 404 until it has been screened', gives: Submission },
  [`GET ${submissions}/{submission}/report`]: {
    summary: 'The screening report, with answers and sign-off; 404 until it has been screened',
    gives: Reported,
  },
  [`GET ${submissions}/{submission}/findings`]: { summary: 'The findings of the report as CSV', givesFile: true },
  [`GET ${submissions}/{submission}/marked`]: {
    summary: 'The return as a workbook (XLSX) with its faults marked; Category 4 is to be written again',
    givesFile: true,
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
    repeatable: true,
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
} as const satisfies RouteShapes;
