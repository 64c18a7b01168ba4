import { londonTime } from '../../domain/release/london-time.ts';
import { type Listed, type ReleaseFile, releasePath } from '../../domain/release/release.ts';
import { byVersion } from '../../domain/release/version.ts';

/** Newest period first, and in a period the newest version first. */
export const newestFirst = (listed: readonly Listed[]): readonly Listed[] =>
  [...listed].sort((one, other) =>
    one.period === other.period ? byVersion(other.version, one.version) : one.period < other.period ? 1 : -1,
  );

/** The version of each period that stands: the highest that was not withdrawn; newest period first. */
export const standing = (listed: readonly Listed[]): readonly Listed[] => {
  const seen = new Set<string>();
  return newestFirst(listed).filter((release) => {
    if (release.withdrawn || seen.has(release.period)) return false;
    seen.add(release.period);
    return true;
  });
};

/** Where a listed release stands, in a word. */
export const statusOf = (release: Listed, listed: readonly Listed[]): 'current' | 'superseded' | 'withdrawn' =>
  release.withdrawn ? 'withdrawn' : standing(listed).includes(release) ? 'current' : 'superseded';

const distribution = (release: Listed, file: ReleaseFile) => ({
  '@type': 'dcat:Distribution',
  'dct:title': file.title,
  'dcat:downloadURL': { '@id': `${releasePath(release)}${file.path}` },
  'dcat:mediaType': file.mediaType,
  'dcat:byteSize': file.bytes,
  'spdx:checksum': { 'spdx:algorithm': 'spdx:checksumAlgorithm_sha256', 'spdx:checksumValue': file.sha256 },
});

/** The files of a release that stand in catalogues: what a person downloads, not the packs of single areas. */
const mainFiles = (release: Pick<Listed, 'files'>): readonly ReleaseFile[] =>
  release.files.filter(({ path }) => !path.includes('/'));

/** The catalogue of every release ever published (DCAT 3 as JSON-LD); addresses are relative to it. */
export const catalogueJson = (listed: readonly Listed[]): unknown => {
  const newest = standing(listed)[0];
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      adms: 'http://www.w3.org/ns/adms#',
      spdx: 'http://spdx.org/rdf/terms#',
    },
    '@type': 'dcat:Catalog',
    'dct:title': 'MAPPA statistics for England and Wales',
    'dct:publisher': 'Ministry of Justice',
    'dct:language': 'en-GB',
    'dct:license': { '@id': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/' },
    latest: newest ? { period: newest.period, version: newest.version, path: releasePath(newest) } : null,
    'dcat:dataset': newestFirst(listed).map((release) => ({
      '@id': releasePath(release),
      '@type': 'dcat:Dataset',
      'dct:title': `MAPPA statistics for England and Wales, ${release.period}`,
      'dct:temporal': release.period,
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
  };
};
