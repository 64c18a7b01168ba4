import { seal } from '../../domain/confidential.ts';
import type { Form } from '../../domain/forms/form.ts';
import type { Period } from '../../domain/periods.ts';
import type { DocumentFact, RawEntry } from '../../domain/raw-return.ts';
import type { Finding } from '../../domain/screening-report.ts';
import { headsAnother, isAnotherThing, isUnderAnother, isUnderWords } from './another-thing.ts';
import { type ColumnKind, type Columns, categoryIn, isTotal, levelIn, readHeader } from './columns.ts';
import { type GridCell, type GridRow, joined } from './grid.ts';
import { chooseInstances } from './instances.ts';
import { isValue } from './read-figure.ts';
import { columnsThatAre, readFigureRow } from './read-figure-row.ts';
import { readHeading } from './read-heading.ts';
import { type Down, readLevelRow } from './read-level-row.ts';
import { type Entry, forgetHeadings, newReading, type TableReading } from './table-reading.ts';

/**
 * What was read of the form's tables in a document; `found` counts the titles and labels of the form that were
 * recognised.
 */
export type ReadTables = {
  entries: readonly RawEntry[];
  findings: readonly Finding[];
  facts: readonly DocumentFact[];
  found: number;
};

/**
 * Reads the tables of a form out of the rows of a document, by the meaning of its headings and labels and by the shape
 * of the tables, wherever they stand. Every value keeps its place. What cannot be read is a finding; nothing is guessed
 * without one.
 */
export const readTables = (rows: readonly GridRow[], form: Form, period: Period): ReadTables => {
  const reading = newReading(form, period);
  for (const row of rows) readRow(reading, row);
  const { chosen, findings } = chooseInstances(reading.instances, period);
  return {
    entries: chosen.flatMap(({ entries }) => entries.map(sealed)),
    findings: [...reading.findings, ...findings],
    facts: reading.facts.flatMap(({ fact, of }) =>
      of === undefined || chosen.includes(of) || of.entries.length === 0 ? [fact] : [],
    ),
    found: reading.instances.length,
  };
};

const sealed = ({ address, text, place, note }: Entry): RawEntry => ({
  ...address,
  value: seal(text),
  ...(note ? { note: seal(note) } : {}),
  place,
  sure: 'placed',
});

const isRule = (filled: readonly GridCell[]): boolean => filled.every(({ text }) => /^[-–—=_:+]{2,}$/.test(text));

/** Reads one row for what it is: nothing, a rule, headings of columns, a row of levels, a single figure, or words. */
const readRow = (reading: TableReading, row: GridRow): void => {
  if (row.begins) forgetHeadings(reading);
  const filled = row.cells.filter(({ text }) => text !== '');
  const [first, ...behind] = filled;
  if (!first) {
    Object.assign(reading, { before: [], under: undefined });
    return;
  }
  if (isRule(filled)) return;
  const header = readHeader(filled, reading.period);
  if (header) {
    if (header.lead !== '') readWords(reading, header.lead, row);
    startColumns(reading, leaveAside(reading, header.columns, row));
    reading.before = [];
    return;
  }
  const down = downOf(reading, first.text, behind);
  if (down && (reading.barred || isAnotherThing(reading, first.text, row))) return;
  if (down && (isUnderWords(reading, row) || isUnderAnother(reading, row, behind))) {
    reading.barred = true;
    return;
  }
  if (down) readLevelRow(reading, row, first, down);
  else if (!readAsFigure(reading, row, filled)) {
    const isTitle = readWords(reading, joined(filled), row);
    reading.before = isTitle ? [row] : [...reading.before.slice(-1), row];
    reading.headerJustRead = false;
    return;
  }
  reading.headerJustRead = false;
  reading.before = [];
};

/** Reads words as a title, which is said to be one, or as what makes another thing of the figures below. */
const readWords = (reading: TableReading, text: string, row: GridRow): boolean => {
  const isTitle = readHeading(reading, text, row);
  if (isTitle) reading.under = undefined;
  else if (headsAnother(reading, text)) reading.under = row;
  return isTitle;
};

const startColumns = (reading: TableReading, header: Columns): void => {
  // A heading may take two rows: numbers above, words below.
  reading.columns = new Map([...(reading.headerJustRead ? reading.columns : []), ...header]);
  reading.headerJustRead = true;
};

/** Headings with a word that the form has not got: what stands below them is left aside, as last year's figures are. */
const leaveAside = (reading: TableReading, header: Columns, row: GridRow): Columns =>
  new Map(
    row.cells.flatMap(({ column, text }): [number, ColumnKind][] => {
      const kind = header.get(column);
      if (kind === undefined) return [];
      const isAside = kind.is !== 'past' && kind.is !== 'note' && isAnotherThing(reading, text, row);
      return [[column, isAside ? { is: 'past' } : kind]];
    }),
  );

/** The level or category that a row's label names, where values stand behind it. */
const downOf = ({ columns, current }: TableReading, label: string, behind: readonly GridCell[]): Down | undefined => {
  const hasValues = behind.some(({ text }) => isValue(text));
  const level = levelIn(label) ?? (isTotal(label) ? 'Total' : undefined);
  const levelsAcross = [...columns.values()].some(({ is }) => is === 'level');
  const named = level === 'Total' ? 'Total' : categoryIn(label);
  const category = levelsAcross ? named : undefined;
  if (category !== undefined && hasValues) return { category };
  const inTable = current !== undefined && behind.length > 1;
  return level !== undefined && (hasValues || inTable) ? { level } : undefined;
};

/**
 * Whether a row was dealt with as a single figure; one with values that fits nothing is passed over, and is no heading.
 */
const readAsFigure = (reading: TableReading, row: GridRow, filled: readonly GridCell[]): boolean => {
  const [figureColumn] = columnsThatAre(reading, 'figure');
  const value = filled.findIndex(({ text }, index) => (index > 0 || filled.length === 1) && isValue(text));
  const split = value >= 0 ? value : filled.findIndex(({ column }, index) => index > 0 && column === figureColumn);
  if (split < 0) return false;
  const read = readFigureRow(reading, row, filled.slice(0, split), filled.slice(split));
  // Years over the columns are no figures.
  if (!read && filled.slice(split).every(({ text }) => /^(?:19|20)\d\d$/.test(text))) {
    if (headsAnother(reading, joined(filled))) reading.under = row;
  }
  return read || filled.length > 1;
};
