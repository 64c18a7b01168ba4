import * as fc from 'fast-check';
import { type CellKey, cellKey, cellsOf, sumsOf } from '../../../shared/domain/cells.ts';
import { seal } from '../../../shared/domain/confidential.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';

/** A count for every open cell of a form, totals added up, nothing above what bounds it. */
export const validReturn = (form: Form): fc.Arbitrary<Map<CellKey, number>> => {
  const totals = new Set(sumsOf(form).map(({ total }) => total.key));
  const parts = cellsOf(form).filter((cell) => !cell.notApplicable && !totals.has(cell.key));
  return fc.array(fc.nat(60), { minLength: parts.length, maxLength: parts.length }).map((counts) => {
    const figures = new Map<CellKey, number>();
    for (const [index, cell] of parts.entries()) {
      const { measure, category, level, table } = cell;
      const count = counts[index]!;
      const snapshot = figures.get(cellKey({ ...cell, measure: 'eligible' })) ?? 0;
      const managed = figures.get(
        cellKey({ measure: 'managed', category: table.about ?? category, level, detail: '' }),
      );
      const panel = figures.get(cellKey({ measure: 'mappp', category: '1', level, detail: '' }));
      if (measure === 'managed') figures.set(cell.key, snapshot + count);
      else if (measure === 'returned_to_custody') figures.set(cell.key, Math.min(count, managed ?? panel ?? count));
      else figures.set(cell.key, count + (measure === 'notification_breaches' ? 1 : 0));
    }
    for (const { total, parts: made } of sumsOf(form).toSorted((one, other) => rank(one.over) - rank(other.over)))
      if (!total.notApplicable)
        figures.set(
          total.key,
          made.reduce((sum, part) => sum + (figures.get(part.key) ?? 0), 0),
        );
    return figures;
  });
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
