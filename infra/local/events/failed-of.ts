import * as z from 'zod';

const Outcome = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]) });

/** The items of a batch that a function says it could not take; none where it says nothing. */
export const failedOf = (outcome: unknown): ReadonlySet<string> => {
  const { data } = Outcome.safeParse(outcome);
  return new Set(data?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
};
