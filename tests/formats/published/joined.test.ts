import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { seriesRows } from '../../../shared/domain/release/revisions/series.ts';
import { catalogueJson } from '../../../shared/formats/published/catalogue-json.ts';
import { frontFiles } from '../../../shared/formats/published/front-files.ts';
import { readCatalogue } from '../../../shared/formats/published/read-catalogue.ts';
import { releaseZip, zipOfRelease } from '../../../shared/formats/published/release-zip.ts';
import { seriesFiles } from '../../../shared/formats/published/series-files.ts';
import { lines } from '../pages/as-read.ts';
import { inPaths } from './in-paths.ts';
import { about, few, textOf } from './in-text.ts';
import { listedAs, revised, withdrawn } from './listed-releases.ts';
import { small } from './small-dataset.ts';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

it('the series is one file as it stands and one of every version, each with what its columns mean', () => {
  const standing = { rows: seriesRows([small]), notes: ['A note.'] };
  const every = { rows: seriesRows([small, { ...small, version: '1.1' }]), notes: [] };
  const found = seriesFiles(standing, every);
  expect(found.map(about).join('\n')).toBe(lines`
    series/mappa-series.csv: The series, all periods held (CSV), text/csv
    series/mappa-series.csv-metadata.json: What the columns of mappa-series.csv mean (CSV on the Web),
      application/csvm+json
    series/mappa-every-version.csv: Every version of every period, with the figures as they were first published
      (CSV), text/csv
    series/mappa-every-version.csv-metadata.json: What the columns of mappa-every-version.csv mean (CSV on the Web),
      application/csvm+json
  `);
  expect(few(found[0]!, 'Kent,eligible,1,1,')).toBe(lines`
    time_period, time_identifier, geographic_level, country_code, country_name, pfa_code, pfa_name, mappa_area,
      measure, category, level, detail, unit, value, shorthand, marks, series, release
    202324,Financial year,Police force
      area,E92000001,England,E23000032,Kent,Kent,eligible,1,1,,people,,x,,eligible,2023-24/1.0
  `);
  expect(
    few(found[2]!, 'Kent,eligible,1,1,')
      .split('\n')
      .slice(1)
      .map((line) => line.slice(-7)),
  ).toEqual(['-24/1.0', '-24/1.1']);
  const told = inPaths(JSON.parse(textOf(found[1]!))).split('\n');
  expect(
    told.filter((line) => /^(url|dc:title|dc:desc|rdfs:comment\.0)|columns\.1[67]|primaryKey/.test(line)).join('\n'),
  ).toBe(lines`
    url: mappa-series.csv
    dc:title: MAPPA statistics for England and Wales, all periods held
    dc:description: The standing release of every period in one dataset, joined where measures are comparable.
    rdfs:comment.0.@value: A note.
    rdfs:comment.0.@language: en
    tableSchema.columns.16.name: series
    tableSchema.columns.16.titles: series
    tableSchema.columns.16.dc:title: Series
    tableSchema.columns.16.dc:description: Rows are comparable over the years under one name of a series only, and
      up to a break.
    tableSchema.columns.16.datatype: string
    tableSchema.columns.16.required: true
    tableSchema.columns.17.name: release
    tableSchema.columns.17.titles: release
    tableSchema.columns.17.dc:title: Release
    tableSchema.columns.17.dc:description: Period and version of the release that the row was published in.
    tableSchema.columns.17.datatype.base: string
    tableSchema.columns.17.datatype.format: ^[0-9]{4}-[0-9]{2}/1\\.[0-9]+$
    tableSchema.columns.17.required: true
    tableSchema.primaryKey.0: time_period
    tableSchema.primaryKey.1: time_identifier
    tableSchema.primaryKey.2: geographic_level
    tableSchema.primaryKey.3: country_code
    tableSchema.primaryKey.4: country_name
    tableSchema.primaryKey.5: pfa_code
    tableSchema.primaryKey.6: pfa_name
    tableSchema.primaryKey.7: mappa_area
    tableSchema.primaryKey.8: measure
    tableSchema.primaryKey.9: category
    tableSchema.primaryKey.10: level
    tableSchema.primaryKey.11: detail
    tableSchema.primaryKey.12: release
  `);
  expect(textOf(seriesFiles(standing, standing)[2]!)).toBe(textOf(found[0]!));
});

