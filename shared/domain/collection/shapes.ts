import * as z from 'zod';
import { AreaSlug } from '../areas.ts';
import { Instant } from '../calendar/instant.ts';
import { Period } from '../periods.ts';

/** Opening and closing of a collection, both days included, Europe/London. */
export const Dates = z.object({ opens: z.iso.date(), closes: z.iso.date() });
export type Dates = z.infer<typeof Dates>;

/** Where an area stands in a collection. */
export const standings = ['not-heard-from', 'rejected', 'queried', 'accepted', 'signed-off'] as const;
export const Standing = z.enum(standings);
export type Standing = z.infer<typeof Standing>;

/** One return of an area: where it stands in the collection of one period. */
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
  area: AreaSlug,
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
  area: AreaSlug,
  name: z.string(),
  reason: z.enum(['closing-soon', 'overdue', 'rejected', 'queried', 'unsigned']),
  closes: z.iso.date(),
});
export type Reminder = z.infer<typeof Reminder>;
