import type { CellAddress } from '../cells.ts';
import type { Limit, Relation, Table } from './table.ts';

/** A published figure as P6 sees it: where it stands, and its value. */
export type LocalFigure = Omit<CellAddress, 'category'> & {
  category: string;
  geographic_level: 'National' | 'Country' | 'Police force area';
  country_code: string;
  pfa_code: string;
  value: number | null;
};

const national = 'National';
/** Where a figure stands: the nation, a country or an area. */
export const placeOf = (figure: LocalFigure): string =>
  figure.geographic_level === 'National' ? national : figure.pfa_code || figure.country_code;

const measureOf = ({ measure, detail }: LocalFigure): string => `${measure} ${detail}`;

/**
 * Which figures can be no greater than which, in every place: the snapshot at Levels 2 and 3 than the year's, and those
 * returned to custody than those managed. A rule that a figure breaks (a return may be accepted with such a case) is no
 * fact that anyone could rely on, and is left out.
 */
const limitsOf = (figures: readonly LocalFigure[]): readonly Limit[] => {
  const caseOf = (figure: LocalFigure): string => `${placeOf(figure)} ${figure.category} ${figure.level}`;
  const given = [...figures.keys()].filter((at) => figures[at]!.value !== null);
  const managed = new Map(
    given.filter((at) => figures[at]!.measure === 'managed').map((at) => [caseOf(figures[at]!), at]),
  );
  return given.flatMap((small): Limit[] => {
    const figure = figures[small]!;
    const large = managed.get(caseOf(figure));
    const isBound =
      figure.measure === 'returned_to_custody' || (figure.measure === 'eligible' && figure.level !== 'Total');
    return isBound && large !== undefined && figure.value! <= figures[large]!.value! ? [{ small, large }] : [];
  });
};

/**
 * The figures as one table: totals over categories (Categories 1 to 3, and `All` with Category 4), over levels, and over
 * geography (areas within countries within the nation), each within its measure, and the rules between measures. Where
 * parts do not add up to a total, because one of them is missing, nobody can subtract, and the table has no such relation.
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
      (at) => `${measureOf(figures[at]!)} ${keyOf(figures[at]!)}`,
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
  return { values, relations, limits: limitsOf(figures) };
};
