import { Period, startYear } from '../../domain/periods.ts';
import { type Listed, type ReleaseFile, releasePath } from '../../domain/release/life/release.ts';
import { licence } from './licence.ts';
import type { OutputFile } from './output-file.ts';

/** The place that everything is about. */
export const englandAndWales = { '@id': 'http://statistics.data.gov.uk/id/statistical-geography/K04000001' };

const mediaType = (type: string) => ({ '@id': `https://www.iana.org/assignments/media-types/${type}` });

/** What a file is of: its dataset, the page that leads to it, the years and when it came out. */
export type Of = { title: string; page: string; temporal: ReturnType<typeof periodOfTime>; issued: string };

/** A file as it is to be had. */
export const distribution = (address: string, file: Omit<OutputFile, 'bytes'>, of: Of) => ({
  '@type': 'dcat:Distribution',
  'dct:title': file.title,
  'dct:description': `${file.title}, of: ${of.title}.`,
  'dct:license': { '@id': licence },
  'dct:issued': of.issued,
  'dct:temporal': of.temporal,
  'dct:spatial': englandAndWales,
  'dcat:accessURL': { '@id': of.page },
  'dcat:downloadURL': { '@id': address },
  'dcat:mediaType': mediaType(file.mediaType),
});

/** A file of a release, which is what its digest says for ever. */
export const fileOf = (release: Listed, file: ReleaseFile, of: Of) => ({
  ...distribution(`${releasePath(release)}${file.path}`, file, of),
  'dcat:byteSize': file.bytes,
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
    'spdx:checksumValue': file.sha256,
  },
});

/** From the first day of one financial year to the last of another. */
export const periodOfTime = (first: string, last: string) => ({
  '@type': 'dct:PeriodOfTime',
  'dcat:startDate': `${startYear(Period.parse(first))}-04-01`,
  'dcat:endDate': `${startYear(Period.parse(last)) + 1}-03-31`,
});
