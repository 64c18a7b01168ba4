import { alwaysOpen } from '../../shared/adapters/open-from.ts';
import { stagedFile } from '../../shared/adapters/staged-files.ts';
import { type Announced, announcedOf } from '../../shared/domain/release/life/announced.ts';
import { allPeriods } from '../../shared/domain/release/life/late.ts';
import type { Ports } from './ports.ts';

/** What is scheduled, in all periods. */
export const announcedNow = async ({
  releases,
  now,
}: Pick<Ports, 'releases' | 'now'>): Promise<readonly Announced[]> => {
  const periods = await releases.withReleases(allPeriods(now()));
  const versions = await Promise.all(periods.map((period) => releases.versionsOf(period)));
  return announcedOf(versions.flat(), now());
};

/**
 * The style sheet that the candidate of the first announcement has, in public: as long as nothing is out, there is no
 * other.
 */
export const firstStylesheet = async (
  { releases, staging, published }: Pick<Ports, 'releases' | 'staging' | 'published'>,
  [first]: readonly Announced[],
): Promise<string | undefined> => {
  if (first === undefined) return undefined;
  const content = (await releases.ofPeriod(first.period)).candidates.get(first.version);
  if (content === undefined) return undefined;
  const stylesheet = await stagedFile(staging.get, content, content.stylesheet);
  await published.put(content.stylesheet, stylesheet, 'text/css', { from: alwaysOpen });
  return content.stylesheet;
};
