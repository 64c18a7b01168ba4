import type { Releases } from '../../shared/adapters/releases.ts';
import { allPeriods, isLate } from '../../shared/domain/release/life/late.ts';

export type Ports = { releases: Pick<Releases, 'versionsOf' | 'listed' | 'frontDue'>; now: () => Date };

/**
 * Five minutes after releases come out somebody looks whether they did, and changes nothing: whoever publishes cannot
 * vouch for it, nor for which periods have a release, so that each is asked. Whatever is late, or published and not
 * listed, or listed and not shown, is an error, which rings.
 * @throws Error that names what is not out
 */
export const watchReleases =
  ({ releases, now }: Ports) =>
  async (): Promise<void> => {
    const listed = new Set((await releases.listed()).map(({ period, version }) => `${period}/${version}`));
    const wrong: string[] = [];
    for (const period of allPeriods(now()))
      for (const release of await releases.versionsOf(period)) {
        const name = `${period}/${release.version}`;
        if (isLate(release, now())) wrong.push(`${name} was due at ${release.releaseAt} and is ${release.state}`);
        if (release.state === 'published' && !listed.has(name)) wrong.push(`${name} is published and not listed`);
      }
    if ((await releases.frontDue()) !== undefined) wrong.push('the catalogue does not show the last change');
    if (wrong.length > 0) throw new Error(`Publication is late: ${wrong.join('; ')}.`);
  };
