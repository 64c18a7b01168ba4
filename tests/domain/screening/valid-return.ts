import * as fc from 'fast-check';
import { type CellKey, cellsOf, sumsOf } from '../../../shared/domain/cells.ts';
import { seal } from '../../../shared/domain/confidential.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { limitsOf } from '../../../shared/domain/limits.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';

/** A count for every open cell of a form, totals added up, nothing above what bounds it. */
export const validReturn = (form: Form): fc.Arbitrary<Map<CellKey, number>> => {
  const totals = new Set(sumsOf(form).map(({ total }) => total.key));
  const parts = cellsOf(form).filter((cell) => !cell.notApplicable && !totals.has(cell.key));
  return fc.array(fc.nat(60), { minLength: parts.length, maxLength: parts.length }).map((counts) => {
    const figures = new Map<CellKey, number>();
    for (const [index, cell] of parts.entries()) {
      figures.set(cell.key, counts[index]! + (cell.measure === 'notification_breaches' ? 1 : 0));
    }
    keepWithin(form, figures);
    for (const { total, parts: made } of sumsOf(form).toSorted((one, other) => rank(one.over) - rank(other.over)))
      if (!total.notApplicable)
        figures.set(
          total.key,
          made.reduce((sum, part) => sum + (figures.get(part.key) ?? 0), 0),
        );
    return figures;
  });
};

/** Takes off the lesser side of each limit what is above the greater. */
const keepWithin = (form: Form, figures: Map<CellKey, number>): void => {
  for (const { lesser, greater } of limitsOf(form)) {
    let room = greater.reduce((sum, { key }) => sum + figures.get(key)!, 0);
    for (const { key } of lesser) {
      figures.set(key, Math.min(figures.get(key)!, room));
      room -= figures.get(key)!;
    }
  }
};

/** Sums within a category first: a total over categories is of those. */
const rank = (over: string): number => ['level', 'detail', 'category'].indexOf(over);

/** The return as a reader would hand it over; closed cells are said to be so. */
export const asRaw = (
  form: Form,
  figures: ReadonlyMap<CellKey, number>,
  left: (key: CellKey) => boolean = () => true,
): RawReturn => ({
  source: 'csv',
  entries: cellsOf(form)
    .filter(({ key }) => left(key))
    .map(({ key, measure, category, level, detail, notApplicable }) => ({
      ...{ measure, category, level, detail },
      value: seal(notApplicable ? 'z' : String(figures.get(key))),
      place: {},
      sure: 'cell' as const,
    })),
  facts: [],
  findings: [],
});

/** A consistent return: ten in every cell that is added up, and the totals that follow. */
export const tenInEach = (form: Form): ReadonlyMap<CellKey, number> => {
  const held = new Map<CellKey, number>(cellsOf(form).map(({ key }) => [key, 10]));
  const rank = (over: string) => ['level', 'detail', 'category'].indexOf(over);
  for (const { total, parts } of sumsOf(form).toSorted((one, other) => rank(one.over) - rank(other.over)))
    held.set(
      total.key,
      parts.reduce((sum, { key, notApplicable }) => sum + (notApplicable ? 0 : held.get(key)!), 0),
    );
  return held;
};
