import { londonTime } from '../../domain/calendar/london-time.ts';
import { Period, startYear } from '../../domain/periods.ts';
import { type Listed, type ReleaseFile, releasePath } from '../../domain/release/life/release.ts';
import { newestFirst, standing, statusOf } from '../../domain/release/life/standing.ts';
import { publisher } from '../../domain/release/wording/publisher.ts';
import type { OutputFile } from './output-file.ts';

/** What the terms of the catalogue are, and of which type their values: `latest` points to the release that stands. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  adms: 'http://www.w3.org/ns/adms#',
  spdx: 'http://spdx.org/rdf/terms#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  latest: 'dcat:hasCurrentVersion',
  path: '@id',
  period: 'dct:coverage',
  version: 'dcat:version',
  'dct:issued': { '@type': 'xsd:dateTime' },
  'dcat:startDate': { '@type': 'xsd:date' },
  'dcat:endDate': { '@type': 'xsd:date' },
  'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger' },
  'spdx:checksumValue': { '@type': 'xsd:hexBinary' },
};

const mediaType = (type: string) => ({ '@id': `https://www.iana.org/assignments/media-types/${type}` });

const distribution = (release: Listed, file: ReleaseFile) => ({
  '@type': 'dcat:Distribution',
  'dct:title': file.title,
  'dcat:downloadURL': { '@id': `${releasePath(release)}${file.path}` },
  'dcat:mediaType': mediaType(file.mediaType),
  'dcat:byteSize': file.bytes,
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
    'spdx:checksumValue': file.sha256,
  },
});

/** From the first day of one financial year to the last of another. */
const periodOfTime = (first: string, last: string) => ({
  '@type': 'dct:PeriodOfTime',
  'dcat:startDate': `${startYear(Period.parse(first))}-04-01`,
  'dcat:endDate': `${startYear(Period.parse(last)) + 1}-03-31`,
});

/** The files of a release that stand in catalogues: what a person downloads, not the packs of single areas. */
const mainFiles = (release: Pick<Listed, 'files'>): readonly ReleaseFile[] =>
  release.files.filter(({ path }) => !path.startsWith('areas/'));

/** The series over all periods. Its files move with every release, before the catalogue does: they have no digest here. */
const seriesDataset = (listed: readonly Listed[], files: readonly Omit<OutputFile, 'bytes'>[]) => {
  const periods = standing(listed).map(({ period }) => period);
  const [newest, oldest] = [periods[0], periods.at(-1)];
  return newest === undefined || oldest === undefined
    ? []
    : [
        {
          '@id': 'series/',
          '@type': 'dcat:Dataset',
          'dct:title': 'MAPPA statistics for England and Wales, time series',
          'dct:temporal': periodOfTime(oldest, newest),
          'dcat:distribution': files.map((file) => ({
            '@type': 'dcat:Distribution',
            'dct:title': file.title,
            'dcat:downloadURL': { '@id': file.path },
            'dcat:mediaType': mediaType(file.mediaType),
          })),
        },
      ];
};

/** The catalogue of every release ever published, and of the series (DCAT 3 as JSON-LD); addresses are relative to it. */
export const catalogueJson = (listed: readonly Listed[], series: readonly Omit<OutputFile, 'bytes'>[]): unknown => {
  const newest = standing(listed)[0];
  return {
    '@context': context,
    '@type': 'dcat:Catalog',
    'dct:title': 'MAPPA statistics for England and Wales',
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher.name },
    'dcat:contactPoint': {
      '@type': 'vcard:Organization',
      'vcard:fn': publisher.contact.post,
      'vcard:hasEmail': { '@id': `mailto:${publisher.contact.email}` },
    },
    'dct:language': { '@id': 'http://id.loc.gov/vocabulary/iso639-1/en' },
    'dct:license': { '@id': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/' },
    latest: newest ? { period: newest.period, version: newest.version, path: releasePath(newest) } : null,
    'dcat:dataset': [
      ...newestFirst(listed).map((release) => ({
        '@id': releasePath(release),
        '@type': 'dcat:Dataset',
        'dct:title': `MAPPA statistics for England and Wales, ${release.period}`,
        'dct:temporal': periodOfTime(release.period, release.period),
        'dct:issued': londonTime(release.releaseAt),
        'dcat:version': release.version,
        'adms:status': statusOf(release, listed),
        ...(release.provisional ? { 'dct:provenance': 'provisional' } : {}),
        ...(release.revises
          ? { 'dcat:previousVersion': { '@id': releasePath({ ...release, version: release.revises }) } }
          : {}),
        ...(release.reason ? { 'adms:versionNotes': release.reason } : {}),
        ...(release.withdrawn ? { 'dct:description': `Withdrawn: ${release.withdrawn.why}` } : {}),
        'dcat:distribution': mainFiles(release).map((file) => distribution(release, file)),
      })),
      ...seriesDataset(listed, series),
    ],
  };
};
