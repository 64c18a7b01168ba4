import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { seal } from '../domain/confidential.ts';
import type { RawEntry, RawReturn } from '../domain/raw-return.ts';
import { readingRules } from '../domain/screening/reading-rules.ts';
import { fault } from '../domain/screening/rule.ts';
import type { Finding } from '../domain/screening-report.ts';
import { type Column, columnFindings, columnName, knownColumns } from './return-columns.ts';
import { theOne } from './the-one.ts';
import { unread } from './unread.ts';

/** One record of the file and the line it ends on. */
type Line = { record: readonly string[]; info: { lines: number } };

/** A return has some fifty lines; more than this is another kind of file. */
const mostLines = 2_000;
const longestLine = 20_000;

/**
 * Reads a CSV return: RFC 4180, with or without a byte order mark, any line endings; commas, semicolons or tabs, told
 * from the first line; columns in any order. Every value is sealed as it is read. Never throws; no message repeats the
 * file, whose columns may be in the wrong order.
 */
export const readCsvReturn = (text: string): RawReturn => {
  const lines = split(text);
  if (!Array.isArray(lines)) return unread('csv', lines as Finding);
  const [header, ...body] = lines as readonly Line[];
  if (header === undefined) return unread('csv');
  const names = header.record.map(columnName);
  const findings = columnFindings(names, { line: header.info.lines });
  if (findings.some(({ rule }) => rule !== readingRules.columnsUnknown.code)) return unread('csv', ...findings);
  const even = body.filter(({ record }) => record.length === names.length);
  const rows = even.map((line) => ({ at: column(names, line), line: line.info.lines }));
  const nil = rows.filter(({ at }) => at('measure') === 'nil_return');
  const figures = rows.filter(({ at }) => at('measure') !== 'nil_return');
  const area = theOne(
    'area',
    rows.map(({ at, line }) => ({ text: at('area'), place: { line } })),
  );
  const period = theOne(
    'period',
    rows.map(({ at, line }) => ({ text: at('period'), place: { line } })),
  );
  const mixed = [...area.findings, ...period.findings];
  if (mixed.length > 0) return unread('csv', ...findings, ...mixed);
  return {
    source: 'csv',
    ...(area.found === undefined ? {} : { area: area.found }),
    ...(period.found === undefined ? {} : { period: period.found }),
    ...(nil.some(({ at }) => /^(?:yes|true|nil)$/i.test(at('value'))) ? { nil: true } : {}),
    entries: figures.map(({ at, line }) => entryOf(at, line)),
    facts: [],
    findings: [
      ...findings,
      ...body.filter(({ record }) => record.length !== names.length).map((line) => uneven(names, line)),
    ],
  };
};

const split = (text: string): readonly Line[] | Finding => {
  if (text.includes('\0'))
    return fault(readingRules.fileUnreadable, { message: 'The file holds bytes that no text has.' });
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    const lines = parse(text, {
      ...options,
      delimiter: delimiterOf(text),
      max_record_size: longestLine,
      to: mostLines + 1,
    }) as unknown as Line[];
    const filled = lines.filter(({ record }) => record.some((field) => field.trim() !== ''));
    return filled.length > mostLines
      ? fault(readingRules.fileTooLarge, { message: `The file has more than ${mostLines} lines.` })
      : filled;
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? { line: error.lines } : {};
    return fault(readingRules.fileUnreadable, {
      message: 'The file cannot be read as CSV: a quotation mark or a line is not as it should be.',
      place: line,
    });
  }
};

/** The separator that makes most columns of a return out of the first line. */
const delimiterOf = (text: string): string => {
  const first = /^\uFEFF?\s*([^\r\n]*)/.exec(text)?.[1] ?? '';
  const names = (by: string) => knownColumns(first.split(by).map((name) => columnName(name.replaceAll('"', ''))));
  return [',', ';', '\t'].reduce((best, by) => (names(by) > names(best) ? by : best));
};

const column =
  (names: readonly string[], { record }: Line) =>
  (name: Column): string =>
    (record[names.indexOf(name)] ?? '').trim();

const entryOf = (at: (name: Column) => string, line: number): RawEntry => ({
  measure: at('measure'),
  category: at('category'),
  level: at('level'),
  detail: at('detail'),
  value: seal(at('value')),
  note: seal(at('note')),
  place: { line },
  sure: 'cell',
});

/** A line that is about Category 4, as near as can be seen, is called so: others than the area are told nothing of it. */
const uneven = (names: readonly string[], { record, info }: Line): Finding => {
  const at = names.indexOf('category');
  const about4 = record.slice(Math.max(0, at - 1), at + 2).some((field) => field.trim() === '4');
  return fault(readingRules.rowsUneven, {
    message: 'The line has more or fewer fields than the first line.',
    place: { line: info.lines, ...(about4 ? { label: 'Category 4' } : {}) },
  });
};
