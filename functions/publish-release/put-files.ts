import type { Candidate } from '../../shared/adapters/candidate.ts';
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
import { filesInPublic, type InPublic, lifeOf } from './files-in-public.ts';
import type { Ports } from './ports.ts';

type Puts = Pick<Ports, 'releases' | 'staging' | 'published' | 'site'>;

const encoder = new TextEncoder();

/** Copies every file of a release from staging to its address. @returns what the catalogue is to say of it */
export const putFiles = async (ports: Puts, release: ReleaseIn<'publishing'>, content: Candidate): Promise<Listed> => {
  const { staging, published, site } = ports;
  await published.put(notHere.key, encoder.encode(notHere.text), notHere.mediaType, { life: 'none' });
  const file = unpacked(await staging.get(stagedKey(content.candidate)), content);
  await published.put(content.stylesheet, file(content.stylesheet), 'text/css', { from: alwaysOpen });
  const words = wordsOnPage({
    period: release.period,
    figures: content.figures,
    before: await figuresBefore(ports, release),
    written: content.words,
  });
  const { files, zip, record, listed } = filesInPublic({ release, content, file }, { site, words });
  const put = ({ path, content: bytes, mediaType }: InPublic): Promise<void> =>
    published.put(releasePath(release) + path, bytes, mediaType, {
      life: lifeOf({ mediaType }),
      from: release.releaseAt,
      latest: `${release.version}/${path}`,
    });
  await someAtATime(files, put);
  await put(zip);
  await put(record);
  return listingOf(release, content, listed);
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
