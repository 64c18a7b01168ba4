import { Refusal } from '../refusal.ts';
import { parseCellName } from './address.ts';
import type { ReadCell } from './read-model.ts';

/** More steps than the merged cells of any sheet take that a person made: ranges that overlap a thousandfold. */
const MOST = 1_000_000;

type Corners = { top: number; bottom: number; left: number; right: number };

const cornersOf = (range: string): Corners | undefined => {
  const [first, last] = range.split(':').map(parseCellName);
  return first && last ? { top: first.row, bottom: last.row, left: first.column, right: last.column } : undefined;
};

/**
 * Marks what lies under merged cells, given as ranges such as `A6:B7`: of those a person sees the first alone. Throws a
 * Refusal where ranges are made to hurt.
 */
export const withoutCovered = (cells: readonly ReadCell[], ranges: readonly string[]): readonly ReadCell[] => {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const filled = [...byRow.keys()];
  const covered = new Set<ReadCell>();
  let steps = 0;
  for (const { top, bottom, left, right } of ranges.flatMap((range) => cornersOf(range) ?? [])) {
    // Of a few rows in a sheet of many, and of the few that are filled in a range of a million.
    const few = bottom - top < filled.length;
    const rows = few ? rowsFrom(top, bottom) : filled.filter((row) => row >= top && row <= bottom);
    for (const row of rows)
      for (const cell of byRow.get(row) ?? []) {
        const isFirst = row === top && cell.column === left;
        if (cell.column >= left && cell.column <= right && !isFirst) covered.add(cell);
        steps += 1;
      }
    steps += rows.length;
    if (steps > MOST) throw new Refusal('fileExpands', 'The merged cells of a sheet lie over one another.');
  }
  return cells.map((cell) => (covered.has(cell) ? { ...cell, unseen: 'merged' } : cell));
};

const rowsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
