import type { Form } from '../../forms/form.ts';
import { type NamedRate, ratesOf } from '../../forms/rates.ts';
import type { Settings } from '../settings.ts';
import { questionSeconds, type Solver } from '../solving/solver.ts';
import { type LocalFigure, localTable, placeOf } from './local-table.ts';
import { suppressTable } from './suppress-table.ts';

/** The residents behind the rates are no count of those managed. */
const population = 'population_10_and_over';

/**
 * P6, the optional threshold for Categories 1 to 3: hides every area's count from 1 up to the threshold (0 stays, a
 * true zero), and whatever else would give one away, over category, level, geography and the rules between measures; a
 * rate goes with its count. Answers with the numbers of the figures to hide: none while the threshold is off. Undefined
 * where it could not be decided (P9).
 */
export const suppressLocal = (
  figures: readonly LocalFigure[],
  { localThreshold }: Pick<Settings, 'localThreshold'>,
  solver: Solver | undefined,
  form: Form,
): ReadonlySet<number> | undefined => {
  const hidden = new Set<number>();
  if (localThreshold === null) return hidden;
  if (solver === undefined) return undefined;
  const rates = ratesOf(form);
  const isRate = ({ measure }: LocalFigure, of = rates) =>
    of.some((rate) => measure === rate.measure || measure === `${rate.measure}_computed`);
  const counts = [...figures.keys()].filter((at) => !isRate(figures[at]!) && figures[at]!.measure !== population);
  const primary = [...counts.keys()].filter((at) => {
    const { geographic_level, category, value } = figures[counts[at]!]!;
    const local = geographic_level === 'Police force area' && category !== '4';
    return local && value !== null && value > 0 && value < localThreshold;
  });
  const table = localTable(
    counts.map((at) => figures[at]!),
    form,
  );
  const found = suppressTable(table, primary, { solver, seconds: questionSeconds });
  if (found === undefined) return undefined;
  for (const at of found.suppressed) if (figures[counts[at]!]!.value !== null) hidden.add(counts[at]!);
  for (const rate of rates) {
    const withoutCount = new Set(
      [...hidden]
        .map((at) => figures[at]!)
        .filter(isOf(rate.of))
        .map(placeOf),
    );
    for (const [at, figure] of figures.entries())
      if (isRate(figure, [rate]) && figure.value !== null && withoutCount.has(placeOf(figure))) hidden.add(at);
  }
  return hidden;
};

const isOf =
  (of: NamedRate['of']) =>
  ({ measure, category, level, detail }: LocalFigure): boolean =>
    measure === of.measure && category === of.category && level === of.level && detail === '';
