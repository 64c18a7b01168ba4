import * as z from 'zod';
import { sentence, words } from './written.ts';

/** A query of the ministry: on one figure, by its address, or on the whole return where none is given. */
export const QueryOrder = z.strictObject({
  cell: z.strictObject({ measure: z.string(), category: z.string(), level: z.string(), detail: z.string() }).optional(),
  text: words(3, 2000),
});

/**
 * What the ministry makes of an answer: it accepts it, sends it back with a reason, or says that it will look at it.
 * `read` is how much had been said about the query when it was read: what came since is not decided about unread.
 */
export const ReviewOrder = z.strictObject({
  query: z.string().min(1),
  decision: z.enum(['accept', 'send-back', 'review']),
  why: sentence.optional(),
  read: z.number().int().positive().optional(),
});

/** Asks an area for another file, with the reason that it reads. */
export const CorrectionOrder = z.strictObject({ why: sentence });
