import { type Dataset, releaseTitle, suppressionStatement } from '../../domain/release/dataset.ts';
import { csvwMetadata } from './csvw.ts';
import { jsonFile, type OutputFile, textFile } from './output-file.ts';
import { releaseTimeStamp } from './release-date-stamp.ts';
import { tidyCsv } from './tidy-csv.ts';

/** Name of a period's tidy file. */
export const tidyName = (period: string): string => `mappa-${period}.csv`;

/** Every file of a release but `release.json`, which is written with the digests of these when the date is known. */
export const releaseFiles = (dataset: Dataset): readonly OutputFile[] => {
  const { period, rows } = dataset;
  const csv = tidyName(period);
  return [
    textFile(csv, 'All figures, tidy (CSV)', 'text/csv', tidyCsv(rows)),
    jsonFile(
      `${csv}-metadata.json`,
      'What the columns of the CSV mean (CSV on the Web)',
      csvwMetadata({
        csv,
        title: `${releaseTitle(period)}, version ${dataset.version}`,
        description:
          'One observation a row: every figure of the form for England and Wales, both countries and all areas.',
        issued: releaseTimeStamp,
        notes: [...dataset.notes, ...suppressionStatement(dataset)],
      }),
      true,
      'application/csvm+json',
    ),
  ];
};
