import { areas } from '../../domain/areas.ts';
import { type Dataset, suppressionStatement } from '../../domain/release/dataset.ts';
import { releaseTitle } from '../../domain/release/life/release.ts';
import { areaPack } from '../../domain/release/wording/area-pack.ts';
import { reasonsNotAvailable } from '../../domain/release/wording/not-available.ts';
import { writeOds } from '../workbook/write-ods.ts';
import { writeXlsx } from '../workbook/write-xlsx.ts';
import { changesFiles } from './changes-csv.ts';
import { filesOfCharts, releaseCharts } from './charts/release-charts.ts';
import { csvwMetadata } from './csvw.ts';
import { dictionaryFiles } from './dictionary-files.ts';
import { eesFiles } from './ees-files.ts';
import { jsonStat } from './json-stat.ts';
import { jsonFile, type OutputFile, textFile } from './output-file.ts';
import { areaPackPage } from './pages/area-pack-page.ts';
import { dictionaryPage } from './pages/dictionary-page.ts';
import { releasePage } from './pages/release-page.ts';
import { tidyParquet } from './parquet.ts';
import { readingGuide } from './reading-guide.ts';
import { releaseTimeStamp } from './release-date-stamp.ts';
import { recordOfRelease } from './release-json.ts';
import { zipOfRelease } from './release-zip.ts';
import { tidyCsv } from './tidy-csv.ts';
import { wideFiles } from './wide-csv.ts';
import { workbookOfRelease } from './workbook-of-release.ts';

const types = {
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
};

const dataFiles = (dataset: Dataset): readonly OutputFile[] => {
  const { period, rows, revision } = dataset;
  const name = `mappa-${period}`;
  const csv = `${name}.csv`;
  const workbook = workbookOfRelease(dataset);
  return [
    {
      path: `${name}.ods`,
      title: 'All tables (OpenDocument spreadsheet)',
      mediaType: types.ods,
      bytes: writeOds(workbook, 'unpacked'),
      dated: true,
    },
    {
      path: `${name}.xlsx`,
      title: 'All tables (Excel)',
      mediaType: types.xlsx,
      bytes: writeXlsx(workbook, 'unpacked'),
      dated: true,
    },
    textFile(csv, 'All figures, one a row (CSV)', 'text/csv', tidyCsv(rows)),
    jsonFile(
      `${csv}-metadata.json`,
      'What the columns of the CSV mean (CSV on the Web)',
      csvwMetadata({
        csv,
        title: `${releaseTitle(period)}, version ${dataset.version}`,
        description:
          'One observation a row: every figure of the form for England and Wales, both countries and all areas.',
        issued: releaseTimeStamp,
        notes: [...dataset.notes, ...reasonsNotAvailable(dataset), ...suppressionStatement(dataset)],
      }),
      true,
      'application/csvm+json',
    ),
    { path: `${name}.parquet`, title: 'All figures (Parquet)', mediaType: types.parquet, bytes: tidyParquet(dataset) },
    textFile(
      `${name}.json`,
      'All figures (JSON-stat 2.0)',
      'application/json',
      JSON.stringify(jsonStat(dataset)),
      true,
    ),
    ...(revision ? changesFiles(dataset, revision) : []),
    ...dictionaryFiles(dataset),
    readingGuide(dataset),
    ...wideFiles(dataset),
    ...eesFiles(dataset),
  ];
};

const packFiles = (dataset: Dataset, stylesheet: string): readonly OutputFile[] =>
  areas.flatMap(({ slug, pfaCode }) => {
    const pack = areaPack(dataset, slug);
    const own = dataset.rows.filter((row) => row.pfa_code === pfaCode);
    return [
      textFile(`areas/${slug}.html`, pack.title, 'text/html', areaPackPage(pack, dataset, stylesheet), true),
      textFile(`areas/${slug}.csv`, `${pack.title} (CSV)`, 'text/csv', tidyCsv(own)),
    ];
  });

/**
 * Every file of a release but those that are made when the date is known: `release.json`, with the digests of these,
 * and the zip. A workbook is not packed, since its date is filled in first.
 */
export const releaseFiles = (dataset: Dataset, stylesheet: string): readonly OutputFile[] => {
  const charts = releaseCharts(dataset);
  const dictionary = dictionaryPage(dataset, stylesheet);
  const files = [
    ...dataFiles(dataset),
    ...filesOfCharts(charts, dataset),
    textFile('data-dictionary.html', 'Data dictionary', 'text/html', dictionary),
    ...packFiles(dataset, stylesheet),
  ];
  const page = { path: 'index.html', title: 'The release page', mediaType: 'text/html' };
  const downloads = [
    zipOfRelease(dataset.period),
    ...files.filter(({ path, mediaType }) => mediaType !== 'text/html' && !/^(areas|charts)\//.test(path)),
    recordOfRelease,
  ];
  const text = releasePage(dataset, { downloads, charts, stylesheet });
  return [textFile(page.path, page.title, page.mediaType, text, true), ...files];
};
