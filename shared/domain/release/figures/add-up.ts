import type { Area, AreaSlug } from '../../areas.ts';
import { type Cell, type CellKey, cellsOf } from '../../cells.ts';
import type { Figures } from '../../figures.ts';
import type { Form } from '../../forms/form.ts';
import { publicSums } from './complete-figures.ts';
import type { Said } from './published-row.ts';

/** Completed figures of the areas that are in. */
export type AreaFigures = ReadonlyMap<AreaSlug, Figures>;

export const notApplicable: Said = { value: null, shorthand: 'z', marks: '' };
export const notAvailable: Said = { value: null, shorthand: 'x', marks: '' };

/** A sum, provisional where a part of it is missing. */
export const sumSaid = (value: number, provisional: boolean): Said => ({
  value,
  shorthand: '',
  marks: provisional ? 'p' : '',
});

/**
 * Figures of several areas together. Counts add up what the areas gave, and are provisional (`p`) where one gave
 * nothing; totals are the sums of their parts, so that every margin adds up. `x` where nobody gave a figure, and `z`
 * for the rate: only an area returns one.
 */
export const addUp = (form: Form, members: readonly Area[], figures: AreaFigures): ReadonlyMap<CellKey, Said> => {
  const sums = publicSums(form);
  const totals = new Set(sums.map(({ total }) => total.key));
  const said = new Map<CellKey, Said>();
  for (const cell of cellsOf(form).filter((each) => !each.confidential && !totals.has(each.key)))
    said.set(cell.key, cell.facts.rate ? notApplicable : countOf(cell, members, figures));
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
  return sumOf(given, given.length < applicable.length || applicable.some((part) => part.marks.includes('p')));
};

const sumOf = (given: readonly number[], provisional: boolean): Said =>
  given.length === 0
    ? notAvailable
    : sumSaid(
        given.reduce((sum, value) => sum + value, 0),
        provisional,
      );
