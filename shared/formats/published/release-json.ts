import { type Dataset, nationalFour, suppressionStatement } from '../../domain/release/dataset.ts';
import { type ReleaseFile, releaseTitle } from '../../domain/release/life/release.ts';
import type { PublishedWords } from '../../domain/release/wording/passages.ts';
import { publisher } from '../../domain/release/wording/publisher.ts';
import { releaseTimeStamp } from './release-date-stamp.ts';

/**
 * What `release.json` says of a release, but for the files, which are known when the date is. Digests of the returns
 * are left out on purpose: a return is small and mostly published, so its digest would give its Category 4 away to a
 * guesser.
 */
export const releaseRecord = (dataset: Dataset) => ({
  title: releaseTitle(dataset.period),
  publisher: publisher.name,
  contact: publisher.contact,
  standing: publisher.status,
  period: dataset.period,
  version: dataset.version,
  status: dataset.provisional ? 'provisional' : 'final',
  released: releaseTimeStamp,
  coverage: {
    areas: dataset.coverage.areas,
    of: dataset.coverage.of,
    missing: dataset.coverage.missing.map(({ name }) => name),
  },
  population: dataset.populationVintage ?? null,
  notes: dataset.notes,
  suppression: { statement: suppressionStatement(dataset), nationalCategory4: nationalFour(dataset.rows) },
  revision: dataset.revision
    ? { of: dataset.revision.of, reason: dataset.revision.reason, cellsChanged: dataset.revision.changes.length }
    : null,
  preReleaseAccess: dataset.preRelease,
  madeWith: {
    form: dataset.form.id,
    ruleSet: dataset.made.rules,
    disclosureSettings: dataset.made.settings,
    code: dataset.made.code,
  },
  inputs: 'Digests of the returns are not given: they would disclose what is confidential in them.',
});

/** `release.json` as a file of a release, beside those that it lists. */
export const recordOfRelease = {
  path: 'release.json',
  title: 'About this release: coverage, versions and the digest of each data file (JSON)',
  mediaType: 'application/json',
};

/** The words of the release page as `release.json` has them: they are known when it comes out. */
export const wordsInRecord = ({ points, tables }: PublishedWords) => ({
  mainPoints: points,
  commentary: tables.map(({ title, paragraphs }) => ({ table: title, paragraphs })),
});

/** The whole of `release.json`. */
export const releaseJson = (record: Readonly<Record<string, unknown>>, files: readonly ReleaseFile[]): string =>
  `${JSON.stringify({ ...record, files }, null, 2)}\n`;
