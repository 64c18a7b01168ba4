import type { CellAddress } from '../domain/cells.ts';
import { needed } from './return-columns.ts';

/** One line of a return file to be written: an address, and a whole number or a shorthand. */
export type ReturnLine = CellAddress & { value: number | 'z' | 'x'; note?: string };

/** How a CSV return is laid out; the reader takes all of them. */
export type CsvLayout = { delimiter?: ',' | ';' | '\t'; newline?: '\n' | '\r\n'; mark?: boolean };

const field = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Writes a CSV return with the area and period in columns of their own; a note column only where one is needed. */
export const writeCsvReturn = (
  { area, period, lines }: { area: string; period: string; lines: readonly ReturnLine[] },
  { delimiter = ',', newline = '\n', mark = false }: CsvLayout = {},
): string => {
  const notes = lines.some(({ note }) => note !== undefined);
  const rows = [
    ['area', 'period', ...needed, ...(notes ? ['note'] : [])],
    ...lines.map((line) => [
      area,
      period,
      ...needed.map((name) => String(line[name])),
      ...(notes ? [line.note ?? ''] : []),
    ]),
  ];
  const text = rows.map((row) => row.map((each) => field(each, delimiter)).join(delimiter) + newline).join('');
  return `${mark ? '\uFEFF' : ''}${text}`;
};

/** Writes a JSON return. */
export const writeJsonReturn = ({
  area,
  period,
  lines,
}: {
  area: string;
  period: string;
  lines: readonly ReturnLine[];
}): string => `${JSON.stringify({ area, period, observations: lines }, undefined, 2)}\n`;
