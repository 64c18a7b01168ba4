import { breaksTold } from '../../domain/forms/series-breaks.ts';
import { publishedColumns } from '../../domain/release/figures/published-row.ts';
import type { SeriesRow } from '../../domain/release/revisions/series.ts';
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

/** Rows of a series and what the readers of their releases must know. */
type Series = { rows: readonly SeriesRow[]; notes: readonly string[] };

/**
 * One dataset over all periods held, and its metadata: once as it stands now, and once with every version ever
 * published, so that a revised figure can be seen beside the one it was first published as.
 */
export const seriesFiles = (standing: Series, everyVersion: Series): readonly OutputFile[] => {
  const text = textOf(standing);
  return [
    ...withMetadata('mappa-series.csv', text, standing, {
      name: 'The series, all periods held',
      title: 'MAPPA statistics for England and Wales, all periods held',
      description: 'The standing release of every period in one dataset, joined where measures are comparable.',
    }),
    ...withMetadata(
      'mappa-every-version.csv',
      everyVersion.rows === standing.rows ? text : textOf(everyVersion),
      everyVersion,
      {
        name: 'Every version of every period, with the figures as they were first published',
        title: 'MAPPA statistics for England and Wales, every version of every period',
        description: 'All versions that were published and not withdrawn: the column release tells them apart.',
      },
    ),
  ];
};

const textOf = ({ rows }: Series): string =>
  csvText(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );

const withMetadata = (
  csv: string,
  text: string,
  { notes }: Series,
  { name, ...about }: { name: string; title: string; description: string },
): readonly OutputFile[] => [
  textFile(`series/${csv}`, `${name} (CSV)`, 'text/csv', text),
  jsonFile(
    `series/${csv}-metadata.json`,
    `What the columns of ${csv} mean (CSV on the Web)`,
    csvwMetadata(
      { csv, ...about, notes: [...notes, ...breaksTold.map(({ from, why }) => `Break in ${from}: ${why}`)] },
      own,
      ['release'],
    ),
    false,
    'application/csvm+json',
  ),
];
