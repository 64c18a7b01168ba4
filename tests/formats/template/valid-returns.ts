import fc from 'fast-check';
import { type Cell, type CellKey, cellsOf, sumsOf } from '../../../shared/domain/cells.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { limitsOf } from '../../../shared/domain/limits.ts';
import type { ReturnLine } from '../../fixtures/write-return.ts';

/** What an area writes into the open cells of a form. */
export type Filled = ReadonlyMap<CellKey, { value: number | 'x'; note?: string }>;

/** The cells that a person fills in: neither closed nor totals. */
export const openCells = (form: Form): readonly Cell[] => {
  const totals = new Set(sumsOf(form).map(({ total }) => total));
  return cellsOf(form).filter((cell) => !cell.notApplicable && !totals.has(cell));
};

const most: Record<string, number> = { eligible: 3000, managed: 60, mappp: 60, rate_per_100k: 200 };

/** Fills a form from chances between 0 and 1, so that every rule between the cells holds. */
export const fillValid = (form: Form, chances: readonly number[]): Filled => {
  const filled = new Map<CellKey, { value: number | 'x'; note?: string }>();
  const number = (cell: Cell): number => Number(filled.get(cell.key)?.value) || 0;
  const add = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + number(cell), 0);
  /** What is left for a cell under each of the limits that it stands in. */
  const limit = (cell: Cell): number => {
    const above = limitsOf(form).filter(({ lesser }) => lesser.includes(cell));
    const room = above.map(({ lesser, greater }) => add(greater) - add(lesser.filter((other) => other !== cell)));
    return Math.min(most[cell.measure] ?? 300, ...room);
  };
  const first = (cell: Cell) => (cell.measure === 'managed' || cell.measure === 'mappp' ? 0 : 1);
  // Noughts everywhere would be a nil return that does not say so.
  const least = (cell: Cell) => (cell.measure === 'eligible' && (cell.level === '1' || cell.level === 'Total') ? 1 : 0);
  [...openCells(form)]
    .toSorted((one, other) => first(one) - first(other))
    .forEach((cell, index) => {
      const chance = chances[index % chances.length]!;
      const missing = chance > 0.985 && cell.measure !== 'managed' && cell.measure !== 'mappp';
      filled.set(
        cell.key,
        missing
          ? { value: 'x', note: 'Records were lost' }
          : { value: least(cell) + Math.floor(chance * (limit(cell) + 1)) },
      );
    });
  return filled;
};

/** Any valid return on a form. */
export const validReturn = (form: Form): fc.Arbitrary<Filled> =>
  fc
    .array(fc.double({ min: 0, max: 0.9999, noNaN: true }), {
      minLength: openCells(form).length,
      maxLength: openCells(form).length,
    })
    .map((chances) => fillValid(form, chances));

/** The same return as the lines of a CSV or JSON file, totals left out. */
export const linesOf = (form: Form, filled: Filled): ReturnLine[] =>
  openCells(form).map(({ key, measure, category, level, detail }) => {
    const { value, note } = filled.get(key)!;
    return { measure, category, level, detail, value, ...(note ? { note } : {}) };
  });

/** What a return holds in every open cell and total, worked out without any reader. */
export const truthOf = (form: Form, filled: Filled): ReadonlyMap<CellKey, number> => {
  const value = (cell: Cell): number => {
    const sum = sumsOf(form).find(({ total }) => total === cell);
    if (sum) return sum.parts.reduce((total, part) => total + (part.notApplicable ? 0 : value(part)), 0);
    return Number(filled.get(cell.key)?.value) || 0;
  };
  return new Map(cellsOf(form).flatMap((cell) => (cell.notApplicable ? [] : [[cell.key, value(cell)] as const])));
};
