import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

type Row = Record<
  'geographic_level' | 'measure' | 'category' | 'level' | 'detail' | 'value' | 'shorthand' | 'marks',
  string
>;

/** A published table, category by level, each cell as a person reads it: a number, or its shorthand in brackets. */
export interface PublishedTable {
  readonly measure: string;
  readonly levels: readonly string[];
  readonly rows: readonly { readonly category: string; readonly cells: readonly string[] }[];
}

/** The national tables of the measures that are split by category and level, read back from the published file. */
export const nationalTables = (csv: string, measures: readonly string[]): PublishedTable[] => {
  // The areas are nine tenths of the file and not asked for: leave them before they are parsed.
  const [header = '', ...lines] = readFileSync(csv, 'utf8').split(/\r?\n/);
  const wanted = [header, ...lines.filter((line) => line.includes('National'))].join('\n');
  const rows: Row[] = parse(wanted, { columns: true, bom: true });
  const national = rows.filter(({ geographic_level }) => geographic_level === 'National');
  return measures.flatMap((measure) => {
    const own = national.filter((row) => row.measure === measure && row.detail === '');
    if (own.length === 0) return [];
    const levels = [...new Set(own.map(({ level }) => level))].sort(byCode);
    const categories = [...new Set(own.map(({ category }) => category))].sort(byCode);
    const cell = (category: string, level: string) =>
      said(own.find((row) => row.category === category && row.level === level));
    return [
      {
        measure,
        levels,
        rows: categories.map((category) => ({ category, cells: levels.map((level) => cell(category, level)) })),
      },
    ];
  });
};

/** Digits first, then Total, then All. */
const byCode = (one: string, other: string): number => order(one).localeCompare(order(other));
const order = (code: string): string => ({ Total: '8', All: '9' })[code] ?? code;

const grouped = new Intl.NumberFormat('en-GB');
const said = (row: Row | undefined): string => {
  if (!row) return '';
  if (row.value === '') return `[${row.shorthand}]`;
  const marks = row.marks === '' ? [] : row.marks.split(' ');
  return [grouped.format(Number(row.value)), ...marks.map((mark) => `[${mark}]`)].join(' ');
};
