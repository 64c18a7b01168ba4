import { seal } from '../../domain/confidential.ts';
import { isNilReturn, saysYes } from '../../domain/nil-return.ts';
import type { RawEntry, RawReturn } from '../../domain/raw-return.ts';
import { columnFindings, columnName, knownColumns } from '../return-columns.ts';
import { theOne } from '../the-one.ts';
import { cellName } from './address.ts';
import type { ReadCell, ReadSheet } from './read-model.ts';
import { seenCells } from './seen-cells.ts';

/** A title, a date or two may stand above the columns. */
const MOST_ABOVE = 20;

/** The first row of a sheet that names the columns of a return file (`measure`, `category` …). */
const headerOf = (cells: readonly ReadCell[]): readonly ReadCell[] | undefined =>
  [...Map.groupBy(cells, ({ row }) => row)]
    .toSorted(([one], [other]) => one - other)
    .slice(0, MOST_ABOVE)
    .map(([, members]) => members)
    .find((members) => knownColumns(members.map(({ text }) => columnName(text))) >= 4);

/** Whether a sheet holds a return in the columns of a return file, as a CSV opened and saved as a workbook does. */
export const isTidySheet = ({ cells }: ReadSheet): boolean => headerOf(cells) !== undefined;

/** Reads a sheet that holds a return in the columns of a return file. */
export const readTidySheet = (sheet: ReadSheet): RawReturn => {
  const seen = seenCells(sheet);
  const header = headerOf(seen.cells) ?? [];
  const at = { sheet: sheet.name };
  const head = header[0] ?? { row: 0, column: 0 };
  const findings = columnFindings(
    header.map(({ text }) => columnName(text)),
    { ...at, cell: cellName(head.row, head.column) },
  );
  const rows = [
    ...Map.groupBy(
      seen.cells.filter(({ row, text }) => row > head.row && text !== ''),
      ({ row }) => row,
    ).values(),
  ].map((cells) => {
    const columnOf = (name: string) => header.find((each) => columnName(each.text) === name)?.column;
    const text = (name: string) => cells.find(({ column }) => column === columnOf(name))?.text ?? '';
    const place = (name: string) => ({ ...at, cell: cellName(cells[0]!.row, columnOf(name) ?? cells[0]!.column) });
    return { text, place };
  });
  const [area, period] = (['area', 'period'] as const).map((what) =>
    theOne(
      what,
      rows.map(({ text, place }) => ({ text: text(what), place: place(what) })),
    ),
  );
  return {
    source: 'workbook',
    ...(area?.found ? { area: area.found } : {}),
    ...(period?.found ? { period: period.found } : {}),
    ...(rows.some(({ text }) => isNilReturn(text('measure')) && saysYes(text('value'))) ? { nil: true } : {}),
    entries: rows
      .filter(({ text }) => !isNilReturn(text('measure')))
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
    findings: [...findings, ...(area?.findings ?? []), ...(period?.findings ?? []), ...seen.findings],
  };
};
