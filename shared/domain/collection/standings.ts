import * as z from 'zod';

/**
 * Where an area stands, as everyone but the area sees it. `with-area` is a return that nothing they may see holds up:
 * whether Category 4 does is the area's own affair until it is signed off. `answered` waits for the ministry to look at
 * an answer, `returned` for another file that the ministry asked for.
 */
export const seenStandings = [
  'not-heard-from',
  'rejected',
  'returned',
  'queried',
  'answered',
  'with-area',
  'signed-off',
] as const;
export const SeenStanding = z.enum(seenStandings);
export type SeenStanding = z.infer<typeof SeenStanding>;

/** Where an area stands: to itself a return that may be signed off is `accepted`, and nothing else is. */
export const Standing = z.enum([...seenStandings, 'accepted']);
export type Standing = z.infer<typeof Standing>;
