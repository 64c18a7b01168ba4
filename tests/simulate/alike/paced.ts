import { type Act, planOf, type Step } from '../people/plan.ts';

const anHour = 3600 * 1000;

/** What is not done here: mornings and looks change nothing that is compared. */
const leftOut: readonly Act[] = ['morning', 'look'];

/** The local engine keeps one version of an object, so that of two files with one ticket it has the second alone. */
const instead = (act: Act): Act => (act === 'send two files with one ticket' ? 'send a file' : act);

/** The steps of a life, one after another: an hour at least lies between two, so that each is done before the next. */
export const pacedPlan = (seed: number, most = Number.POSITIVE_INFINITY): readonly Step[] => {
  let last = 0;
  return planOf(seed)
    .filter(({ act }) => !leftOut.includes(act))
    .slice(0, most)
    .map((step) => {
      last = Math.max(step.at, last + anHour);
      return { ...step, act: instead(step.act), at: last };
    });
};
