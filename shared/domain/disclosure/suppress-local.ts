import type { CellAddress } from '../cells.ts';
import type { Settings } from './settings.ts';
import type { Solver } from './solver.ts';
import { suppressTable } from './suppress-table.ts';
import type { Relation, Table } from './table.ts';

/** A published figure as P6 sees it: where it stands, and its value. */
export type LocalFigure = Omit<CellAddress, 'category'> & {
  category: string;
  geographic_level: 'National' | 'Country' | 'Police force area';
  country_code: string;
  pfa_code: string;
  value: number | null;
};

const national = 'National';
const placeOf = (figure: LocalFigure): string =>
  figure.geographic_level === 'National' ? national : figure.pfa_code || figure.country_code;

/**
 * The figures of one measure as a table: totals over categories (Categories 1 to 3, and `All` with Category 4), over
 * levels, and over geography (areas within countries within the nation). Where parts do not add up to a total, because one
 * of them is missing, nobody can subtract, and the table has no such relation.
 */
export const localTable = (figures: readonly LocalFigure[]): Table => {
  const values = figures.map(({ value }) => value ?? 0);
  const relations: Relation[] = [];
  const relate = (
    keyOf: (figure: LocalFigure) => string,
    isTotal: (figure: LocalFigure) => boolean,
    takesPart: (figure: LocalFigure) => boolean,
  ): void => {
    const groups = Map.groupBy(
      [...figures.keys()].filter(
        (at) => figures[at]!.value !== null && (isTotal(figures[at]!) || takesPart(figures[at]!)),
      ),
      (at) => keyOf(figures[at]!),
    );
    for (const group of groups.values()) {
      const total = group.find((at) => isTotal(figures[at]!));
      const parts = group.filter((at) => at !== total);
      if (total === undefined || parts.length === 0) continue;
      if (parts.reduce((sum, at) => sum + values[at]!, 0) === values[total]) relations.push({ total, parts });
    }
  };
  relate(
    (figure) => `${placeOf(figure)} ${figure.level}`,
    ({ category }) => category === 'Total',
    ({ category }) => ['1', '2', '3'].includes(category),
  );
  relate(
    (figure) => `${placeOf(figure)} ${figure.level}`,
    ({ category }) => category === 'All',
    ({ category }) => category === 'Total' || category === '4',
  );
  relate(
    (figure) => `${placeOf(figure)} ${figure.category}`,
    ({ level }) => level === 'Total',
    ({ level }) => level !== 'Total',
  );
  relate(
    ({ category, level }) => `${category} ${level}`,
    ({ geographic_level }) => geographic_level === 'National',
    ({ geographic_level }) => geographic_level === 'Country',
  );
  relate(
    ({ country_code, category, level }) => `${country_code} ${category} ${level}`,
    ({ geographic_level }) => geographic_level === 'Country',
    ({ geographic_level }) => geographic_level === 'Police force area',
  );
  return { values, relations };
};

const rate = 'rate_per_100k';

/**
 * P6, the optional threshold for Categories 1 to 3: hides every area's count from 1 up to the threshold (0 stays, a true
 * zero), and whatever else would give one away, over category, level and geography; a rate goes with its count. Answers
 * with the numbers of the figures to hide: none while the threshold is off. Undefined where it could not be decided (P9).
 */
export const suppressLocal = (
  figures: readonly LocalFigure[],
  { localThreshold, questionSeconds: seconds }: Pick<Settings, 'localThreshold' | 'questionSeconds'>,
  solver: Solver,
): ReadonlySet<number> | undefined => {
  const hidden = new Set<number>();
  if (localThreshold === null) return hidden;
  const counts = [...figures.keys()].filter((at) => figures[at]!.measure !== rate);
  for (const numbers of Map.groupBy(counts, (at) => `${figures[at]!.measure} ${figures[at]!.detail}`).values()) {
    const table = localTable(numbers.map((at) => figures[at]!));
    const primary = [...numbers.keys()].filter((at) => {
      const { geographic_level, category, value } = figures[numbers[at]!]!;
      const local = geographic_level === 'Police force area' && category !== '4';
      return local && value !== null && value > 0 && value < localThreshold;
    });
    if (primary.length === 0) continue;
    const found = suppressTable(table, primary, { solver, seconds });
    if (found === undefined) return undefined;
    for (const at of found.suppressed) if (figures[numbers[at]!]!.value !== null) hidden.add(numbers[at]!);
  }
  const withoutCount = new Set(
    [...hidden]
      .map((at) => figures[at]!)
      .filter(({ measure, category, level }) => measure === 'eligible' && category === '1' && level === 'Total')
      .map(placeOf),
  );
  for (const [at, figure] of figures.entries())
    if (figure.measure === rate && figure.value !== null && withoutCount.has(placeOf(figure))) hidden.add(at);
  return hidden;
};
