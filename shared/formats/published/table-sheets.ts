import type { WideTable } from '../../domain/release/wording/tables.ts';
import type { Cell, Sheet } from '../workbook/workbook.ts';
import { notesColumn } from './line-notes.ts';
import { figureCell, headerCell, oneTable } from './summary-sheet.ts';

/** Wider than this in characters a sheet is printed across. */
const widestUpright = 110;

/** A sheet and what stands in the list of contents. */
export type SheetOfTable = { sheet: Sheet; title: string };

/** Columns of figures that find room on a page beside the names. */
const room = 6;

type Columns = WideTable['columns'];
type Part = { name: string; title: string; columns: Columns; at: readonly number[] };

/**
 * A table by area in parts no wider than a page: one sheet, or one a row of the form. Columns in which no area ever has
 * a figure, those with Category 4 in them, are left out: the national figures stand in the summary.
 */
const partsOf = ({ table, title, columns, places }: WideTable): readonly Part[] => {
  const open = [...columns.keys()].filter((at) => !['4', 'All'].includes(places[at]!.address.category));
  const part = (name: string, words: string, at: readonly number[]): Part => ({
    name,
    title: words,
    columns: at.map((each) => columns[each]!),
    at,
  });
  if (open.length <= room) return [part(`Table ${table.number}`, title, open)];
  return table.rows.map((row) => {
    const label = row.label === 'Total' ? 'All levels' : row.label;
    const own = open.filter((at) => places[at]!.cell.row === row);
    return part(`Table ${table.number} ${label}`, `${title}, ${label}`, own);
  });
};

/** The sheets of a table by area, with the names and the headings frozen. */
export const tableSheets = (wide: WideTable): readonly SheetOfTable[] =>
  partsOf(wide).map(({ name, title, columns, at }) => {
    const lines = wide.lines.map(({ geography, cells }) => ({ geography, cells: at.map((each) => cells[each]!) }));
    const notes = notesColumn(
      columns,
      lines.map(({ cells }) => cells),
    );
    const header = ['Code', 'Area', ...columns, ...notes.header];
    const widths = [20, 22, ...columns.map(() => 13), ...notes.widths];
    const sheet: Sheet = {
      name,
      columns: widths,
      upright: widths.reduce((sum, width) => sum + width, 0) <= widestUpright,
      frozenRows: 3,
      frozenColumns: 2,
      rows: [
        [{ value: `${name}: ${title}`, style: 'title' }],
        [oneTable],
        header.map(headerCell),
        ...lines.map(({ geography, cells }, index): Cell[] => [
          { value: geography.code, style: 'text' },
          { value: geography.name, style: 'rowHeader' },
          ...cells.map(figureCell),
          ...notes.cells[index]!,
        ]),
      ],
      tables: [
        {
          name: name.replace(/\W/g, '_'),
          firstRow: 2,
          firstColumn: 0,
          lastRow: lines.length + 2,
          lastColumn: header.length - 1,
        },
      ],
    };
    return { sheet, title };
  });
