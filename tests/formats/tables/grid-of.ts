import type { CellKey } from '../../../shared/domain/cells.ts';
import { cellKey } from '../../../shared/domain/cells.ts';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { GridRow } from '../../../shared/formats/tables/grid.ts';
import { readTables } from '../../../shared/formats/tables/read-tables.ts';
import { cellName } from '../../../shared/formats/workbook/address.ts';

/** A table of levels as a sheet has it: its title, its headings, its rows, and what is read of it. */
export const HEADS = '| Category 1: RSOs | Category 2: Violent | Category 3: Other dangerous | Total';
export const LEVELS = 'Level 2 | 18 | 43 | 6 | 67\nLevel 3 | 34 | 26 | 3 | 63\nTotal | 52 | 69 | 9 | 130';
export const MANAGED = 'MAPPA-eligible offenders in Levels 2 and 3 by category (yearly total)';
export const managed = [
  ...['1|2|=18', '2|2|=43', '3|2|=6', 'Total|2|=67', '1|3|=34', '2|3|=26', '3|3|=3', 'Total|3|=63'],
  ...['1|Total|=52', '2|Total|=69', '3|Total|=9', 'Total|Total|=130'],
].map((each) => `managed|${each}`);

/** The rows of a sheet, cells apart by `|`; an empty line is a gap. */
export const gridOf = (text: string, { sheet = 'Sheet' } = {}): readonly GridRow[] => [
  { cells: [], place: { sheet }, begins: true },
  ...text
    .trim()
    .split('\n')
    .map((line, row): GridRow => {
      const texts = line.trim() === '' ? [] : line.split('|').map((each) => each.trim());
      return {
        cells: texts.map((each, column) => ({ column, text: each, place: { sheet, cell: cellName(row, column) } })),
        place: { sheet, cell: cellName(row, 0) },
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
