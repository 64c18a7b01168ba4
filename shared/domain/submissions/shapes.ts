import * as z from 'zod';
import { AreaSlug } from '../areas.ts';
import { Instant } from '../calendar/instant.ts';
import { Period } from '../periods.ts';
import { Observation, ScreeningReport, Verdict } from '../screening-report.ts';
import { SignOff } from './current-return.ts';

/** What lets one file be uploaded: where to, and the fields that go with it, until it expires. */
export const Ticket = z.object({
  submission: z.string(),
  url: z.url(),
  fields: z.record(z.string(), z.string()),
  expires: Instant,
});
export type Ticket = z.infer<typeof Ticket>;

/** One submission of a return whose file has arrived. */
export const Submission = z.object({
  submission: z.string(),
  format: z.string().optional(),
  receivedAt: Instant,
  verdict: Verdict,
  current: z.boolean(),
  late: z.boolean(),
  submittedBy: z.string().optional(),
});
export type Submission = z.infer<typeof Submission>;

export const Answered = z.object({ finding: z.string(), text: z.string(), by: z.string(), at: Instant });
export type Answered = z.infer<typeof Answered>;

/** A screening report with what people did about it since. */
export const Reported = z.object({
  submission: z.string(),
  report: ScreeningReport,
  answers: z.array(Answered),
  /** What the submission stands as now: a queried one is accepted once every query is answered. */
  status: Verdict,
  signedOff: SignOff.optional(),
  current: z.boolean(),
  late: z.boolean(),
});
export type Reported = z.infer<typeof Reported>;

/** What will be published about one area. Category 4 is `c` everywhere. */
export const AreaPreview = z.object({
  area: AreaSlug,
  period: Period,
  submission: z.string().optional(),
  observations: z.array(Observation),
  notes: z.array(z.string()),
});
export type AreaPreview = z.infer<typeof AreaPreview>;

/** What answers came to: the queries that are still open, and where the return stands. */
export const AnswersTaken = z.object({
  submission: z.string(),
  status: z.enum(['accepted', 'queried']),
  open: z.array(z.string()),
});

/** A sign-off that was taken. */
export const SignOffTaken = z.object({ submission: z.string(), signedOff: SignOff });
