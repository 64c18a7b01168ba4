import { seal } from '../../domain/confidential.ts';
import { isNilReturn, saysYes } from '../../domain/nil-return.ts';
import type { Place } from '../../domain/place.ts';
import type { RawEntry, RawReturn } from '../../domain/raw-return.ts';
import { readingRules } from '../../domain/screening/reading-rules.ts';
import { type Column, columnFindings, columnName, knownColumns } from '../return-columns.ts';
import { theOne } from '../the-one.ts';
import { unread } from '../unread.ts';
import { cellName } from './address.ts';
import type { ReadCell, ReadSheet } from './read-model.ts';
import { seenCells } from './seen-cells.ts';

/** A title, a date or two may stand above the columns. */
const MOST_ABOVE = 20;

const rowsOf = (cells: readonly ReadCell[]): readonly (readonly ReadCell[])[] =>
  [...Map.groupBy(cells, ({ row }) => row).values()].toSorted(([one], [other]) => one!.row - other!.row);

/** The first row of a sheet that names the columns of a return file (`measure`, `category` …). */
const headerOf = (cells: readonly ReadCell[]): readonly ReadCell[] | undefined =>
  rowsOf(cells)
    .slice(0, MOST_ABOVE)
    .find((members) => knownColumns(members.map(({ text }) => columnName(text))) >= 4);

/** The parts of a sheet that are read in two ways: a return in the columns of a return file, and all else. */
export type SheetParts = { columns: ReadSheet | undefined; rest: ReadSheet };

/**
 * Parts a sheet that holds a return in the columns of a return file, as a CSV opened and saved as a workbook does: what
 * stands above and beside those columns may be a table or name another area, and is read like any other sheet.
 */
export const partsOfSheet = (sheet: ReadSheet): SheetParts => {
  const header = headerOf(sheet.cells);
  if (header === undefined) return { columns: undefined, rest: sheet };
  const named = new Set(header.map(({ column }) => column));
  const isUnder = ({ row, column }: ReadCell): boolean => row >= header[0]!.row && named.has(column);
  return {
    columns: { ...sheet, cells: sheet.cells.filter(isUnder) },
    rest: { ...sheet, cells: sheet.cells.filter((cell) => !isUnder(cell)) },
  };
};

/**
 * Reads the columns of a return file. Where one that must be there is missing, is there twice or cannot be seen, that
 * is said and nothing is read.
 */
export const readTidySheet = (sheet: ReadSheet): RawReturn => {
  const seen = seenCells(sheet);
  const [header = [], ...lines] = rowsOf(seen.cells.filter(({ text }) => text !== ''));
  const placeOf = ({ row, column }: Pick<ReadCell, 'row' | 'column'>): Place => ({
    sheet: sheet.name,
    cell: cellName(row, column),
  });
  const findings = columnFindings(
    header.map(({ text }) => columnName(text)),
    header.map(placeOf)[0] ?? { sheet: sheet.name },
  );
  if (findings.some(({ rule }) => rule !== readingRules.columnsUnknown.code))
    return unread('workbook', ...findings, ...seen.findings);
  const columnOf = new Map(header.map(({ text, column }) => [columnName(text), column]));
  const rows = lines.map((cells): Row => {
    const byColumn = new Map(cells.map(({ column, text }) => [column, text]));
    return {
      text: (name) => byColumn.get(columnOf.get(name)!) ?? '',
      place: (name) => placeOf({ row: cells[0]!.row, column: columnOf.get(name)! }),
    };
  });
  const [area, period] = [stated(rows, 'area'), stated(rows, 'period')];
  return {
    source: 'workbook',
    ...(area.found ? { area: area.found } : {}),
    ...(period.found ? { period: period.found } : {}),
    ...(rows.some(({ text }) => isNilReturn(text('measure')) && saysYes(text('value'))) ? { nil: true } : {}),
    entries: rows.filter(({ text }) => !isNilReturn(text('measure'))).map(entryOf),
    facts: [],
    findings: [...findings, ...area.findings, ...period.findings, ...seen.findings],
  };
};

/** What stands in a row under the name of a column, and where. */
type Row = { text: (name: Column) => string; place: (name: Column) => Place };

const stated = (rows: readonly Row[], what: 'area' | 'period') =>
  theOne(
    what,
    rows.flatMap(({ text, place }) => (text(what) === '' ? [] : [{ text: text(what), place: place(what) }])),
  );

const entryOf = ({ text, place }: Row): RawEntry => ({
  measure: text('measure'),
  category: text('category'),
  level: text('level'),
  detail: text('detail'),
  value: seal(text('value')),
  note: seal(text('note')),
  place: place('value'),
  sure: 'cell',
});