it('the zip of a release holds its files in order, and their digests as sha256sum writes them', () => {
  const content = new TextEncoder().encode('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
  const zipped = releaseZip([
    { path: 'b.csv', sha256: '22', content },
    { path: 'a.ods', sha256: '11', content },
  ]);
  const parts = unzipSync(zipped);
  expect(Object.keys(parts)).toEqual(['SHA256SUMS', 'a.ods', 'b.csv']);
  expect(strFromU8(parts.SHA256SUMS!)).toBe('11  a.ods\n22  b.csv\n');
  expect(parts['b.csv']).toEqual(content);
  expect(releaseZip([{ path: 'b.csv', sha256: '2', content }]).length).toBeLessThan(
    releaseZip([{ path: 'b.ods', sha256: '2', content }]).length,
  );
  expect(zipOfRelease('2023-24')).toEqual({
    path: 'mappa-2023-24.zip',
    title: 'Everything in one file, with checksums (zip)',
    mediaType: 'application/zip',
  });
});

it('the catalogue is read back as what came out, and never without its CSV or a reason', () => {
  const csv = { path: 'mappa-2023-24.csv', title: 'All', mediaType: 'text/csv', bytes: 1, sha256: 'abc' };
  const whole = listedAs({ provisional: true, files: [csv] });
  const series = [{ path: 'series/x.csv', title: 'x', mediaType: 'text/csv' }];
  const catalogue = catalogueJson([whole, { ...withdrawn, files: [] }], series);
  expect(
    readCatalogue(bytesOf(catalogue))
      .map((each) => inPaths(each))
      .join('\n'),
  ).toBe(lines`
    period: 2023-24
    version: 1.0
    status: current
    released: 2024-10-31T09:30:00+00:00
    title: MAPPA statistics for England and Wales, 2023-24
    provisional: true
    sha256: abc
    period: 2022-23
    version: 1.0
    status: withdrawn
    released: 2023-07-27T09:30:00+01:00
    title: MAPPA statistics for England and Wales, 2022-23
    provisional: false
    withdrawn: Table 2 counts twice.
  `);
  expect(() => readCatalogue(bytesOf(catalogueJson([revised], [])))).toThrow('lists a release without its CSV');
  const changed = JSON.stringify(catalogue).replace('"adms:status":"withdrawn"', '"adms:status":"superseded"');
  expect(() => readCatalogue(new TextEncoder().encode(changed))).toThrow('without the reason, or the other way round');
});

it('what stands in front before anything is out', () => {
  const { pages, pointers } = frontFiles([], { stylesheet: 'site.css' });
  const named = (files: typeof pages) =>
    files
      .filter(({ path }) => !/^areas\/(?!kent)/.test(path))
      .map(about)
      .join('\n');
  expect(named(pages)).toBe(lines`
    series/mappa-series.csv: The series, all periods held (CSV), text/csv
    series/mappa-series.csv-metadata.json: What the columns of mappa-series.csv mean (CSV on the Web),
      application/csvm+json
    series/mappa-every-version.csv: Every version of every period, with the figures as they were first published
      (CSV), text/csv
    series/mappa-every-version.csv-metadata.json: What the columns of mappa-every-version.csv mean (CSV on the Web),
      application/csvm+json
    methodology/index.html: Methodology and quality, text/html
    areas/kent/index.html: Kent, text/html
  `);
  expect(named(pointers)).toBe(lines`
    latest/mappa.csv: the newest figures, tidy (CSV), text/csv
    feed.json: Feed of releases, application/feed+json
    releases.ics: Calendar of releases (iCalendar), text/calendar
    latest/index.html: The latest release, text/html
    index.html: All releases, text/html
    catalog.json: Catalogue of all releases (DCAT), application/ld+json
  `);
});
