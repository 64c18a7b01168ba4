import type { CellKey } from '../../../shared/domain/cells.ts';
import { cellKey } from '../../../shared/domain/cells.ts';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { GridRow } from '../../../shared/formats/tables/grid.ts';
import { readTables } from '../../../shared/formats/tables/read-tables.ts';
import { cellName } from '../../../shared/formats/workbook/address.ts';

/** The rows of a sheet, cells apart by `|`; an empty line is a gap. */
export const gridOf = (text: string, { sheet = 'Sheet', aligned = true } = {}): readonly GridRow[] => [
  { cells: [], place: { sheet }, aligned, begins: true },
  ...text
    .trim()
    .split('\n')
    .map((line, row): GridRow => {
      const texts = line.trim() === '' ? [] : line.split('|').map((each) => each.trim());
      return {
        cells: texts.map((each, column) => ({ column, text: each, place: { sheet, cell: cellName(row, column) } })),
        place: { sheet, cell: cellName(row, 0) },
        aligned,
      };
    }),
];

/** What is read of the rows of sheets: `key=value` of each figure, and the rules that speak. */
export const readRows = (rows: readonly GridRow[], year = '2018-19') => {
  const period = Period.parse(year);
  const read = readTables(rows, formOf(period)!, period);
  return {
    figures: read.entries.map(
      (entry) => `${cellKey(entry as Parameters<typeof cellKey>[0]) as CellKey}=${openConfidential(entry.value)}`,
    ),
    said: read.findings.map(({ rule }) => rule),
    messages: read.findings.map(({ message }) => message),
    entries: read.entries,
    facts: read.facts,
    found: read.found,
  };
};

export const readGrid = (text: string, year?: string) => readRows(gridOf(text), year);
