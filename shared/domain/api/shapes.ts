import * as z from 'zod';
import { Role } from '../access/roles.ts';
import { Period } from '../periods.ts';
import { Observation, ScreeningReport, Verdict } from '../screening-report.ts';

/** An instant, in UTC. */
export const Instant = z.iso.datetime();
const slug = z.string().meta({ description: 'Slug of one of the 42 areas.' });

/** A list that may go on: `next` is given back as `?after=` to read on. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().optional() });

export const Me = z.object({
  subject: z.string(),
  roles: z.array(Role),
  area: z.object({ slug, name: z.string() }).optional(),
});
export type Me = z.infer<typeof Me>;

/** Opening and closing of a collection, both days included, Europe/London. */
export const Dates = z.object({ opens: z.iso.date(), closes: z.iso.date() });
export type Dates = z.infer<typeof Dates>;

/** Where an area stands in a collection. */
export const standings = ['not-heard-from', 'rejected', 'queried', 'accepted', 'signed-off'] as const;
export const Standing = z.enum(standings);
export type Standing = z.infer<typeof Standing>;

export const Ticket = z.object({
  submission: z.string(),
  url: z.url(),
  fields: z.record(z.string(), z.string()),
  expires: Instant,
});
export type Ticket = z.infer<typeof Ticket>;

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
export const SignedOff = z.object({ by: z.string(), at: Instant });

/** A screening report with what people did about it since. */
export const Reported = z.object({
  submission: z.string(),
  report: ScreeningReport,
  answers: z.array(Answered),
  /** What the submission stands as now: a queried one is accepted once every query is answered. */
  status: Verdict,
  signedOff: SignedOff.optional(),
  current: z.boolean(),
  late: z.boolean(),
});
export type Reported = z.infer<typeof Reported>;

export const AreaReturn = z.object({
  period: Period,
  dates: Dates,
  standing: Standing,
  late: z.boolean(),
  submission: z.string().optional(),
});
export type AreaReturn = z.infer<typeof AreaReturn>;

/** One area in a collection. `submission` is the current one, or the last one where none is current. */
export const AreaProgress = z.object({
  area: slug,
  name: z.string(),
  standing: Standing,
  nil: z.boolean(),
  late: z.boolean(),
  submission: z.string().optional(),
  receivedAt: Instant.optional(),
});
export type AreaProgress = z.infer<typeof AreaProgress>;

export const Progress = z.object({
  period: Period,
  dates: Dates,
  /** Whether the day of closing is over. */
  closed: z.boolean(),
  counts: z.record(Standing, z.number().int()),
  areas: z.array(AreaProgress),
});
export type Progress = z.infer<typeof Progress>;

/** A reminder that is due: to whom and why, never a figure. */
export const Reminder = z.object({
  area: slug,
  name: z.string(),
  reason: z.enum(['closing-soon', 'overdue', 'rejected', 'queried', 'unsigned']),
  closes: z.iso.date(),
});
export type Reminder = z.infer<typeof Reminder>;

/** Something that happened, as the auditor reads it: when, who, what, about what, and why. */
export const AuditEvent = z.object({
  at: Instant,
  who: z.string(),
  what: z.string(),
  about: z.string(),
  why: z.string(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** What will be published about one area. Category 4 is `c` everywhere. */
export const AreaPreview = z.object({
  area: slug,
  period: Period,
  submission: z.string().optional(),
  observations: z.array(Observation),
  notes: z.array(z.string()),
});
export type AreaPreview = z.infer<typeof AreaPreview>;
