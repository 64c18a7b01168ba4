import { type CellAddress, cellsOf, sumsOf } from '../cells.ts';
import type { Form } from '../forms/form.ts';
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

const addressOf = ({ measure, category, level, detail }: Omit<LocalFigure, 'geographic_level' | 'value'>): string =>
  [measure, category, level, detail].join('|');

/**
 * Which figures can be no greater than which, in every place: the snapshot at Levels 2 and 3 than the year's, and those
 * returned to custody than those managed in the category that their table is about, or on form A before the panel. A rule
 * that a figure breaks (a return may be accepted with such a case) is no fact that anyone could rely on, and is left out.
 */
const limitsOf = (figures: readonly LocalFigure[], form: Form | undefined): readonly Limit[] => {
  const given = [...figures.keys()].filter((at) => figures[at]!.value !== null);
  const numberOf = new Map(given.map((at) => [`${placeOf(figures[at]!)} ${addressOf(figures[at]!)}`, at]));
  const about = new Map((form ? cellsOf(form) : []).map((cell) => [cell.key as string, cell.table.about]));
  return given.flatMap((small): Limit[] => {
    const figure = figures[small]!;
    const isCustody = figure.measure === 'returned_to_custody';
    if (!isCustody && (figure.measure !== 'eligible' || figure.level === 'Total')) return [];
    const category = (isCustody && about.get(addressOf(figure))) || figure.category;
    const above =
      isCustody && figure.level === 'MAPPP'
        ? ['1', '2', '3'].map((each) => ({ measure: 'mappp' as const, category: each }))
        : [{ measure: 'managed' as const, category }];
    const [large, ...more] = above.map((each) =>
      numberOf.get(`${placeOf(figure)} ${addressOf({ ...figure, ...each, detail: '' })}`),
    );
    if (large === undefined || !more.every((each) => each !== undefined)) return [];
    const most = [large, ...more].reduce((sum: number, each) => sum + figures[each]!.value!, 0);
    return figure.value! <= most ? [{ small, large, ...(more.length > 0 && { more }) }] : [];
  });
};

/** The sums that a form declares besides its rows and columns, in every place: orders granted and not are those applied for. */
const declared = (figures: readonly LocalFigure[], form: Form): readonly Relation[] => {
  const sums = sumsOf(form).filter(({ over }) => over === 'detail');
  return [...Map.groupBy(figures.keys(), (at) => placeOf(figures[at]!)).values()].flatMap((place) => {
    const numberOf = new Map(place.map((at) => [addressOf(figures[at]!), at]));
    const amountAt = (at: number | undefined): number | null => (at === undefined ? null : figures[at]!.value);
    return sums.flatMap(({ total, parts }): Relation[] => {
      const whole = numberOf.get(total.key);
      const those = parts.map((part) => numberOf.get(part.key));
      const known = amountAt(whole) !== null && those.every((at) => amountAt(at) !== null);
      const adds = those.reduce((sum: number, at) => sum + (amountAt(at) ?? 0), 0) === amountAt(whole);
      return known && adds ? [{ total: whole!, parts: those.map((at) => at!) }] : [];
    });
  });
};

/**
 * The figures as one table: totals over categories (Categories 1 to 3, and `All` with Category 4), over levels, and over
 * geography (areas within countries within the nation), each within its measure, the sums its form declares, and the rules between measures. Where
 * parts do not add up to a total, because one of them is missing, nobody can subtract, and the table has no such relation.
 */
export const localTable = (figures: readonly LocalFigure[], form?: Form): Table => {
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
  if (form !== undefined) relations.push(...declared(figures, form));
  return { values, relations, limits: limitsOf(figures, form) };
};
