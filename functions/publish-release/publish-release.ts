import { agedWords, placesOf } from '../../shared/adapters/candidate-passages.ts';
import type { Happening } from '../../shared/adapters/events.ts';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import { eventAbout } from '../../shared/adapters/table-keys.ts';
import { periodBefore } from '../../shared/domain/periods.ts';
import { prose } from '../../shared/domain/prose.ts';
import { checkedAgain, compileAnew, isCheckedAgainst } from '../../shared/domain/release/life/checked-against.ts';
import { begun, cancelled, completed, supersededBy } from '../../shared/domain/release/life/decided.ts';
import { isOut, type Release, type ReleaseIn } from '../../shared/domain/release/life/release.ts';
import type { Ports } from './ports.ts';
import { putFiles } from './put-files.ts';
import { renewFront } from './renew-front.ts';
import { renewStanding } from './renew-standing.ts';

export type Outcome =
  | 'published'
  | 'withdrawn'
  | 'too early'
  | 'a moment early'
  | 'not scheduled'
  | 'must be compiled anew'
  | 'unknown';

type Due = { period: string; version: string };

/** How much earlier than ours, in ms, the clock of whoever calls may strike. */
const aMoment = 120_000;

/**
 * Its time has come: makes a scheduled release public. First it is `publishing`, with its ledger entry; then its files
 * go out, the list, what stands in front of all releases, how the other versions stand, and last it is `published`.
 * Each step can be done again with the same end, so whoever calls next completes what broke off. A candidate that was
 * checked against another ledger than stands now is not published: its schedule is cancelled, and the event says what
 * to do. Words that were written beside another year before give way to drafts, if there are any, and the event names
 * them. Called early or for what was cancelled it does nothing. Every file says from when it may be read, since the
 * read side looks at the clock too.
 */
export const publishRelease =
  (ports: Ports) =>
  async (due: Due): Promise<Outcome> => {
    const kept = await ports.releases.ofPeriod(due.period);
    const found = kept.releases.find(({ version }) => version === due.version);
    if (found === undefined) return 'unknown';
    if (found.state === 'publishing') return carryOn(ports, found, kept);
    if (found.state === 'scheduled') return begin(ports, found, kept);
    if (!isOut(found)) return 'not scheduled';
    // Its own files say first that it was withdrawn: whoever has an address of one need not go by the front.
    const left = found.state === 'withdrawn' ? await renewStanding(ports, { ...kept, period: due.period }) : [];
    await renewFront(ports);
    tellOf(left);
    return found.state === 'withdrawn' ? 'withdrawn' : 'published';
  };

const begin = async (ports: Ports, found: ReleaseIn<'scheduled'>, kept: PeriodReleases): Promise<Outcome> => {
  const missing = Date.parse(found.releaseAt) - ports.now().getTime();
  if (missing > 0) return missing < aMoment ? 'a moment early' : 'too early';
  const unfinished = kept.releases.find((each) => each.state === 'publishing');
  if (unfinished !== undefined) {
    // One after another: what it supersedes has to be out before it.
    await publishRelease(ports)({ period: unfinished.period, version: unfinished.version });
    return publishRelease(ports)({ period: found.period, version: found.version });
  }
  const content = kept.candidates.get(found.version);
  if (content?.candidate !== found.candidate) throw changedMeanwhile();
  if (!isCheckedAgainst(content.ledger, kept.ledger)) return cancel(ports, found);
  const at = ports.now().toISOString();
  const before = await ports.releases.ofPeriod(periodBefore(found.period));
  const standing = before.releases.findLast(({ state }) => state === 'published');
  const release = begun(found, at, standing?.version ?? null);
  const aged = agedWords(found.period, content, before);
  const instead =
    aged.length === 0 ? '' : `; without words that had aged, and with drafts where there are any: ${placesOf(aged)}`;
  const happening = byTheClock(release, at, 'publishing', `its time was ${release.releaseAt}${instead}`);
  if (!(await ports.releases.begin(found, release, content.entry, happening))) throw changedMeanwhile();
  return carryOn(ports, release, kept);
};

/** From `publishing` to `published`, as far as it has not been done yet. */
const carryOn = async (
  ports: Ports,
  release: ReleaseIn<'publishing'>,
  { candidates, releases }: PeriodReleases,
): Promise<Outcome> => {
  const content = candidates.get(release.version);
  if (content?.candidate !== release.candidate) throw changedMeanwhile();
  const listing = await putFiles(ports, release, content);
  const at = ports.now().toISOString();
  if (!(await ports.releases.list(release, listing, at))) throw changedMeanwhile();
  await renewFront(ports);
  const left = await renewStanding(ports, { period: release.period, candidates }, release.version);
  const last = releases.find((each) => each.state === 'published');
  const superseded: [Release, Release] | undefined = last && [last, supersededBy(last, release.version, at)];
  const is = completed(release, at);
  const happening = byTheClock(is, at, 'published', 'every file is out, and it is listed');
  if (!(await ports.releases.complete(release, is, superseded, happening))) throw changedMeanwhile();
  tellOf(left);
  return 'published';
};

/**
 * All is done but to say how an older version stands where there is nothing to say it at: that rings once.
 * @throws Error that names the first of the files
 */
const tellOf = (left: readonly string[]): void => {
  if (left.length > 0)
    throw new Error(prose`
      All is out. How their version stands is not said of ${left.length} files, such as ${left[0]!}, which is not there,
      may not be read or written, or has no place for it.
    `);
};

const changedMeanwhile = () => new Error('The release changed while it was being published: try again.');

const byTheClock = (release: Release, at: string, what: string, why: string): Happening => ({
  at,
  who: 'the clock',
  what,
  about: eventAbout.release(release),
  why,
});

const cancel = async ({ releases, now }: Ports, was: ReleaseIn<'scheduled'>): Promise<Outcome> => {
  const at = now().toISOString();
  const is = cancelled(was, { at, why: checkedAgain });
  if (!(await releases.move(was, is, byTheClock(was, at, 'cancel', compileAnew)))) throw changedMeanwhile();
  return 'must be compiled anew';
};
