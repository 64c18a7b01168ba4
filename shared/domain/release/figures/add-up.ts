import type { Area, AreaSlug } from '../../areas.ts';
import { type Cell, type CellKey, cellKey, cellsOf } from '../../cells.ts';
import type { Figures } from '../../figures.ts';
import type { Form } from '../../forms/form.ts';
import { type NamedRate, ratesOf, workedOut } from '../../forms/rates.ts';
import { type Population, populationOf } from '../../population.ts';
import { publicSums } from './complete-figures.ts';
import type { Said } from './published-row.ts';

/** Completed figures of the areas that are in. */
export type AreaFigures = ReadonlyMap<AreaSlug, Figures>;

const notApplicable: Said = { value: null, shorthand: 'z' };
const notAvailable: Said = { value: null, shorthand: 'x' };

/**
 * Figures of several areas together. Counts add up what the areas gave, and are provisional (`p`) where one gave nothing;
 * totals are the sums of their parts, so that every margin adds up; a rate is worked out anew from the count that the
 * form names and the population of the areas that gave both, rounded to its decimals. `x` where nobody gave a figure.
 */
export const addUp = (
  form: Form,
  members: readonly Area[],
  figures: AreaFigures,
  population: Population | undefined,
): ReadonlyMap<CellKey, Said> => {
  const sums = publicSums(form);
  const totals = new Set(sums.map(({ total }) => total.key));
  const rates = new Map(ratesOf(form).map((rate) => [rate.measure, rate]));
  const saidOf = (cell: Cell, rate: NamedRate | undefined): Said =>
    rate === undefined ? countOf(cell, members, figures) : rateOf(rate, members, figures, population);
  const said = new Map<CellKey, Said>();
  for (const cell of cellsOf(form).filter((each) => !each.confidential && !totals.has(each.key)))
    said.set(cell.key, saidOf(cell, rates.get(cell.measure)));
  for (const { total, parts } of sums) said.set(total.key, totalOf(parts.map((part) => said.get(part.key)!)));
  return said;
};

const countOf = (cell: Cell, members: readonly Area[], figures: AreaFigures): Said => {
  if (cell.notApplicable) return notApplicable;
  const given = members.flatMap((area) => figures.get(area.slug)?.get(cell.key)?.value ?? []);
  return sumOf(given, given.length < members.length);
};

const totalOf = (parts: readonly Said[]): Said => {
  const applicable = parts.filter((part) => part.shorthand !== 'z');
  const given = applicable.flatMap((part) => part.value ?? []);
  return sumOf(given, given.length < applicable.length || applicable.some((part) => part.shorthand === 'p'));
};

const sumOf = (given: readonly number[], provisional: boolean): Said =>
  given.length === 0
    ? notAvailable
    : { value: given.reduce((sum, value) => sum + value, 0), shorthand: provisional ? 'p' : '' };

const rateOf = (
  rate: NamedRate,
  members: readonly Area[],
  figures: AreaFigures,
  population: Population | undefined,
): Said => {
  if (population === undefined) return notAvailable;
  const counted = cellKey({ ...rate.of, detail: '' });
  const covered = members.flatMap((area) => {
    const count = figures.get(area.slug)?.get(counted)?.value ?? undefined;
    const residents = populationOf(area, population);
    return count === undefined || residents === undefined ? [] : [{ count, residents }];
  });
  if (covered.length === 0) return notAvailable;
  const count = covered.reduce((sum, each) => sum + each.count, 0);
  const residents = covered.reduce((sum, each) => sum + each.residents, 0);
  return { value: workedOut(rate, count, residents), shorthand: covered.length < members.length ? 'p' : '' };
};
