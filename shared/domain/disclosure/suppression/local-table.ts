import { type Cell, sumsOf } from '../../cells.ts';
import type { Form } from '../../forms/form.ts';
import { limitsWithTotals } from '../../limits.ts';
import type { Limit, Relation, Table } from './table.ts';

/** A published figure as P6 sees it: where it stands, and its value. */
export type LocalFigure = {
  measure: string;
  category: string;
  level: string;
  detail: string;
  geographic_level: 'National' | 'Country' | 'Police force area';
  country_code: string;
  pfa_code: string;
  value: number | null;
};

const national = 'National';
/** Where a figure stands: the nation, a country or an area. */
export const placeOf = (figure: Pick<LocalFigure, 'geographic_level' | 'pfa_code' | 'country_code'>): string =>
  figure.geographic_level === 'National' ? national : figure.pfa_code || figure.country_code;

const measureOf = ({ measure, detail }: LocalFigure): string => `${measure} ${detail}`;

/** What a figure counts and where: by this it is known from one release to the next. */
export const localKey = (figure: Omit<LocalFigure, 'value'>): string =>
  `${placeOf(figure)} ${[figure.measure, figure.category, figure.level, figure.detail].join('|')}`;

/** The key of a cell of a form at the place of a figure: it is published under the category that it counts. */
const placedKey = (place: LocalFigure, { measure, about, level, detail }: Cell): string =>
  localKey({ ...place, measure, category: about, level, detail });

/** The numbers of all figures that are given, by what they count and where. */
const numbersOf = (figures: readonly LocalFigure[]): ReadonlyMap<string, number> =>
  new Map([...figures.entries()].flatMap(([at, figure]) => (figure.value === null ? [] : [[localKey(figure), at]])));

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

/**
 * Which figures can be no greater than which, in every place: the limits that the form declares. A limit that a figure
 * breaks (a return may be accepted with such a case) is no fact that anyone could rely on, and is left out.
 */
const limitsAmong = (figures: readonly LocalFigure[], form: Form): readonly Limit[] => {
  const numbers = numbersOf(figures);
  const places = new Map(figures.map((figure) => [placeOf(figure), figure]));
  return [...places.values()].flatMap((place) =>
    limitsWithTotals(form).flatMap((each): Limit[] => {
      const numbersAt = (cells: readonly Cell[]) =>
        cells.map((cell) => numbers.get(placedKey(place, cell))).filter((at) => at !== undefined);
      const [small, large] = [numbersAt(each.lesser), numbersAt(each.greater)];
      const whole = small.length === each.lesser.length && large.length === each.greater.length;
      return whole && together(figures, small) <= together(figures, large) ? [{ small, large }] : [];
    }),
  );
};

const together = (figures: readonly LocalFigure[], numbers: readonly number[]): number =>
  sum(numbers.map((at) => figures[at]!.value!));

/**
 * The sums that a form declares besides its rows and columns, in every place: orders granted and not are those applied
 * for. Where a figure is missing, or the parts do not add up, nobody can subtract.
 */
const declared = (figures: readonly LocalFigure[], form: Form): readonly Relation[] => {
  const numbers = numbersOf(figures);
  const places = new Map(figures.map((figure) => [placeOf(figure), figure]));
  return [...places.values()].flatMap((place) =>
    sumsOf(form).flatMap((each): Relation[] => {
      if (each.over !== 'detail') return [];
      const numberOf = (cell: Cell) => numbers.get(placedKey(place, cell));
      const total = numberOf(each.total);
      const parts = each.parts.map(numberOf).filter((at) => at !== undefined);
      if (total === undefined || parts.length < each.parts.length) return [];
      return sum(parts.map((at) => figures[at]!.value!)) === figures[total]!.value ? [{ total, parts }] : [];
    }),
  );
};

/**
 * The figures as one table: totals over categories (Categories 1 to 3, and `All` with Category 4), over levels, and
 * over geography (areas within countries within the nation), each within its measure, the sums its form declares, and
 * the rules between measures. Where parts do not add up to a total, because one of them is missing, nobody can
 * subtract, and the table has no such relation.
 */
export const localTable = (figures: readonly LocalFigure[], form: Form): Table => {
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
      if (sum(parts.map((at) => values[at]!)) === values[total]) relations.push({ total, parts });
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
  relations.push(...declared(figures, form));
  return { values, relations, limits: limitsAmong(figures, form) };
};
