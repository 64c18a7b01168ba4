import { type CellAddress, cellKey, cellLabel, cellOf } from '../../domain/cells.ts';
import type { Form, Table } from '../../domain/forms/form.ts';
import type { Period } from '../../domain/periods.ts';
import type { Place } from '../../domain/place.ts';
import type { DocumentFact } from '../../domain/raw-return.ts';
import type { Finding } from '../../domain/screening-report.ts';
import { type FileRule, fileFinding } from '../refusal.ts';
import type { Columns } from './columns.ts';
import type { GridCell, GridRow } from './grid.ts';
import type { Instance, TableEntry } from './instances.ts';
import { readFigure } from './read-figure.ts';

export type Entry = TableEntry & { address: CellAddress; note: string | undefined };

/** Where the reading of a document's rows stands, and what it has found so far. It changes row by row. */
export type TableReading = {
  readonly form: Form;
  readonly period: Period;
  readonly findings: Finding[];
  readonly facts: { fact: DocumentFact; of: Instance<Entry> | undefined }[];
  readonly instances: Instance<Entry>[];
  /** Tables that share the first half of the title last read, until one of them is named. */
  group: readonly Table[];
  /** Tables whose single figures are expected next. */
  listed: readonly Table[];
  /** The table that is being read, up to its last row. */
  current: Instance<Entry> | undefined;
  columns: Columns;
  headerJustRead: boolean;
  /** Rows of words just above, which a label may have begun in. */
  before: readonly GridRow[];
  /** A row of other words, with nothing between it and what is read. */
  under: GridRow | undefined;
  unknownTable: boolean;
  /** A title with other words than the form's stands above: nothing is read until the next title or sheet. */
  barred: boolean;
};

export const newReading = (form: Form, period: Period): TableReading => ({
  form,
  period,
  findings: [],
  facts: [],
  instances: [],
  group: [],
  listed: [],
  current: undefined,
  columns: new Map(),
  headerJustRead: false,
  before: [],
  under: undefined,
  unknownTable: false,
  barred: false,
});

/** Another sheet begins: what headings said before no longer holds. */
export const forgetHeadings = (reading: TableReading): void => {
  const { form, period, findings, facts, instances } = reading;
  Object.assign(reading, newReading(form, period), { findings, facts, instances });
};

export const say = ({ findings }: TableReading, rule: FileRule, message: string, place: Place): void => {
  findings.push(fileFinding(rule, message, place));
};

/** Facts go with the copy of a table that they stand at: of a copy left aside, its day is left aside, too. */
export const keepFacts = (
  { facts }: TableReading,
  dated: readonly DocumentFact[],
  of: Instance<Entry> | undefined,
): void => {
  facts.push(...dated.map((fact) => ({ fact, of })));
};

/** A table begins here. */
export const begin = (reading: TableReading, table: Table, place: Place, year?: number): Instance<Entry> => {
  const instance: Instance<Entry> = { table, place, year, entries: [] };
  reading.instances.push(instance);
  reading.current = instance;
  reading.unknownTable = false;
  reading.barred = false;
  return instance;
};

/** Takes down one value of a table, in the one spelling of returns where it has one; an empty cell says nothing. */
export const record = (
  reading: TableReading,
  into: Instance<Entry>,
  address: Omit<CellAddress, 'measure'>,
  { text, place: at }: GridCell,
  note: string | undefined,
): void => {
  const figure = readFigure(text);
  const full: CellAddress = { measure: into.table.measure, ...address };
  const known = cellOf(reading.form, cellKey(full)) ?? cellOf(reading.form, cellKey({ ...full, category: 'Total' }));
  const place = known ? { ...at, label: cellLabel(known) } : at;
  if (figure.is === 'value' && figure.mark)
    say(reading, 'footnoteMark', 'A footnote mark beside a figure was taken off.', place);
  into.entries.push({
    key: cellKey(full),
    text: figure.is === 'value' ? figure.text : text,
    place,
    address: full,
    note,
  });
};
