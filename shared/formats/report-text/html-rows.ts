import type { LineCell, ReportLine } from './token.ts';

const TAG = /<(\/?)([a-z][a-z0-9]{0,9})\b[^<>]{0,500}>/gi;
/** Tags inside a text, which mean something there or nothing at all. */
const INLINE = /^(?:a|abbr|b|big|code|del|em|font|i|ins|mark|s|small|span|strike|strong|sub|sup|u)$/;

type Reading = { lines: ReportLine[]; row: LineCell[] | undefined; text: string; at: number; line: number };

/**
 * The lines of a text, and the rows of HTML tables in it as lines of cells, however the tags are broken over the lines.
 * Every line and cell keeps its place in the text.
 */
export const htmlRows = (text: string): readonly ReportLine[] => {
  const all = text.replace(/\r\n|[\r\f\v\u2028\u2029]/g, '\n');
  if (!/<(?:t[rdh]|p|li|caption|br)\b/i.test(all)) return all.split('\n').map((line, index) => lineOf(line, index + 1));
  const reading: Reading = { lines: [], row: undefined, text: '', at: 1, line: 1 };
  let from = 0;
  for (const found of all.matchAll(TAG)) {
    take(reading, all.slice(from, found.index));
    from = found.index + found[0].length;
    follow(reading, found[2]!.toLowerCase(), found[1] === '/', found[0]);
    reading.line += found[0].split('\n').length - 1;
  }
  take(reading, all.slice(from));
  // A text may break off in a table.
  endRow(reading);
  endText(reading);
  return reading.lines;
};

const lineOf = (text: string, line: number): ReportLine => ({
  cells: [{ text, place: { line } }],
  place: { line },
  table: false,
});

const take = (reading: Reading, text: string): void => {
  const lines = text.split('\n');
  const cell = reading.row?.at(-1);
  if (reading.row !== undefined) {
    if (cell !== undefined) cell.text += lines.join(' ').replaceAll('\t', ' ');
    reading.line += lines.length - 1;
    return;
  }
  lines.forEach((line, index) => {
    if (index > 0) {
      endText(reading);
      reading.line += 1;
      reading.at = reading.line;
    }
    reading.text += line;
  });
};

const endText = (reading: Reading): void => {
  reading.lines.push(lineOf(reading.text, reading.at));
  reading.text = '';
  reading.at = reading.line;
};

const endRow = (reading: Reading): void => {
  const { row } = reading;
  if (row !== undefined && row.length > 0)
    reading.lines.push({ cells: row, place: row[0]!.place, table: row.length > 1 });
  reading.row = undefined;
  reading.at = reading.line;
};

const follow = (reading: Reading, name: string, closes: boolean, tag: string): void => {
  if (INLINE.test(name)) {
    if (reading.row === undefined) reading.text += tag;
    else if (reading.row.length > 0) reading.row.at(-1)!.text += tag;
    return;
  }
  if (name === 'tr') {
    if (reading.row === undefined && !closes) endText(reading);
    endRow(reading);
    if (!closes) reading.row = [];
  } else if (name === 'td' || name === 'th') {
    reading.row ??= [];
    if (!closes) reading.row.push({ text: '', place: { line: reading.line } });
  } else if (name === 'table' || name === 'caption') {
    endRow(reading);
    endText(reading);
    if (name === 'table') reading.lines.push(lineOf('', reading.line));
  } else if (reading.row !== undefined) {
    if (reading.row.length > 0) reading.row.at(-1)!.text += ' ';
  } else endText(reading);
};
