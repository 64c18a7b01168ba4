import { type Cell, cellsOf, titleFor } from '../../cells.ts';
import type { Form, Table } from '../../forms/form.ts';
import { inPeriod } from '../../forms/in-period.ts';
import type { MeasureFacts } from '../../forms/measure-facts.ts';
import type { Period } from '../../periods.ts';
import { vintageChanges } from '../../population-vintage.ts';
import { type Geography, geographies } from '../figures/geography.ts';
import {
  addressText,
  besideRate,
  type PublishedAddress,
  type PublishedCell,
  publishedAddress,
  publishedCells,
} from '../figures/published-cells.ts';
import type { PublishedRow, Said } from '../figures/published-row.ts';
import { rowAt } from '../figures/row-at.ts';
import { allLabel, besideRateLabel, columnLabel, hasFour, headingsOf } from './cell-words.ts';

/** A printed table of one geography: the form's rows and columns, with what is published in each cell. */
export type PrintedTable = {
  table: Table;
  /** What is true of what it counts. */
  facts: MeasureFacts;
  title: string;
  /** Headings of the columns; one empty heading where the table is a list. */
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly Said[] }[];
  /** What stands under the table. */
  note: string | undefined;
};

/** A wide table over all geographies: a line for each, a column for each cell of one table of the form. */
export type WideTable = {
  table: Table;
  title: string;
  columns: readonly string[];
  /** The published cell of each column. */
  places: readonly PublishedCell[];
  lines: readonly { geography: Geography; cells: readonly Said[] }[];
};

const hidden: Said = { value: null, shorthand: 'c', marks: '' };

/** Finds what is published at a place. */
const lookUp = (rows: readonly PublishedRow[]) => {
  const find = rowAt(rows);
  return ({ code }: Geography, address: PublishedAddress): Said => find(code, addressText(address)) ?? hidden;
};

/** The note of a table with its days, and with a word of warning where rates begin to rest on another rule. */
const noteFor = ({ measures }: Form, table: Table, period: Period): string | undefined => {
  if (table.note === undefined) return undefined;
  const change = measures[table.measure]?.rate && vintageChanges.find(({ from }) => from === period);
  const warning = change ? ` ${change.why} The two are not directly comparable.` : '';
  return inPeriod(table.note, period) + warning;
};

/** The lines of a table of rates above area level, where none is returned: the rate worked out, and the residents. */
const linesWorkedOut = (cells: readonly Cell[], period: Period) =>
  cells
    .flatMap((cell) => besideRate(cell, period))
    .map(({ cell, address }) => ({ label: besideRateLabel(cell, address) ?? '', address }));

/** The printed tables of one geography. An area's have no Category 4 column: no area's publication has. */
export const printedTables = (
  { form, period, rows }: { form: Form; period: Period; rows: readonly PublishedRow[] },
  geography: Geography,
): readonly PrintedTable[] => {
  const said = lookUp(rows);
  return form.tables.map((table) => {
    const ofArea = geography.kind === 'Police force area';
    const cells = cellsOf(form).filter((cell) => cell.table === table && !(ofArea && cell.confidential));
    const withAll = geography.kind === 'National' && hasFour(table);
    const firstRow = cells.filter((cell) => cell.row === table.rows[0]);
    return {
      table,
      facts: form.measures[table.measure]!,
      title: titleFor(table, period),
      note: noteFor(form, table, period),
      columns: [
        ...firstRow.map((cell) => (ofArea ? cell.column.label : columnLabel(table, cell))),
        ...(withAll ? [allLabel] : []),
      ],
      rows:
        form.measures[table.measure]?.rate !== undefined && !ofArea
          ? linesWorkedOut(cells, period).map(({ label, address }) => ({ label, cells: [said(geography, address)] }))
          : table.rows.map((row) => {
              const own = cells.filter((cell) => cell.row === row);
              const all = withAll ? own.slice(0, 1) : [];
              return {
                label: row.label,
                cells: [
                  ...own.map((cell) => said(geography, publishedAddress(cell))),
                  ...all.map((cell) => said(geography, { ...publishedAddress(cell), category: 'All' })),
                ],
              };
            }),
    };
  });
};

/** The wide tables of a release, one a table of the form. `All` is national only, and `[c]` for everything smaller. */
export const wideTables = ({
  form,
  period,
  rows,
}: {
  form: Form;
  period: Period;
  rows: readonly PublishedRow[];
}): readonly WideTable[] => {
  const said = lookUp(rows);
  return form.tables.map((table) => {
    const places = publishedCells(form, period, 'National').filter(({ cell }) => cell.table === table);
    return {
      table,
      title: titleFor(table, period),
      columns: places.map(({ address, cell }) => headingsOf(cell, address)),
      places,
      lines: geographies.map((geography) => ({
        geography,
        cells: places.map(({ address }) => said(geography, address)),
      })),
    };
  });
};
