import type { Dataset } from '../../domain/release/dataset.ts';
import { national } from '../../domain/release/figures/geography.ts';
import { type Said, saidText } from '../../domain/release/figures/published-row.ts';
import { printedTables } from '../../domain/release/wording/tables.ts';
import type { Cell, Sheet } from '../workbook/workbook.ts';
import { notesColumn } from './line-notes.ts';

/** Said on top of every sheet with a table, for who listens to it. */
export const oneTable: Cell = {
  value: 'This worksheet contains one table. The sheet Notes explains the marks in it.',
  style: 'text',
};

/**
 * A published figure as a cell: a real number, or its shorthand. What stands beside a number is told at the end of the
 * line.
 */
export const figureCell = (said: Said): Cell =>
  said.value === null
    ? { value: saidText(said), style: 'right' }
    : { value: said.value, style: Number.isInteger(said.value) ? 'number' : 'right' };

/** The heading of a column: on the right over figures, after the two that say what a line is and before the notes. */
export const headerCell = (value: string, index: number): Cell => {
  if (index < 2) return { value, style: 'header' };
  return { value, style: value === 'Notes' ? 'besideHeader' : 'headerRight' };
};

/**
 * England and Wales at one glance: the tables that are split by category, one under the other in the columns they
 * share. None where the form has no such tables.
 */
export const summarySheet = (dataset: Dataset): readonly Sheet[] => {
  const tables = printedTables(dataset, national);
  const [first] = tables.filter(({ columns }) => columns.length > 2);
  if (first === undefined) return [];
  const alike = tables.filter(({ columns }) => columns.join() === first.columns.join());
  const printed = alike.flatMap(({ title, rows }) => rows.map((row) => ({ title, ...row })));
  const notes = notesColumn(
    first.columns,
    printed.map(({ cells }) => cells),
  );
  const header = ['What is counted', 'Level', ...first.columns, ...notes.header];
  const lines = printed.map(({ title, label, cells }, index): Cell[] => [
    { value: title, style: 'rowHeader' },
    { value: label, style: 'rowHeader' },
    ...cells.map(figureCell),
    ...notes.cells[index]!,
  ]);
  return [
    {
      name: 'Summary',
      columns: [36, 8, ...first.columns.map(() => 13), ...notes.widths],
      frozenRows: 3,
      frozenColumns: 2,
      rows: [
        [{ value: `Summary: England and Wales, ${dataset.period}`, style: 'title' }],
        [oneTable],
        header.map(headerCell),
        ...lines,
      ],
      tables: [
        { name: 'Summary', firstRow: 2, firstColumn: 0, lastRow: lines.length + 2, lastColumn: header.length - 1 },
      ],
    },
  ];
};
