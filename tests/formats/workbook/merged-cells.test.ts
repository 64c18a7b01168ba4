import { expect, it } from 'vitest';
import { cellName } from '../../../shared/formats/workbook/address.ts';
import { withoutCovered } from '../../../shared/formats/workbook/merged-cells.ts';
import type { ReadCell } from '../../../shared/formats/workbook/read-model.ts';

const square = (rows: number, columns: number): readonly ReadCell[] =>
  Array.from({ length: rows * columns }, (_, at) => ({
    row: Math.floor(at / columns),
    column: at % columns,
    kind: 'number' as const,
    text: String(at),
  }));
const covered = (cells: readonly ReadCell[], ...ranges: readonly string[]): readonly string[] =>
  withoutCovered(cells, ranges).flatMap(({ row, column, unseen }) =>
    unseen === 'merged' ? [cellName(row, column)] : [],
  );

it('leaves the first of merged cells, and marks the others and no more', () => {
  expect(covered(square(4, 4), 'B2:C3')).toEqual(['C2', 'B3', 'C3']);
  expect(covered(square(4, 4), 'A1:D1', 'A2:A4')).toEqual(['B1', 'C1', 'D1', 'A3', 'A4']);
  expect(covered(square(4, 4))).toEqual([]);
});

it('takes ranges far larger than what is filled, and none that are no ranges', () => {
  expect(covered(square(2, 2), 'A1:XFD1048576')).toEqual(['B1', 'A2', 'B2']);
  expect(covered(square(2, 2), '', 'B', 'A0:B2')).toEqual([]);
});

it('takes no cell beside or above a range, be they few or many', () => {
  expect(covered(square(1, 4), 'B1:C1')).toEqual(['C1']);
  expect(covered(square(3, 3), 'B2:B2')).toEqual([]);
  expect(covered(square(3, 3), 'C3:B2')).toEqual([]);
  expect(covered(square(3, 3), 'B2:B3', 'B2:C2')).toEqual(['C2', 'B3']);
  expect(covered(square(2, 2), 'B2:XFD1048576')).toEqual([]);
});

it('takes more large ranges than any sheet has rows', () => {
  const ranges = Array.from({ length: 8 }, (_, at) => `A${at + 1}:XFD1048576`);
  expect(covered(square(2, 2), ...ranges)).toEqual(['B1', 'A2', 'B2']);
});

it('takes the few rows of a range in a sheet of many, and no other', () => {
  expect(covered(square(30, 1), 'A10:A12')).toEqual(['A11', 'A12']);
  expect(covered(square(30, 1).slice(0, 10), 'A10:A12')).toEqual([]);
  expect(covered(square(3, 2), 'B2')).toEqual([]);
  const sparse = square(9, 1).filter(({ row }) => row % 4 === 0);
  expect(covered(sparse, 'A1:A5')).toEqual(['A5']);
});

it('refuses ranges that lie over one another a thousandfold', () => {
  // 2,500 cells in 50 rows take 2,550 steps a range.
  const over = (times: number) => () =>
    withoutCovered(
      square(50, 50),
      Array.from({ length: times }, () => 'A1:XFD1048576'),
    );
  expect(over(395)).toThrow(/lie over one another/);
  expect(over(392)).not.toThrow();
});
