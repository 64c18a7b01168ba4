import * as z from 'zod';
import { Period } from '../periods.ts';
import { ReleaseState } from '../release/life.ts';
import { Instant } from './shapes.ts';

const Missing = z.object({ area: z.string(), name: z.string() });

/** Somebody who may see a release up to 24 hours before its time; the public list names the post only. */
export const PreRelease = z.object({ name: z.string(), post: z.string() });

/** One version of a period's release, as the ministry sees it. */
export const ReleaseView = z.object({
  period: Period,
  version: z.string(),
  state: ReleaseState,
  provisional: z.boolean(),
  coverage: z.object({ areas: z.number().int(), of: z.number().int(), missing: z.array(Missing) }),
  compiledAt: Instant,
  compiledBy: z.string(),
  approvedBy: z.string().optional(),
  releaseAt: Instant.optional(),
  publishedAt: Instant.optional(),
  reason: z.string().optional(),
  notes: z.array(z.string()).default([]),
  /** What was suppressed and why, in sentences for the analyst. */
  statement: z.array(z.string()).default([]),
  changes: z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })).default([]),
  preRelease: z.array(PreRelease).default([]),
});
export type ReleaseView = z.infer<typeof ReleaseView>;

/** What a move in the life of a release takes. */
export const DecisionOrder = z.object({
  reason: z.string().max(1000).optional(),
  /** The day of release, for schedule and move. */
  day: z.iso.date().optional(),
});
export type DecisionOrder = z.infer<typeof DecisionOrder>;
