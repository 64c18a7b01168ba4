import { seal } from '../../domain/confidential.ts';
import type { RawEntry, RawReturn } from '../../domain/raw-return.ts';
import { columnFindings, columnName, knownColumns } from '../return-columns.ts';
import { theOne } from '../the-one.ts';
import { cellName } from './address.ts';
import type { ReadCell, ReadSheet } from './read-model.ts';

/** The first row of a sheet, if it names the columns of a return file (`measure`, `category` …). */
const headerOf = ({ cells }: ReadSheet): readonly ReadCell[] => {
  const first = Math.min(...cells.map(({ row }) => row));
  return cells.filter(({ row }) => row === first);
};

/** Whether a sheet holds a return in the columns of a return file, as a CSV opened and saved as a workbook does. */
export const isTidySheet = (sheet: ReadSheet): boolean =>
  knownColumns(headerOf(sheet).map(({ text }) => columnName(text))) >= 4;

/** Reads a sheet that holds a return in the columns of a return file. */
export const readTidySheet = (sheet: ReadSheet): RawReturn => {
  const header = headerOf(sheet);
  const at = { sheet: sheet.name };
  const findings = columnFindings(
    header.map(({ text }) => columnName(text)),
    { ...at, cell: cellName(header[0]!.row, header[0]!.column) },
  );
  const rows = [
    ...Map.groupBy(
      sheet.cells.filter(({ row }) => row > header[0]!.row),
      ({ row }) => row,
    ).values(),
  ].map((cells) => {
    const cell = (name: string) =>
      cells.find(({ column }) => header.some((head) => head.column === column && columnName(head.text) === name));
    const text = (name: string) => cell(name)?.text.trim() ?? '';
    const place = (name: string) => ({ ...at, cell: cellName(cells[0]!.row, cell(name)?.column ?? cells[0]!.column) });
    return { text, place };
  });
  const area = theOne(
    'area',
    rows.map(({ text, place }) => ({ text: text('area'), place: place('area') })),
  );
  const period = theOne(
    'period',
    rows.map(({ text, place }) => ({ text: text('period'), place: place('period') })),
  );
  const stated = (row: (typeof rows)[number]) => row.text('measure') === 'nil_return';
  return {
    source: 'workbook',
    ...(area.found ? { area: area.found } : {}),
    ...(period.found ? { period: period.found } : {}),
    ...(rows.some((row) => stated(row) && /^(?:yes|true|nil)$/i.test(row.text('value'))) ? { nil: true } : {}),
    entries: rows
      .filter((row) => !stated(row))
      .map(
        ({ text, place }): RawEntry => ({
          measure: text('measure'),
          category: text('category'),
          level: text('level'),
          detail: text('detail'),
          value: seal(text('value')),
          note: seal(text('note')),
          place: place('value'),
          sure: 'cell',
        }),
      ),
    facts: [],
    findings: [...findings, ...area.findings, ...period.findings],
  };
};
