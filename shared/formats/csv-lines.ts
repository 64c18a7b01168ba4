import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { readingRules } from '../domain/screening/reading-rules.ts';
import { fault } from '../domain/screening/rule.ts';
import type { Finding } from '../domain/screening-report.ts';
import { columnName, knownColumns } from './return-columns.ts';

/** One record of the file and the line it ends on. */
export type Line = { record: readonly string[]; line: number };

/** A return has some fifty lines; more than this is another kind of file. */
const mostLines = 2_000;
const longestLine = 20_000;

/** The line by which Excel is told the separator; Excel shows it to nobody. */
const SEPARATOR = /^\uFEFF?"?sep=([,;\t|])"?[,;\t|]*(?=\r|\n|$)/i;

/**
 * Cuts a CSV file into its records: any separator, line endings of any kind and mixed; empty lines are left out but
 * counted.
 */
export const csvLines = (text: string): { lines: readonly Line[] } | { refused: Finding } => {
  if (text.includes('\0'))
    return { refused: fault(readingRules.fileUnreadable, { message: 'The file holds bytes that no text has.' }) };
  const stated = SEPARATOR.exec(text);
  const body = evened(stated === null ? text : text.slice(stated[0].length));
  try {
    const read = parse(body, {
      bom: true,
      info: true,
      relax_column_count: true,
      record_delimiter: '\n',
      delimiter: stated?.[1] ?? delimiterOf(body),
      max_record_size: longestLine,
      to: mostLines + 1,
    }) as unknown as { record: readonly string[]; info: { lines: number } }[];
    const lines = read
      .filter(({ record }) => record.some((field) => field.trim() !== ''))
      .map(({ record, info }) => ({ record, line: info.lines }));
    return lines.length > mostLines
      ? { refused: fault(readingRules.fileTooLarge, { message: `The file has more than ${mostLines} lines.` }) }
      : { lines };
  } catch (error) {
    const place = error instanceof CsvError && typeof error.lines === 'number' ? { line: error.lines } : {};
    const message = 'The file cannot be read as CSV: a quotation mark or a line is not as it should be.';
    return { refused: fault(readingRules.fileUnreadable, { message, place }) };
  }
};

/** One kind of line ending, so that a file put together from two is one. */
const evened = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The separator that makes most columns of a return out of the first line that says anything. */
const delimiterOf = (text: string): string => {
  const first = text.trimStart().split('\n', 1)[0]!;
  const names = (by: string) => knownColumns(first.split(by).map((name) => columnName(name.replaceAll('"', ''))));
  return [',', ';', '\t', '|'].reduce((best, by) => (names(by) > names(best) ? by : best));
};
