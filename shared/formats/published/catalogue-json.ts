import { londonDayInWords, londonTime } from '../../domain/calendar/london-time.ts';
import { prose } from '../../domain/prose.ts';
import type { Announced } from '../../domain/release/life/announced.ts';
import { type Listed, type ReleaseFile, releasePath, releaseTitle } from '../../domain/release/life/release.ts';
import { newestFirst, replacedBy, standing, statusOf, whyReplaced } from '../../domain/release/life/standing.ts';
import { publisher } from '../../domain/release/wording/publisher.ts';
import { context } from './catalogue-context.ts';
import { distribution, englandAndWales, fileOf, type Of, periodOfTime } from './catalogue-distribution.ts';
import { catalogueEvent } from './catalogue-event.ts';
import { licence } from './licence.ts';
import type { OutputFile } from './output-file.ts';

/**
 * Who publishes, who may be asked, under which terms and in which language: of the catalogue and of each dataset in it.
 */
const ours = {
  'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher.name },
  'dcat:contactPoint': {
    '@type': 'vcard:Organization',
    'vcard:fn': publisher.contact.post,
    'vcard:hasEmail': { '@id': `mailto:${publisher.contact.email}` },
  },
  'dct:language': { '@id': 'http://id.loc.gov/vocabulary/iso639-1/en' },
  'dct:license': { '@id': licence },
};

/** What every dataset is about: its words to search by, and the place, England and Wales. */
const subject = {
  'dcat:keyword': [
    'MAPPA',
    'public protection',
    'sexual offences',
    'violent offences',
    'terrorism',
    'probation',
    'police',
  ],
  'dct:spatial': englandAndWales,
};

const about = prose`
  How many people are managed under Multi-Agency Public Protection Arrangements (MAPPA), by category and level, with
  orders, breaches and rates, for England and Wales, both countries and the 42 areas.
`;

/** The files of a release that stand in catalogues: what a person downloads, not the packs of single areas. */
const mainFiles = (release: Pick<Listed, 'files'>): readonly ReleaseFile[] =>
  release.files.filter(({ path }) => !path.startsWith('areas/'));

/** Why a version does not stand any more, in a sentence; nothing where it does. */
const standingWords = (release: Listed, listed: readonly Listed[]): readonly string[] => {
  const { withdrawn } = release;
  if (withdrawn) return [`Withdrawn on ${londonDayInWords(withdrawn.at)}: ${withdrawn.why}`];
  const next = replacedBy(release, listed);
  return next ? [`Replaced by version ${next.version}: ${whyReplaced(next)}`] : [];
};

/** What a dataset is about, and where its version stands, in sentences. */
const describe = (release: Listed, listed: readonly Listed[]): string => {
  return [...standingWords(release, listed), about, ...release.notes].join(' ');
};

/** That a version was withdrawn, when and why, for programs. */
const invalidation = ({ withdrawn }: Listed) =>
  withdrawn === undefined
    ? {}
    : {
        'prov:qualifiedInvalidation': {
          '@type': 'prov:Invalidation',
          'prov:atTime': londonTime(withdrawn.at),
          'rdfs:comment': withdrawn.why,
        },
      };

const dataset = (release: Listed, listed: readonly Listed[]) => {
  const changed = release.withdrawn?.at ?? replacedBy(release, listed)?.releaseAt;
  const of: Of = {
    title: `${releaseTitle(release.period)}, version ${release.version}`,
    page: `${releasePath(release)}index.html`,
    temporal: periodOfTime(release.period, release.period),
    issued: londonTime(release.late ?? release.releaseAt),
  };
  return {
    '@id': releasePath(release),
    '@type': 'dcat:Dataset',
    'dct:title': releaseTitle(release.period),
    'dct:description': describe(release, listed),
    ...ours,
    ...subject,
    'dct:identifier': `mappa-${release.period}-${release.version}`,
    'dct:temporal': of.temporal,
    'dct:issued': of.issued,
    ...(changed === undefined ? {} : { 'dct:modified': londonTime(changed) }),
    'dcat:landingPage': { '@id': of.page },
    'dcat:version': release.version,
    'adms:status': statusOf(release, listed),
    ...invalidation(release),
    ...(release.provisional ? { 'dct:provenance': 'provisional' } : {}),
    ...(release.revises
      ? { 'dcat:previousVersion': { '@id': releasePath({ ...release, version: release.revises }) } }
      : {}),
    ...(release.reason ? { 'adms:versionNotes': release.reason } : {}),
    'dcat:distribution': mainFiles(release).map((file) => fileOf(release, file, of)),
  };
};

/**
 * The series over all periods. Its files move with every release, before the catalogue does: they have no digest here.
 */
const seriesDataset = (listed: readonly Listed[], files: readonly Omit<OutputFile, 'bytes'>[]) => {
  const periods = standing(listed).map(({ period }) => period);
  const [newest] = periods;
  if (newest === undefined) return [];
  const instants = listed.map(({ releaseAt, late }) => late ?? releaseAt).sort();
  const of: Of = {
    title: 'MAPPA statistics for England and Wales, time series',
    page: 'index.html#series',
    temporal: periodOfTime(periods.at(-1)!, newest),
    issued: londonTime(instants[0]!),
  };
  return [
    {
      '@id': 'series/',
      '@type': 'dcat:Dataset',
      'dct:title': of.title,
      'dct:identifier': 'mappa-series',
      'dct:description': prose`
        ${about} Every period held in one file, with breaks in series marked, and a file of every version ever
        published.
      `,
      ...ours,
      ...subject,
      'dct:temporal': of.temporal,
      'dct:issued': of.issued,
      'dct:modified': londonTime(instants.at(-1)!),
      'dct:accrualPeriodicity': { '@id': 'http://publications.europa.eu/resource/authority/frequency/ANNUAL' },
      'dcat:landingPage': { '@id': of.page },
      'dcat:distribution': files.map((file) => distribution(file.path, file, of)),
    },
  ];
};

/**
 * The catalogue of every release ever published, of the series, and of what is announced (DCAT 3 as JSON-LD); addresses
 * are relative to it.
 */
export const catalogueJson = (
  listed: readonly Listed[],
  series: readonly Omit<OutputFile, 'bytes'>[],
  announced: readonly Announced[] = [],
): unknown => {
  const newest = standing(listed)[0];
  return {
    '@context': context,
    '@type': 'dcat:Catalog',
    'dct:title': 'MAPPA statistics for England and Wales',
    'dct:description': about,
    ...ours,
    latest: newest ? { period: newest.period, version: newest.version, path: releasePath(newest) } : null,
    upcoming: announced.map(catalogueEvent),
    'dcat:dataset': [
      ...newestFirst(listed).map((release) => dataset(release, listed)),
      ...seriesDataset(listed, series),
    ],
  };
};
