import { agedWords, placesOf } from '../../shared/adapters/candidate-passages.ts';
import { periodBefore } from '../../shared/domain/periods.ts';
import { prose } from '../../shared/domain/prose.ts';
import { compileAnew, isCheckedAgainst } from '../../shared/domain/release/life/checked-against.ts';
import { allPeriods, isDue, isLatelyWithdrawn } from '../../shared/domain/release/life/late.ts';
import type { Release } from '../../shared/domain/release/life/release.ts';
import { faultOf } from '../../shared/runtime/http-door.ts';
import type { Log } from '../../shared/runtime/log.ts';
import type { Ports } from './ports.ts';
import { type Outcome, publishRelease } from './publish-release.ts';
import { renewFront } from './renew-front.ts';

/**
 * Looks at every release, every few minutes, and finishes whatever is due and not out, and a withdrawal that is not
 * said everywhere, wherever it broke off; then what stands in front of all releases. One that cannot be published keeps
 * no other from it. A release that is scheduled and could not go out as it is rings now, not on its day.
 * @throws Error where anything that is due is still not out
 */
export const sweep = (ports: Ports, log: Pick<Log, 'info' | 'error'>) => async (): Promise<void> => {
  const failed: string[] = [];
  const attempt = async (what: string, act: () => Promise<Outcome | 'renewed'>): Promise<void> => {
    try {
      const outcome = await act();
      log.info('swept', { what, outcome });
      if (outcome === 'must be compiled anew') failed.push(`${what}: ${compileAnew}`);
    } catch (error) {
      log.error('not swept', { what, fault: faultOf(error) });
      failed.push(what);
    }
  };
  const frontDue = (await ports.releases.frontDue()) !== undefined;
  for (const period of await ports.releases.withReleases(allPeriods(ports.now())))
    for (const release of await ports.releases.versionsOf(period)) {
      const { version } = release;
      const name = `${period}/${version}`;
      if (isDue(release, ports.now()) || (frontDue && isLatelyWithdrawn(release, ports.now())))
        await attempt(name, () => publishRelease(ports)({ period, version }));
      else failed.push(...(await hindrances(ports, release)).map((why) => `${name}: ${why}`));
    }
  if ((await ports.releases.frontDue()) !== undefined)
    await attempt('the front', async () => {
      await renewFront(ports);
      return 'renewed';
    });
  if (failed.length > 0) throw new Error(`Not out, or not as it is: ${failed.join('; ')}`);
};

/** Why one that is scheduled could not come out as it was approved. */
const hindrances = async ({ releases }: Ports, { state, period, version }: Release): Promise<readonly string[]> => {
  if (state !== 'scheduled') return [];
  const { candidates, ledger } = await releases.ofPeriod(period);
  const content = candidates.get(version);
  const before = content?.words.length ? await releases.ofPeriod(periodBefore(period)) : undefined;
  const aged = before === undefined ? [] : agedWords(period, content, before);
  return [
    ...(isCheckedAgainst(content?.ledger, ledger) ? [] : [compileAnew]),
    ...(aged.length === 0 ? [] : [`${lookAgain} ${placesOf(aged)}.`]),
  ];
};

/** The draft is true whatever happened, so the release does not wait for words. */
const lookAgain = prose`
  the year before is another than when words on its page were written. Cancel its schedule, save the words again,
  approve and schedule it; else they do not come out, but drafts where there are any:
`;
