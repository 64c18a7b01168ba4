import type { Dataset } from '../../domain/release/dataset.ts';
import { geographies } from '../../domain/release/figures/geography.ts';
import { type PublishedCell, publishedCells } from '../../domain/release/figures/published-cells.ts';
import { isVintage } from '../../domain/release/figures/published-codes.ts';
import { type PublishedRow, placeCode } from '../../domain/release/figures/published-row.ts';
import { codeLabel } from '../../domain/release/wording/code-words.ts';
import { decimalsOf, measureName } from '../../domain/release/wording/measure-words.ts';
import { csvText } from './csv.ts';
import { type OutputFile, textFile } from './output-file.ts';

const total = 'Total';

/** Codes of category and level that are no number. */
const totals: ReadonlyMap<string, string> = new Map([
  ['Total', total],
  ['All', 'Categories 1 to 4'],
  ['MAPPP', 'Panel (MAPPP)'],
]);

type Filter = { name: string; label: string; hint: string; of: (at: PublishedRow) => string };

/** What a figure is split by, each with the default that the standard asks for: the item `Total`. */
const filtersOf = ({ form, period }: Dataset): readonly Filter[] => [
  {
    name: 'mappa_category',
    label: 'MAPPA category',
    hint: 'Total is Categories 1 to 3',
    of: ({ category }) => totals.get(category) ?? `Category ${category}`,
  },
  {
    name: 'management_level',
    label: 'Level of management',
    hint: 'Total is all levels, or not split by level',
    of: ({ level }) => totals.get(level) ?? `Level ${level}`,
  },
  {
    name: 'order_or_breach',
    label: 'Kind of order or of breach',
    hint: 'Total is not split by kind',
    of: ({ detail }) => (detail === '' || isVintage(detail) ? total : codeLabel(form, period, 'detail', detail)),
  },
];

/** A country is a row of the national level there: the standard knows no other level above a police force area. */
const levelOf = ({ geographic_level }: PublishedRow) =>
  geographic_level === 'Country' ? 'National' : geographic_level;

const measuresOf = (cells: readonly PublishedCell[]): readonly string[] => [
  ...new Set(cells.map(({ address }) => address.measure)),
];

const dataText = ({ rows }: Dataset, filters: readonly Filter[], measures: readonly string[]): string => {
  const itemsOf = (row: PublishedRow) => filters.map(({ of }) => of(row));
  const lines = geographies.flatMap(({ code }) => {
    const own = rows.filter((row) => placeCode(row) === code);
    return [...Map.groupBy(own, (row) => itemsOf(row).join('|')).values()].map((together) => {
      const first = together[0]!;
      const place = [first.country_code, first.country_name, first.pfa_code, first.pfa_name];
      const figures = measures.map((measure) => {
        const row = together.find((each) => each.measure === measure);
        return row === undefined ? 'z' : (row.value ?? row.shorthand);
      });
      return [first.time_period, first.time_identifier, levelOf(first), ...place, ...itemsOf(first), ...figures];
    });
  });
  const fixed = ['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'];
  return csvText([...fixed, 'pfa_code', 'pfa_name', ...filters.map(({ name }) => name), ...measures], lines);
};

const metaText = ({ form, period }: Dataset, filters: readonly Filter[], measures: readonly string[]): string =>
  csvText(
    [
      'col_name',
      'col_type',
      'label',
      'indicator_grouping',
      'indicator_unit',
      'indicator_dp',
      'filter_hint',
      'filter_grouping_column',
    ],
    [
      ...filters.map(({ name, label, hint }) => [name, 'Filter', label, '', '', '', hint, '']),
      ...measures.map((measure) => {
        const decimals = String(decimalsOf(form, measure));
        return [measure, 'Indicator', measureName(form, period, measure), '', '', decimals, '', ''];
      }),
    ],
  );

/**
 * The figures and their metadata as Explore Education Statistics takes them in: one column a measure, filters with a
 * default, and a shorthand where there is no number. Source: the open data standards of the Department for Education.
 */
export const eesFiles = (dataset: Dataset): readonly OutputFile[] => {
  const measures = measuresOf(publishedCells(dataset.form, dataset.period, 'National'));
  const filters = filtersOf(dataset).filter(({ of }) => new Set(dataset.rows.map(of)).size > 1);
  const name = `ees/mappa_ees_${dataset.period}`;
  const standard = 'for Explore Education Statistics';
  return [
    textFile(`${name}.csv`, `All figures, ${standard} (CSV)`, 'text/csv', dataText(dataset, filters, measures)),
    textFile(
      `${name}.meta.csv`,
      `What its columns are, ${standard} (CSV)`,
      'text/csv',
      metaText(dataset, filters, measures),
    ),
  ];
};
