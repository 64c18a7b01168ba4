import type { Dataset } from '../../domain/release/dataset.ts';
import { geographies } from '../../domain/release/figures/geography.ts';
import { marksIn } from '../../domain/release/figures/marks.ts';
import { addressText, type PublishedCell, publishedCells } from '../../domain/release/figures/published-cells.ts';
import type { PublishedRow } from '../../domain/release/figures/published-row.ts';
import { rowAt } from '../../domain/release/figures/row-at.ts';
import { measureName } from '../../domain/release/wording/measure-words.ts';
import { csvText } from './csv.ts';
import { type OutputFile, textFile } from './output-file.ts';

const places = ['geographic_level', 'country_code', 'country_name', 'pfa_code', 'pfa_name', 'mappa_area'] as const;

/** The heading of a cell's column: `category_1_level_2`, `category_total_level_total_licence`. */
const headingOf = ({ address: { measure, category, level, detail }, cell }: PublishedCell): string =>
  [
    measure === cell.measure ? '' : measure,
    `category_${category}`,
    `level_${level}`,
    measure === cell.measure ? detail : '',
  ]
    .filter((part) => part !== '')
    .join('_')
    .toLowerCase();

/** The marks of a line, each once: which numbers have them, the tidy file says. */
const marksOf = (rows: readonly (PublishedRow | undefined)[]): string =>
  [...new Set(rows.flatMap((row) => (row ? marksIn(row.marks) : [])))].join(' ');

const wideText = (cells: readonly PublishedCell[], rows: readonly PublishedRow[]): string => {
  const find = rowAt(rows);
  return csvText(
    ['time_period', ...places, ...cells.map(headingOf), 'marks'],
    geographies.map(({ code, columns }) => {
      const line = cells.map(({ address }) => find(code, addressText(address)));
      return [
        rows[0]!.time_period,
        ...places.map((name) => columns[name]),
        ...line.map((row) => (row === undefined ? 'c' : (row.value ?? row.shorthand))),
        marksOf(line),
      ];
    }),
  );
};

/**
 * A file for each measure with a line a place and a column a figure, for who works in a spreadsheet. What stands in
 * place of a number is its shorthand; figures with Category 4 in them that no place below the nation has stand as `c`.
 */
export const wideFiles = ({ form, period, rows }: Dataset): readonly OutputFile[] =>
  [...Map.groupBy(publishedCells(form, period, 'National'), ({ cell }) => cell.measure)].map(([measure, cells]) =>
    textFile(
      `wide/${measure}.csv`,
      `${measureName(form, period, measure)}, a line a place (CSV)`,
      'text/csv',
      wideText(cells, rows),
    ),
  );
