import * as z from 'zod';
import { AreaSlug } from '../areas.ts';
import { Instant } from '../calendar/instant.ts';
import { Standing } from '../collection/standings.ts';
import { Period } from '../periods.ts';
import { Observation, ScreeningReport, Verdict } from '../screening-report.ts';
import { Footing } from './footing.ts';
import { Returned, SignOff } from './stand.ts';
import { Thread } from './threads.ts';

/** What lets one file be uploaded: where to, and the fields that go with it, until it expires. */
export const Ticket = z.object({
  submission: z.string(),
  url: z.url(),
  fields: z.record(z.string(), z.string()),
  expires: Instant,
});
export type Ticket = z.infer<typeof Ticket>;

/**
 * One submission of a return whose file has arrived. `current` is the one that the area has in hand, `stands` the
 * signed-off one that counts. The verdict that others than the area see is made without Category 4, and the format they
 * are not told.
 */
export const Submission = z.object({
  submission: z.string(),
  format: z.string().optional(),
  receivedAt: Instant,
  verdict: Verdict,
  current: z.boolean(),
  stands: z.boolean(),
  late: z.boolean(),
  submittedBy: z.string().optional(),
});
export type Submission = z.infer<typeof Submission>;

export const Answered = z.object({
  finding: z.string(),
  text: z.string(),
  by: z.string(),
  name: z.string().optional(),
  email: z.string().optional(),
  at: Instant,
});
export type Answered = z.infer<typeof Answered>;

/** A screening report with what people did about it since. For others than the area it is made without Category 4. */
export const Reported = z.object({
  submission: z.string(),
  report: ScreeningReport,
  answers: z.array(Answered),
  /** What was said about each query, those that the ministry raised included, with where the thread stands. */
  threads: z.array(Thread.extend({ state: z.enum(['open', 'answered', 'settled']) })),
  /**
   * Where the submission stands now: `accepted` is what the area sees of one that may be signed off, `with-area` what
   * others do.
   */
  status: z.enum([...Standing.options, 'superseded']),
  returned: Returned.optional(),
  signedOff: SignOff.optional(),
  current: z.boolean(),
  stands: z.boolean(),
  late: z.boolean(),
});
export type Reported = z.infer<typeof Reported>;

/** Answers as far as somebody has written them, and when they were kept. */
export const Draft = z.object({
  answers: z.array(z.object({ finding: z.string(), text: z.string() })),
  at: Instant.optional(),
});
export type Draft = z.infer<typeof Draft>;

/** What will be published about one area. Category 4 is `c` everywhere. */
export const AreaPreview = z.object({
  area: AreaSlug,
  period: Period,
  submission: z.string().optional(),
  observations: z.array(Observation),
  notes: z.array(z.string()),
});
export type AreaPreview = z.infer<typeof AreaPreview>;

/** What answers, or the ministry's review, came to: the queries that are still open, and where the return stands. */
export const AnswersTaken = z.object({
  submission: z.string(),
  status: Footing.shape.status,
  open: z.array(z.string()),
});

/** A sign-off that was taken. */
export const SignOffTaken = z.object({ submission: z.string(), signedOff: SignOff });
