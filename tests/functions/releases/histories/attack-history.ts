import { areas } from '../../../../shared/domain/areas.ts';
import { systemOf } from '../../../../shared/domain/disclosure/audit/audit-file.ts';
import { intervalsOf } from '../../../../shared/domain/disclosure/audit/intervals.ts';
import type { Solver } from '../../../../shared/domain/disclosure/audit/solver.ts';
import { ledgerSystem, variableName } from '../../../../shared/domain/disclosure/ledger/ledger-system.ts';
import { categoryFour } from '../../../../shared/domain/disclosure/national/category-four.ts';
import { settings } from '../../../../shared/domain/disclosure/settings.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { randomFrom } from '../../../domain/disclosure/by-chance.ts';
import { vaultOf } from '../../../domain/disclosure/national-example.ts';
import { submissionOf } from './areas-by-chance.ts';
import type { History } from './play-history.ts';

/** An interval that an attacker narrowed a local count, or its change between submissions, down to, against P5. */
export type Leak = { known: readonly number[]; target: string; lo: number; up: number };

type Target = { name: string; coef: Record<string, number>; isChange: boolean };

/** Each count of an area, and each change of it from one submission that figures describe to another. */
const targetsOf = (counts: readonly { name: string; coef: Record<string, number> }[]): readonly Target[] => {
  const cellOf = (name: string): string => name.replace(/ \S+$/, '');
  const less = (coef: Record<string, number>) =>
    Object.fromEntries(Object.entries(coef).map(([name, times]) => [name, -times]));
  return counts.flatMap(({ name, coef }, at): Target[] => [
    { name, coef, isChange: false },
    ...counts
      .slice(0, at)
      .filter((earlier) => cellOf(earlier.name) === cellOf(name))
      .map((earlier) => ({
        name: `${name} less ${earlier.name}`,
        coef: { ...coef, ...less(earlier.coef) },
        isChange: true,
      })),
  ]);
};

/**
 * Attacks what a history has put into the world by an independent road: all that was published or seen, written as one
 * system over all areas with nothing merged, with the figures of a coalition fixed. Some areas are attacked, in every cell.
 */
export const attackHistory = (
  { ledger, sent }: Pick<History, 'ledger' | 'sent'>,
  { known, attacked, solver }: { known: readonly number[]; attacked: readonly number[]; solver: Solver },
): readonly Leak[] => {
  const file = ledgerSystem(ledger, categoryFour(formD));
  const names = new Set(file.vars);
  const bounds: Record<string, [number, number | null]> = {};
  for (const at of known)
    for (const [number, local] of sent[at]!.entries())
      for (const [cell, count] of Object.entries(vaultOf(local))) {
        const name = variableName(areas[at]!.slug, cell, submissionOf(number));
        if (names.has(name)) bounds[name] = [count, count];
      }
  const wanted = new Set(attacked.filter((at) => !known.includes(at)).map((at) => areas[at]!.slug as string));
  const targets = targetsOf(file.targets.filter(({ name }) => wanted.has(name.split(' ')[0]!)));
  const system = systemOf({ ...file, bounds, targets: targets.map(({ name, coef }) => ({ name, coef })) });
  if (typeof system === 'string') throw new Error(system);
  const answer = intervalsOf(system, { solver, seconds: 30 });
  if (answer.status !== 'bounded') throw new Error(answer.status);
  return answer.intervals.flatMap(({ int: [lo, up] }, at) => {
    const { name, isChange } = targets[at]!;
    const keeps = up - lo >= settings.width && (isChange ? lo < 0 && up > 0 : lo <= 0);
    return keeps ? [] : [{ known, target: name, lo, up }];
  });
};

/** The public, one area and one pair, drawn by chance, against two areas and one that resubmitted. */
export const attackByChance = (history: History, solver: Solver): readonly Leak[] => {
  const random = randomFrom(history.seed + 1_000_000);
  const some = (): number => Math.floor(random() * areas.length);
  const resubmitted = history.sent.findIndex((sent) => sent.length > 1);
  const attacked = [some(), some(), ...(resubmitted >= 0 ? [resubmitted] : [])];
  return [[], [some()], [some(), some()]].flatMap((known) => attackHistory(history, { known, attacked, solver }));
};
