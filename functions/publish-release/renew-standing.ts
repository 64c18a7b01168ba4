import { isNotThere } from '../../shared/adapters/not-there.ts';
import { alwaysOpen } from '../../shared/adapters/open-from.ts';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import { someAtATime } from '../../shared/adapters/some-at-a-time.ts';
import { type Listed, type ReleaseFile, releasePath } from '../../shared/domain/release/life/release.ts';
import { standing } from '../../shared/domain/release/life/standing.ts';
import { standingBanner } from '../../shared/formats/published/pages/standing-banner.ts';
import { withStanding } from '../../shared/formats/published/pages/standing-place.ts';
import { recordOfRelease } from '../../shared/formats/published/release-json.ts';
import { zipOfRelease } from '../../shared/formats/published/release-zip.ts';
import { isPage, lifeOf } from './files-in-public.ts';
import type { Ports } from './ports.ts';

type Kept = Pick<PeriodReleases, 'candidates'> & { period: string };
type File = Pick<ReleaseFile, 'path' | 'mediaType'>;

/**
 * Says how each version of a period stands, after one was published or withdrawn: on its pages what replaced it and
 * why, or why it was withdrawn, and nothing where it stands again; beside each of its files where the same one of the
 * version that stands is, and why it was withdrawn. Nothing is made anew: pages are as they came out but for that, and
 * of data not a byte is written, whatever would be made of it today. What was taken down by hand stays away, and holds
 * up nothing. Done again it ends the same.
 * @param just the version that was put a moment ago, of which everything is right
 * @returns the keys of files that are not there, and of pages that have no place for it
 */
export const renewStanding = async (ports: Ports, kept: Kept, just?: string): Promise<readonly string[]> => {
  const left: string[] = [];
  const listed = await ports.releases.listed(kept.period);
  const latest = latestOf(kept, standing(listed)[0]?.version);
  // The withdrawn first: until its files say so, whoever asks for one is given it.
  const withdrawnAt = ({ withdrawn }: Listed) => Date.parse(withdrawn?.at ?? alwaysOpen);
  const inOrder = listed.toSorted((one, other) => withdrawnAt(other) - withdrawnAt(one));
  for (const listing of inOrder.filter(({ version }) => version !== just)) {
    const content = kept.candidates.get(listing.version);
    if (content === undefined) throw new Error(`A version of ${kept.period} is listed and not kept.`);
    const { releaseAt: from, withdrawn } = listing;
    const renewed = async (file: File, key: string): Promise<boolean> => {
      const reading = { life: lifeOf(file), from, withdrawn: withdrawn?.why, latest: latest(file.path) } as const;
      if (!isPage(file)) {
        await ports.published.sayBeside(key, file.mediaType, reading);
        return true;
      }
      const text = new TextDecoder().decode(await ports.published.get(key));
      const page = withStanding(text, standingBanner(listing, listed, file.path));
      if (page === undefined) return false;
      await ports.published.put(key, new TextEncoder().encode(page), file.mediaType, reading);
      return true;
    };
    const renew = async (file: File): Promise<void> => {
      const key = releasePath(listing) + file.path;
      const done = await renewed(file, key).catch((error) => {
        if (!isNotThere(error)) throw error;
        return false;
      });
      if (!done) left.push(key);
    };
    await someAtATime(content.files, renew);
    await renew(zipOfRelease(kept.period));
    await renew(recordOfRelease);
  }
  return left;
};

/** Where the same file of the version that stands is; nowhere if it has none, or if no version stands. */
const latestOf = ({ candidates, period }: Kept, version: string | undefined) => {
  const content = version === undefined ? undefined : candidates.get(version);
  const made = [recordOfRelease, zipOfRelease(period)];
  const paths = new Set(content === undefined ? [] : [...made, ...content.files].map(({ path }) => path));
  return (path: string): string | undefined => (paths.has(path) ? `${version}/${path}` : undefined);
};
