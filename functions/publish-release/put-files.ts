import { createHash } from 'node:crypto';
import type { Candidate } from '../../shared/adapters/candidate.ts';
import type { Reading } from '../../shared/adapters/objects.ts';
import { alwaysOpen, notHere } from '../../shared/adapters/open-from.ts';
import { someAtATime } from '../../shared/adapters/some-at-a-time.ts';
import { stagedKey, unpacked } from '../../shared/adapters/staged-files.ts';
import { periodBefore } from '../../shared/domain/periods.ts';
import {
  type Listed,
  type Release,
  type ReleaseFile,
  type ReleaseIn,
  releasePath,
} from '../../shared/domain/release/life/release.ts';
import { type WordsOnPage, wordsOnPage } from '../../shared/formats/published/pages/headlines-section.ts';
import { stampRelease } from '../../shared/formats/published/release-date-stamp.ts';
import { releaseJson, wordsInRecord } from '../../shared/formats/published/release-json.ts';
import { releaseZip, zipOfRelease } from '../../shared/formats/published/release-zip.ts';
import { stampFile } from '../../shared/formats/published/stamp-file.ts';
import type { Ports } from './ports.ts';

type Puts = Pick<Ports, 'releases' | 'staging' | 'published' | 'site'>;
type Entry = Candidate['files'][number];

const encoder = new TextEncoder();
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const isPage = ({ mediaType }: Pick<ReleaseFile, 'mediaType'>): boolean => mediaType === 'text/html';

/**
 * Puts one staged file of a release at its address, with what is known only now. A page may be written anew when its
 * version is replaced or withdrawn, so readers keep it for a minute only.
 * @throws Error where the staged file is another by so much as a byte
 */
type PutFile = (entry: Entry) => Promise<Put>;

/** What is said beside the files of a version, and on top of its pages, by the path of each. */
export type Beside = {
  reading: (path: string) => Pick<Reading, 'withdrawn' | 'latest'>;
  banner: (path: string) => string;
};

/** A file as it is in public: what is said of it, and its bytes. */
type Put = ReleaseFile & { content: Uint8Array };

/** A release that is or was being published: what was compiled of it, and the files that lie in staging. */
export type Staged = { release: Release; content: Candidate; file: (path: string) => Uint8Array };

/** Reads the files of a release in staging, all at once. */
export const stagedOf = async ({ staging }: Puts, release: Release, content: Candidate): Promise<Staged> => ({
  release,
  content,
  file: unpacked(await staging.get(stagedKey(content.candidate)), content),
});

/** The way from staging into public for the files of a release. */
const wayOut = (
  { published, site }: Puts,
  { release, file }: Staged,
  { words, beside }: { words: WordsOnPage; beside: Beside },
): PutFile => {
  const from = release.releaseAt;
  const address = site === '' ? '' : `${site}${releasePath(release)}index.html`;
  return async ({ dated, ...entry }) => {
    const staged = file(entry.path);
    const standing = isPage(entry) ? beside.banner(entry.path) : '';
    const stamp = (text: string) => stampRelease(text, from, { address, words, standing });
    const made = dated ? stampFile(staged, entry, stamp) : staged;
    const life = isPage(entry) ? 'moving' : 'for ever';
    await published.put(releasePath(release) + entry.path, made, entry.mediaType, {
      life,
      from,
      ...beside.reading(entry.path),
    });
    return { ...entry, bytes: made.length, sha256: digest(made), content: made };
  };
};

/**
 * All data files of a release in one, and its record with the digest of each. Pages are left out of both, since they
 * may be written anew.
 * @returns what there is to say of each data file
 */
const putZipAndRecord = async (
  { published }: Puts,
  release: Release,
  content: Candidate,
  { done, words, beside: { reading } }: { done: readonly Put[]; words: WordsOnPage; beside: Beside },
): Promise<readonly ReleaseFile[]> => {
  const from = release.releaseAt;
  const bytes = releaseZip(done);
  const zip = { ...zipOfRelease(release.period), bytes: bytes.length, sha256: digest(bytes) };
  await published.put(`${releasePath(release)}${zip.path}`, bytes, zip.mediaType, { from, ...reading(zip.path) });
  const files = [zip, ...done.map(({ content: _, ...file }): ReleaseFile => file)];
  const record: Record<string, unknown> = JSON.parse(stampRelease(JSON.stringify(content.record), from));
  const about = encoder.encode(releaseJson({ ...record, ...wordsInRecord(words.alone) }, files));
  const path = 'release.json';
  await published.put(releasePath(release) + path, about, 'application/json', { from, ...reading(path) });
  return files;
};

/** Copies every file of a release from staging to its address. @returns what the catalogue is to say of it */
export const putFiles = async (ports: Puts, release: ReleaseIn<'publishing'>, content: Candidate): Promise<Listed> => {
  const { published } = ports;
  await published.put(notHere.key, encoder.encode(notHere.text), notHere.mediaType, { life: 'none' });
  const staged = await stagedOf(ports, release, content);
  await published.put(content.stylesheet, staged.file(content.stylesheet), 'text/css', { from: alwaysOpen });
  const beside: Beside = { reading: (path) => ({ latest: `${release.version}/${path}` }), banner: () => '' };
  return listingOf(release, content, await putAll(ports, staged, beside));
};

/**
 * Puts every file of a release, with what is said beside it. Done again, it changes what is said, and of the data not a
 * byte.
 * @returns what there is to say of each data file
 */
export const putAll = async (ports: Puts, staged: Staged, beside: Beside): Promise<readonly ReleaseFile[]> => {
  const { release, content } = staged;
  const words = wordsOnPage({
    period: release.period,
    figures: content.figures,
    before: await figuresBefore(ports, release),
    written: content.words,
  });
  const put = wayOut(ports, staged, { words, beside });
  const done = await someAtATime(content.files, put);
  const data = done.filter((each) => !isPage(each));
  return putZipAndRecord(ports, release, content, { done: data, words, beside });
};

/** The figures of the year before that stood when the publication began. */
const figuresBefore = async ({ releases }: Puts, release: Release): Promise<string | undefined> => {
  const comparedWith = 'comparedWith' in release ? release.comparedWith : null;
  if (comparedWith == null) return undefined;
  const { candidates } = await releases.ofPeriod(periodBefore(release.period));
  return candidates.get(comparedWith)!.figures;
};

/** When it first came out, where readers waited for it by more than a quarter of an hour. */
const lateness = (releaseAt: string, cameOut: string): Pick<Listed, 'late'> =>
  Date.parse(cameOut) - Date.parse(releaseAt) > 15 * 60_000 ? { late: cameOut } : {};

const listingOf = (
  { publishedAt, publishingAt, ...release }: ReleaseIn<'publishing'>,
  { stylesheet, notes, figures }: Candidate,
  files: readonly ReleaseFile[],
): Listed => ({
  period: release.period,
  version: release.version,
  releaseAt: release.releaseAt,
  form: release.form,
  provisional: release.provisional,
  coverage: release.coverage,
  revises: release.revises,
  reason: release.reason,
  notes,
  ...lateness(release.releaseAt, publishedAt ?? publishingAt),
  stylesheet,
  files: [...files],
  figures,
});
