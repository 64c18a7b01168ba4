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
import { wordsOnPage } from '../../shared/formats/published/pages/headlines-section.ts';
import { filesInPublic, type InPublic, isPage, type Staged } from './files-in-public.ts';
import type { Ports } from './ports.ts';

type Puts = Pick<Ports, 'releases' | 'staging' | 'published' | 'site'>;

const encoder = new TextEncoder();

/** What is said beside the files of a version, and on top of its pages, by the path of each. */
export type Beside = {
  reading: (path: string) => Pick<Reading, 'withdrawn' | 'latest'>;
  banner: (path: string) => string;
};

/** Reads the files of a release in staging, all at once. */
export const stagedOf = async ({ staging }: Puts, release: Release, content: Candidate): Promise<Staged> => ({
  release,
  content,
  file: unpacked(await staging.get(stagedKey(content.candidate)), content),
});

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
  const { files, zip, record, listed } = filesInPublic(staged, { site: ports.site, words, banner: beside.banner });
  const put = ({ path, content, mediaType }: InPublic, said: Partial<Reading> = {}): Promise<void> =>
    ports.published.put(releasePath(release) + path, content, mediaType, {
      ...said,
      from: release.releaseAt,
      ...beside.reading(path),
    });
  await someAtATime(files, (file) => put(file, { life: isPage(file) ? 'moving' : 'for ever' }));
  await put(zip);
  await put(record);
  return listed;
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
