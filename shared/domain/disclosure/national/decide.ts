import type { RuleSettings } from '../settings.ts';
import { answeredAnew, answersNeeded, type Basis } from './answers.ts';
import type { Drawn } from './drawn.ts';

/** What a compilation does with Category 4. */
export type Decision =
  | { is: 'not drawn yet' | 'areas missing' | 'too few areas' | 'draw' }
  | { is: 'stands'; drawn: Drawn; stillNeeded: number };

/** What is asked: the areas in scope, what stands for each, and whether the analyst wants Category 4 drawn. */
export type Asking = { scope: readonly string[]; current: Basis; drawCategory4: boolean };

/**
 * How many areas must have answered anew for every version: what the settings in force ask for, and no fewer than the
 * settings that a version was drawn with, since its witnesses must still be dealt to as many.
 */
export const answersToDraw = (drawn: readonly Drawn[], settings: RuleSettings): number =>
  Math.max(...[settings, ...drawn.map(({ entry }) => entry.settings)].map(answersNeeded));

/**
 * How many more areas must answer anew before Category 4 is drawn again, given the drawn versions, oldest first, and
 * what stands now. 0 says that the next compilation draws. A count only: it is made of who answered, which the
 * collection shows anyway, and no figure is read for it.
 */
export const answersStillNeeded = (drawn: readonly Drawn[], current: Basis, settings: RuleSettings): number => {
  const bases = drawn.map(({ basis }) => basis);
  return Math.max(0, answersToDraw(drawn, settings) - answeredAnew([...bases, current]).length);
};

/**
 * Decides without a figure whether Category 4 is drawn, stands, or is not there; `drawn` is oldest first. Whoever knows
 * who answered when can decide the same (simulatable auditing: Kenthapadi, Mishra, Nissim 2013), so nothing waits, and
 * nothing comes out, for a reason that tells of a count. Of a basis that was drawn before nobody has answered anew, so
 * that it gives what was shown then.
 */
export const decide = (
  { scope, current, drawCategory4 }: Asking,
  drawn: readonly Drawn[],
  settings: RuleSettings,
): Decision => {
  const last = drawn.at(-1);
  if (last === undefined && !drawCategory4) return { is: 'not drawn yet' };
  if (scope.some((area) => !current.has(area))) return { is: 'areas missing' };
  if (scope.length < answersNeeded(settings)) return { is: 'too few areas' };
  if (last === undefined) return { is: 'draw' };
  const stillNeeded = answersStillNeeded(drawn, current, settings);
  if (stillNeeded > 0) return { is: 'stands', drawn: last, stillNeeded };
  return { is: 'draw' };
};
