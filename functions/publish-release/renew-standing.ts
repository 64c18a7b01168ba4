import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import { standingBanner } from '../../shared/formats/published/pages/standing-banner.ts';
import type { Ports } from './ports.ts';
import { isPage, putWithdrawn, wayOut } from './put-files.ts';
import { someAtATime } from './some-at-a-time.ts';

/**
 * Writes how each version of a period stands onto its own pages, after one was published or withdrawn: what replaced it
 * and why, or why it was withdrawn; nothing where it stands again. The files of a withdrawn one are put again, with the
 * reason beside the same bytes. Done again it ends the same.
 * @param just the version that was put a moment ago, whose pages are right
 */
export const renewStanding = async (
  ports: Ports,
  { period, releases, candidates }: Pick<PeriodReleases, 'releases' | 'candidates'> & { period: string },
  just?: string,
): Promise<void> => {
  const listed = (await ports.releases.listed()).filter((each) => each.period === period);
  for (const listing of listed.filter(({ version }) => version !== just)) {
    const release = releases.find(({ version }) => version === listing.version);
    const content = candidates.get(listing.version);
    if (release === undefined || content === undefined)
      throw new Error(`A version of ${period} is listed and not kept.`);
    const standingOf = (path: string) => standingBanner(listing, listed, path);
    if (release.state === 'withdrawn') await putWithdrawn(ports, release, content, standingOf);
    else {
      const put = await wayOut(ports, release, content);
      await someAtATime(content.files.filter(isPage), async (entry) => void (await put(entry, standingOf(entry.path))));
    }
  }
};
