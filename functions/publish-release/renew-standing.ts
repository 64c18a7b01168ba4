import { alwaysOpen } from '../../shared/adapters/open-from.ts';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import type { Listed } from '../../shared/domain/release/life/release.ts';
import { standing } from '../../shared/domain/release/life/standing.ts';
import { standingBanner } from '../../shared/formats/published/pages/standing-banner.ts';
import { zipOfRelease } from '../../shared/formats/published/release-zip.ts';
import type { Ports } from './ports.ts';
import { putAll, stagedOf } from './put-files.ts';

type Kept = Pick<PeriodReleases, 'releases' | 'candidates'> & { period: string };

/**
 * Says how each version of a period stands, after one was published or withdrawn: on its pages what replaced it and
 * why, or why it was withdrawn, and nothing where it stands again; beside each of its files where the same one of the
 * version that stands is, and why it was withdrawn. The store keeps what is said beside an object with the object, and
 * so data is put again too, the same bytes. Done again it ends the same.
 * @param just the version that was put a moment ago, of which everything is right
 */
export const renewStanding = async (ports: Ports, kept: Kept, just?: string): Promise<void> => {
  const listed = await ports.releases.listed(kept.period);
  const latest = latestOf(kept, standing(listed)[0]?.version);
  // The withdrawn first: until its files say so, whoever asks for one is given it.
  const withdrawnAt = ({ withdrawn }: Listed) => Date.parse(withdrawn?.at ?? alwaysOpen);
  const inOrder = listed.toSorted((one, other) => withdrawnAt(other) - withdrawnAt(one));
  for (const listing of inOrder.filter(({ version }) => version !== just)) {
    const release = kept.releases.find(({ version }) => version === listing.version);
    const content = kept.candidates.get(listing.version);
    if (release === undefined || content === undefined)
      throw new Error(`A version of ${kept.period} is listed and not kept.`);
    await putAll(ports, await stagedOf(ports, release, content), {
      reading: (path) => ({ withdrawn: listing.withdrawn?.why, latest: latest(path) }),
      banner: (path) => standingBanner(listing, listed, path),
    });
  }
};

/** Where the same file of the version that stands is; nowhere if it has none, or if no version stands. */
const latestOf = ({ candidates, period }: Kept, version: string | undefined) => {
  const content = version === undefined ? undefined : candidates.get(version);
  const made = ['release.json', zipOfRelease(period).path];
  const paths = new Set(content === undefined ? [] : [...made, ...content.files.map(({ path }) => path)]);
  return (path: string): string | undefined => (paths.has(path) ? `${version}/${path}` : undefined);
};
