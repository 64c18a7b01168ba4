import { refuse } from './problem.ts';

/** How often a change by somebody else in between is taken up before the caller is told. */
const attempts = 4;

/**
 * Does something that holds only while nothing changes in between: where it comes to nothing (undefined), it is done
 * anew on what there is then.
 * @throws Problem 409 where others never stop
 */
export const steadily = async <Out>(act: () => Promise<Out | undefined>): Promise<Out> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const out = await act();
    if (out !== undefined) return out;
  }
  throw refuse.conflict('Others are at work on this at the same time. Look again.', 'changed-meanwhile');
};
