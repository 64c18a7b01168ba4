import { readValue } from '../../domain/screening/read-value.ts';
import { cellName, parseCellName } from './address.ts';
import type { ReadCell } from './read-model.ts';

const SUM = /^(?:of:|oooc:|msoxl:)?=?SUM\(([^()]*)\)$/i;

/**
 * The cells that a plain sum adds up (`SUM(B4:B6)`, `of:=SUM([.B4:.B6])`), as names; undefined for any other formula.
 */
export const summedCells = (formula: string): readonly string[] | undefined => {
  const inner = SUM.exec(formula.trim())?.[1]
    ?.replace(/[[\]]/g, '')
    .replace(/(^|[:;,])\./g, '$1');
  if (inner === undefined) return undefined;
  const names: string[] = [];
  for (const part of inner.split(/[;,]/)) {
    const [from, to = from] = part.split(':').map((name) => parseCellName(name.trim()));
    if (
      !from ||
      !to ||
      (to.row - from.row + 1) * (to.column - from.column + 1) > 100 ||
      to.row < from.row ||
      to.column < from.column
    )
      return undefined;
    for (let row = from.row; row <= to.row; row++)
      for (let column = from.column; column <= to.column; column++) names.push(cellName(row, column));
  }
  return names;
};

/** What a total turns out to be: worked out from its cells, or not to be had because one of them is no number. */
export type Total = { sum: number | undefined };

/** Works out the plain sums of a sheet from their cells, by name; a closed cell (a dash) counts nothing. */
export const workOutSums = (cells: readonly ReadCell[]): ReadonlyMap<string, Total> => {
  const byName = new Map(cells.map((cell) => [cellName(cell.row, cell.column), cell]));
  const totals = new Map<string, Total>();
  const valueAt = (name: string, depth: number): number | undefined => {
    const cell = byName.get(name);
    if (!cell || depth > 8) return undefined;
    if (cell.formula !== undefined && summedCells(cell.formula)) return sumOf(name, cell, depth).sum;
    const value = readValue(cell.text);
    if (value.is === 'not-applicable') return 0;
    return value.is === 'number' ? value.number : undefined;
  };
  const sumOf = (name: string, { formula = '' }: ReadCell, depth: number): Total => {
    const known = totals.get(name);
    if (known) return known;
    const values = (summedCells(formula) ?? []).map((each) => valueAt(each, depth + 1));
    const total = {
      sum: values.includes(undefined) ? undefined : values.reduce<number>((sum, value) => sum + value!, 0),
    };
    totals.set(name, total);
    return total;
  };
  for (const [name, cell] of byName) if (cell.formula !== undefined && summedCells(cell.formula)) sumOf(name, cell, 0);
  return totals;
};
