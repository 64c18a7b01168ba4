import { publishedColumns } from '../../domain/release/published-row.ts';
import { breaks, type SeriesRow } from '../../domain/release/series.ts';
import { csvText } from './csv.ts';
import { csvwMetadata } from './csvw.ts';
import { jsonFile, type OutputFile, textFile } from './output-file.ts';

const columns = [...publishedColumns, 'series', 'release'] as const;

const own = [
  {
    name: 'series',
    titles: 'series',
    'dc:title': 'Series',
    'dc:description': 'Rows are comparable over the years under one name of a series only, and up to a break.',
    datatype: 'string',
    required: true,
  },
  {
    name: 'release',
    titles: 'release',
    'dc:title': 'Release',
    'dc:description': 'Period and version of the release that the row was published in.',
    datatype: { base: 'string', format: '^[0-9]{4}-[0-9]{2}/1\\.[0-9]+$' },
    required: true,
  },
];

/** One dataset over all periods held, and its metadata. */
export const seriesFiles = (rows: readonly SeriesRow[]): readonly OutputFile[] => {
  const csv = 'mappa-series.csv';
  return [
    textFile(
      `series/${csv}`,
      'All periods in one dataset (CSV)',
      'text/csv',
      csvText(
        columns,
        rows.map((row) => columns.map((column) => row[column])),
      ),
    ),
    jsonFile(
      `series/${csv}-metadata.json`,
      'What the columns of the series mean (CSV on the Web)',
      csvwMetadata(
        {
          csv,
          title: 'MAPPA statistics for England and Wales, all periods held',
          description: 'The standing release of every period in one dataset, joined where measures are comparable.',
          notes: breaks.map(({ from, why }) => `Break in ${from}: ${why}`),
        },
        own,
      ),
      false,
      'application/csvm+json',
    ),
  ];
};
