import { createHash } from 'node:crypto';
import type { Candidate } from '../../shared/adapters/candidate.ts';
import { type Release, type ReleaseFile, releasePath } from '../../shared/domain/release/life/release.ts';
import type { WordsOnPage } from '../../shared/formats/published/pages/headlines-section.ts';
import { type FilledIn, stampRelease } from '../../shared/formats/published/release-date-stamp.ts';
import { recordOfRelease, releaseJson, wordsInRecord } from '../../shared/formats/published/release-json.ts';
import { releaseZip, zipOfRelease } from '../../shared/formats/published/release-zip.ts';
import { stampFile } from '../../shared/formats/published/stamp-file.ts';

type Entry = Candidate['files'][number];

/** A release that is or was being published: what was compiled of it, and the files that lie in staging. */
export type Staged = { release: Release; content: Candidate; file: (path: string) => Uint8Array };

/** A file as it is in public: what is said of it, and its bytes. */
export type InPublic = ReleaseFile & { content: Uint8Array };

/** What is filled into the files. */
type Filling = { site: string; words: WordsOnPage };

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const isPage = ({ mediaType }: Pick<ReleaseFile, 'mediaType'>): boolean => mediaType === 'text/html';

/** How long readers may keep a file: a page may gain a banner that says how its version stands. */
export const lifeOf = (file: Pick<ReleaseFile, 'mediaType'>) => (isPage(file) ? 'moving' : 'for ever');

const inPublic = (about: Omit<ReleaseFile, 'bytes' | 'sha256'>, content: Uint8Array): InPublic => ({
  ...about,
  bytes: content.length,
  sha256: digest(content),
  content,
});

/**
 * Every file of a release as it is in public, with what is known only now: its files as they were compiled, dated; all
 * data files in one zip; and its record with the digest of each. Pages say how large the others are, and are left out
 * of zip and record, since they may gain a banner.
 * @returns the files in the order in which they were compiled, zip and record, and what there is to say of each data
 * file
 * @throws Error where a staged file is another by so much as a byte
 */
export const filesInPublic = (
  { release, content, file }: Staged,
  { site, words }: Filling,
): { files: readonly InPublic[]; zip: InPublic; record: InPublic; listed: readonly ReleaseFile[] } => {
  const from = release.releaseAt;
  const address = site === '' ? '' : `${site}${releasePath(release)}index.html`;
  const made = ({ dated, ...entry }: Entry, more: FilledIn): InPublic => {
    const staged = file(entry.path);
    const stamp = (text: string) => stampRelease(text, from, { address, words, ...more });
    return inPublic(entry, dated ? stampFile(staged, entry, stamp) : staged);
  };
  const data = content.files.filter((entry) => !isPage(entry)).map((entry) => made(entry, {}));
  const zip = inPublic(zipOfRelease(release.period), releaseZip(data));
  const said = { ...JSON.parse(stampRelease(JSON.stringify(content.record), from)), ...wordsInRecord(words.alone) };
  const listed = [zip, ...data].map(({ content: _, ...each }): ReleaseFile => each);
  const record = inPublic(recordOfRelease, new TextEncoder().encode(releaseJson(said, listed)));
  const known = new Map([...data, zip, record].map((each) => [each.path, each]));
  const sizes = new Map([...known].map(([path, { bytes }]) => [path, bytes]));
  const files = content.files.map((entry) => known.get(entry.path) ?? made(entry, { sizes }));
  return { files, zip, record, listed };
};
