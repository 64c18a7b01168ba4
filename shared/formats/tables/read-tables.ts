import { type CellAddress, cellKey, cellLabel, cellOf } from '../../domain/cells.ts';
import type { Category, Detail, Level } from '../../domain/codes.ts';
import { seal } from '../../domain/confidential.ts';
import type { Form, Table } from '../../domain/forms/form.ts';
import type { Period } from '../../domain/periods.ts';
import type { Place } from '../../domain/place.ts';
import type { DocumentFact, RawEntry } from '../../domain/raw-return.ts';
import type { Finding } from '../../domain/screening-report.ts';
import { type FileRule, fileFinding } from '../refusal.ts';
import { type Columns, categoryIn, isTotal, levelIn, readHeader } from './columns.ts';
import { figureLocator } from './find-figure.ts';
import { headingFinder, isFigures } from './form-wordings.ts';
import { type GridCell, type GridRow, joined } from './grid.ts';
import { headingFacts } from './heading-facts.ts';
import { chooseInstances, type Instance, type TableEntry } from './instances.ts';
import { readNumbering, tablesUnder } from './numbering.ts';
import { placeValues } from './place-values.ts';
import { isValue, readFigure } from './read-figure.ts';

type Entry = TableEntry & { address: CellAddress; note: string | undefined };

/** What was read of the form's tables in a document; `found` counts the titles and labels of the form that were recognised. */
export type ReadTables = {
  entries: readonly RawEntry[];
  findings: readonly Finding[];
  facts: readonly DocumentFact[];
  found: number;
};

const HEADING = 0.7;
/** The second half of a title ("Breach of licence") is taken for one outside of its group only if it is spelt out. */
const HEADING_PART = 0.85;

/**
 * Reads the tables of a form out of the rows of a document, by the meaning of its headings and labels and by the shape of the
 * tables, wherever they stand. Every value keeps its place. What cannot be read is a finding; nothing is guessed without one.
 */
