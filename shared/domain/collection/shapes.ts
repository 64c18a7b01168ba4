import * as z from 'zod';
import { AreaSlug } from '../areas.ts';
import { Instant } from '../calendar/instant.ts';
import { Period } from '../periods.ts';
import { SignedSince } from './signed-since.ts';
import { SeenStanding, Standing } from './standings.ts';

/** Opening and closing of a collection, both days included, Europe/London. */
export const Dates = z.object({ opens: z.iso.date(), closes: z.iso.date() });
export type Dates = z.infer<typeof Dates>;

/** A submission that came after the one that counts, and how far it is: until it is signed off it changes nothing. */
const correctionAs = <S extends z.ZodType>(standing: S) =>
  z.object({ submission: z.string(), standing, receivedAt: Instant });

/**
 * One return of an area: where it stands in the collection of one period. To the area its own truth, to others without
 * Category 4.
 */
export const AreaReturn = z.object({
  period: Period,
  dates: Dates,
  standing: Standing,
  late: z.boolean(),
  submission: z.string().optional(),
  correction: correctionAs(Standing).optional(),
});
export type AreaReturn = z.infer<typeof AreaReturn>;

/**
 * One area in a collection, as others see it. `submission` is the one that counts, else the one in hand, else the last
 * rejected one.
 */
export const AreaProgress = z.object({
  area: AreaSlug,
  name: z.string(),
  standing: SeenStanding,
  nil: z.boolean(),
  late: z.boolean(),
  submission: z.string().optional(),
  receivedAt: Instant.optional(),
  signedOffAt: Instant.optional(),
  /** How many queries about the submission in hand are settled by an answer. */
  answered: z.int().optional(),
  /** The day by which this area is to have sent its return. */
  closes: z.iso.date().optional(),
  correction: correctionAs(SeenStanding).optional(),
});
export type AreaProgress = z.infer<typeof AreaProgress>;

export const Progress = z.object({
  period: Period,
  dates: Dates,
  /** Whether the day of closing is over. */
  closed: z.boolean(),
  /** What has been signed off since the newest version that is out. */
  since: SignedSince.optional(),
  counts: z.record(SeenStanding, z.number().int()),
  areas: z.array(AreaProgress),
});
export type Progress = z.infer<typeof Progress>;

/** A reminder that is due: to whom and why, never a figure. */
export const Reminder = z.object({
  area: AreaSlug,
  name: z.string(),
  reason: z.enum(['closing-soon', 'overdue', 'rejected', 'returned', 'queried', 'unsigned', 'unanswered']),
  closes: z.iso.date(),
});
export type Reminder = z.infer<typeof Reminder>;
