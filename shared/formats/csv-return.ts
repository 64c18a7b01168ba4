import { seal } from '../domain/confidential.ts';
import { isNilReturn, saysYes } from '../domain/nil-return.ts';
import type { RawEntry, RawReturn } from '../domain/raw-return.ts';
import { asCode } from '../domain/screening/as-code.ts';
import { readingRules } from '../domain/screening/reading-rules.ts';
import { fault } from '../domain/screening/rule.ts';
import type { Finding } from '../domain/screening-report.ts';
import { csvLines, type Line } from './csv-lines.ts';
import { type Column, columnFindings, columnName, optional } from './return-columns.ts';
import { theOne } from './the-one.ts';
import { unread } from './unread.ts';

/**
 * Reads a CSV return: RFC 4180, with or without a byte order mark, any line endings; commas, semicolons, tabs or bars,
 * told from the first line or from a line `sep=;` above it; columns in any order. Every value is sealed as it is read.
 * Never throws; no message repeats the file, whose columns may be in the wrong order.
 */
export const readCsvReturn = (text: string): RawReturn => {
  const split = csvLines(text);
  if ('refused' in split) return unread('csv', split.refused);
  const [header, ...body] = split.lines;
  if (header === undefined) return unread('csv');
  const names = header.record.map(columnName);
  const findings = columnFindings(names, { line: header.line });
  if (findings.some(({ rule }) => rule !== readingRules.columnsUnknown.code)) return unread('csv', ...findings);
  const even = body.filter((line) => isEven(names, line));
  const rows = even.map((line) => ({ at: column(names, line), line: line.line }));
  const nil = rows.some(({ at }) => isNilReturn(at('measure')) && saysYes(at('value')));
  const figures = rows.filter(({ at }) => !isNilReturn(at('measure')));
  const stated = (what: 'area' | 'period') =>
    theOne(
      what,
      rows.map(({ at, line }) => ({ text: at(what), place: { line } })),
    );
  const [area, period] = [stated('area'), stated('period')];
  const mixed = [...area.findings, ...period.findings];
  if (mixed.length > 0) return unread('csv', ...findings, ...mixed);
  return {
    source: 'csv',
    ...(area.found === undefined ? {} : { area: area.found }),
    ...(period.found === undefined ? {} : { period: period.found }),
    ...(nil ? { nil: true } : {}),
    entries: figures.map(({ at, line }) => entryOf(at, line)),
    facts: [],
    findings: [...findings, ...body.filter((line) => !isEven(names, line)).map((line) => uneven(names, line))],
  };
};

/**
 * Whether the fields of a line stand under their headings. Excel leaves empty fields out at the end of lines, in blocks
 * of sixteen, and adds empty ones: what is missing may only be what can be empty, and what is too much must be.
 */
const isEven = (names: readonly string[], { record }: Line): boolean =>
  names.slice(record.length).every((name) => name === '' || optional.has(name)) &&
  record.slice(names.length).every((field) => field.trim() === '');

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

/**
 * A line that is about Category 4, as near as can be seen, is named so: nobody but the area is told of it
 * (`screen-for-others.ts`; the pairs of returns in the tests hold it).
 */
const uneven = (names: readonly string[], { record, line }: Line): Finding => {
  const at = names.indexOf('category');
  const about4 = record.slice(Math.max(0, at - 1), at + 2).some((field) => asCode('category', field) === '4');
  return fault(readingRules.rowsUneven, {
    message: `The line has ${record.length} fields, where the first line names ${names.length} columns.`,
    place: { line, ...(about4 ? { label: 'Category 4' } : {}) },
  });
};