export const readTables = (rows: readonly GridRow[], form: Form, period: Period): ReadTables => {
  const findHeading = headingFinder(form);
  const findFigure = figureLocator(form);
  const findings: Finding[] = [];
  const facts: { fact: DocumentFact; of: Instance<Entry> | undefined }[] = [];
  const instances: Instance<Entry>[] = [];
  let group: readonly Table[] = [];
  let listed: readonly Table[] = [];
  let current: Instance<Entry> | undefined;
  let ended = true;
  let columns: Columns | undefined;
  let headerJustRead = false;
  let before: GridRow[] = [];
  let unknownTable = false;

  const say = (rule: FileRule, message: string, place: Place) => findings.push(fileFinding(rule, message, place));

  /** Facts go with the copy of a table that they stand at: of a copy left aside, its day is left aside, too. */
  const keep = (dated: readonly DocumentFact[], of: Instance<Entry> | undefined) =>
    facts.push(...dated.map((fact) => ({ fact, of })));

  const begin = (table: Table, place: Place, year?: number): Instance<Entry> => {
    current = { table, place, year, entries: [] };
    instances.push(current);
    ended = false;
    unknownTable = false;
    return current;
  };

  const record = (
    into: Instance<Entry>,
    address: Omit<CellAddress, 'measure'>,
    cell: GridCell,
    note: string | undefined,
  ) => {
    const figure = readFigure(cell.text);
    if (figure.is === 'blank') return;
    const full: CellAddress = { measure: into.table.measure, ...address };
    const known = cellOf(form, cellKey(full)) ?? cellOf(form, cellKey({ ...full, category: 'Total' }));
    const place = known ? { ...cell.place, label: cellLabel(known) } : cell.place;
    if (figure.is === 'value' && figure.mark)
      say('footnoteMark', 'A footnote mark beside a figure was taken off.', place);
    into.entries.push({
      key: cellKey(full),
      text: figure.is === 'value' ? figure.text : cell.text,
      place,
      address: full,
      note,
    });
  };

  const startColumns = (header: Columns) => {
    // A heading may take two rows: numbers above, words below.
    const merged = headerJustRead && columns ? new Map([...columns.byColumn, ...header.byColumn]) : header.byColumn;
    columns = { byColumn: merged, aligned: header.aligned && (!headerJustRead || columns?.aligned !== false) };
    headerJustRead = true;
  };

  const readHeading = (text: string, row: GridRow): boolean => {
    const { roman, rest } = readNumbering(text);
    if (roman !== undefined && tablesUnder(form, roman).length) listed = tablesUnder(form, roman);
    // A long sentence is no heading, however like one it reads.
    if (/[.;]$/.test(rest) && rest.split(' ').length > 12) return false;
    const lines = before.length ? [rest, `${joined(before.at(-1)!.cells)} ${rest}`] : [rest];
    const [match] = lines.flatMap((line) => findHeading(line) ?? []).toSorted((a, b) => b.score - a.score);
    if (!match || match.score < HEADING) return false;
    const { tables, part } = match.target;
    const inGroup = part === 'part' && tables.every((table) => group.includes(table));
    if (part === 'part' && !inGroup && match.score < HEADING_PART) return false;
    const { facts: dated, year } = headingFacts(text, row.place);
    if (!inGroup && !headerJustRead) columns = undefined;
    if (part === 'group') {
      group = tables;
      current = undefined;
      ended = true;
      keep(dated, undefined);
      return true;
    }
    const [table] = tables;
    if (part === 'whole') group = [];
    listed = [table!];
    keep(dated, begin(table!, row.place, year));
    return true;
  };

  /** The table that rows of levels without a title of their own belong to, where only one can be meant. */
  const inferTable = (level: Level, place: Place): Instance<Entry> | undefined => {
    const taken = new Set(instances.filter(({ entries }) => entries.length).map(({ table }) => table));
    const open = (group.length ? group : form.tables).filter((table) => !isFigures(table) && !taken.has(table));
    const fitting = group.length
      ? open.slice(0, 1)
      : open.filter((table) => level === '1' && table.rows.some((each) => each.level === '1'));
    const [only] = fitting;
    if (fitting.length !== 1 || !only) return undefined;
    say('tableInferred', `Rows of levels without a title were read as table ${only.number}.`, place);
    return begin(only, place);
  };

  const readLevelRow = (row: GridRow, label: GridCell, down: { level: Level } | { category: Category }): void => {
    const level = 'level' in down ? down.level : undefined;
    let into = current && !ended && !isFigures(current.table) ? current : undefined;
    if (!into && level !== undefined) into = inferTable(level, row.place);
    if (!into) {
      if (!unknownTable)
        say(
          'tableUnknown',
          'A table with rows of levels belongs to no table of the form and was left aside.',
          row.place,
        );
      unknownTable = true;
      return;
    }
    const { table } = into;
    const placed = placeValues(row, label, columns, table);
    if (!placed)
      return void say(
        'rowUnread',
        `A row of table ${table.number} could not be read: its values cannot be told apart by the columns.`,
        row.place,
      );
    if (placed.inferred && !into.entries.length)
      say(
        'columnInferred',
        `Table ${table.number} has a column without a heading; it was read by its position.`,
        row.place,
      );
    const detail: Detail = table.detail ?? '';
    for (const { across, cell } of placed.values) {
      const address =
        'level' in down
          ? { level: down.level, category: across as Category }
          : { category: down.category, level: across as Level };
      record(into, { ...address, detail }, cell, placed.note?.text);
    }
    if (isTotal(label.text)) ended = true;
  };

  const readFigureRow = (row: GridRow, label: readonly GridCell[], values: readonly GridCell[]): boolean => {
    const text = joined(label);
    const texts = [
      ...(before.length ? [`${before.map((each) => joined(each.cells)).join(' ')} ${text}`] : []),
      text,
    ].filter((each) => each.trim() !== '');
    const within = listed.length ? listed : current ? [current.table] : [];
    const [match] = texts.flatMap((each) => findFigure(each, within) ?? []).toSorted((a, b) => b.score - a.score);
    if (!match) return false;
    const { table, row: heading } = match;
    listed =
      readNumbering(text).letter === undefined ? tablesUnder(form, table.number.split(' ')[0]!.toLowerCase()) : listed;
    if (!listed.includes(table)) listed = [table];
    const figures = [...(columns?.byColumn ?? [])].flatMap(([column, { is }]) =>
      is === 'figure' && columns?.aligned && row.aligned ? [column] : [],
    );
    const usable = figures.length
      ? values.filter(({ column }) => figures.includes(column))
      : values.filter(({ text: each }) => each !== '');
    if (usable.length > 1) {
      say(
        'rowUnread',
        `A row of table ${table.number} holds several values and no heading that tells which one counts.`,
        row.place,
      );
      return true;
    }
    const into = current?.table === table ? current : begin(table, row.place);
    keep(headingFacts(texts[0]!, row.place).facts, into);
    const noteColumn = [...(columns?.byColumn ?? [])].find(([, { is }]) => is === 'note')?.[0];
    const note = row.cells.find(({ column }) => column === noteColumn)?.text;
    for (const cell of usable) {
      const address = {
        category: heading.category ?? 'Total',
        level: heading.level ?? 'Total',
        detail: heading.detail ?? table.detail ?? '',
      } as const;
      record(into, address, cell, note);
    }
    return true;
  };

  const readRow = (row: GridRow): void => {
    if (row.begins) {
      [group, listed, before] = [[], [], []];
      [current, columns, ended] = [undefined, undefined, true];
    }
    const filled = row.cells.filter(({ text }) => text !== '');
    const [first] = filled;
    if (!first) {
      before = [];
      return;
    }
    if (filled.every(({ text }) => /^[-–—=_:+]{2,}$/.test(text))) return;
    const header = readHeader(row, period);
    if (header) {
      if (header.lead !== '') readHeading(header.lead, row);
      startColumns(header);
      before = [];
      return;
    }
    const behind = filled.slice(1);
    const hasValues = behind.some(({ text }) => isValue(text));
    const level = levelIn(first.text) ?? (isTotal(first.text) ? 'Total' : undefined);
    const byLevels = columns !== undefined && [...columns.byColumn.values()].some(({ is }) => is === 'level');
    const category = byLevels ? (level === 'Total' ? 'Total' : categoryIn(first.text)) : undefined;
    const open = current !== undefined && !ended;
    if (category !== undefined && hasValues) readLevelRow(row, first, { category });
    else if (level !== undefined && (hasValues || (open && behind.length > 1))) readLevelRow(row, first, { level });
    else {
      const firstValue = filled.findIndex(({ text }, index) => (index > 0 || filled.length === 1) && isValue(text));
      const figureColumn = [...(columns?.byColumn ?? [])].find(([, { is }]) => is === 'figure')?.[0];
      const split =
        firstValue >= 0 ? firstValue : filled.findIndex(({ column }, index) => index > 0 && column === figureColumn);
      const read = split >= 0 && level === undefined && readFigureRow(row, filled.slice(0, split), filled.slice(split));
      if (!read && (split < 0 || filled.length === 1)) {
        if (readHeading(joined(filled), row)) before = [row];
        else before = [...before.slice(-1), row];
        if (!header) headerJustRead = false;
        return;
      }
    }
    headerJustRead = false;
    before = [];
  };

  for (const row of rows) readRow(row);
  const { chosen, findings: copies } = chooseInstances(instances, period);
  const entries = chosen
    .flatMap((instance) => instance.entries)
    .map(
      ({ address, text, place, note }): RawEntry => ({
        ...address,
        value: seal(text),
        ...(note ? { note: seal(note) } : {}),
        place,
      }),
    );
  return {
    entries,
    findings: [...findings, ...copies],
    facts: facts.flatMap(({ fact, of }) =>
      of === undefined || chosen.includes(of) || of.entries.length === 0 ? [fact] : [],
    ),
    found: instances.length,
  };
};
