import type { PeriodReleases, Releases } from '../../shared/adapters/releases.ts';
import { eventAbout } from '../../shared/adapters/table-keys.ts';
import { whoInWords, whoIs } from '../../shared/domain/access/who.ts';
import { releaseFacts } from '../../shared/domain/api/release-facts.ts';
import { DecisionOrder } from '../../shared/domain/api/requests/of-releases.ts';
import { periodBefore } from '../../shared/domain/periods.ts';
import { compileAnew, isCheckedAgainst } from '../../shared/domain/release/life/checked-against.ts';
import { decided, standsAgain } from '../../shared/domain/release/life/decided.ts';
import { Decision, stateAfter } from '../../shared/domain/release/life/life.ts';
import { isOut, publishedAt, type Release } from '../../shared/domain/release/life/release.ts';
import { objectionToPublicReason } from '../../shared/domain/release/wording/careful-words.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { periodIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';
import { refuseStale } from '../../shared/runtime/refuse-stale.ts';
import { listingWithdrawn } from './listing-withdrawn.ts';
import { refuseAged } from './refuse-aged.ts';
import { warningsFor } from './warnings-for.ts';

export type Ports = { releases: Pick<Releases, 'ofPeriod' | 'move' | 'listed'>; now: () => Date };

const whatToSay =
  'Say why, the digest of the candidate that you read (it stands in the release), and for schedule and move when: ' +
  '{ "why", "digest", "releaseAt"? }.';

/**
 * A release approver decides about the candidate that they read, which they name by its digest: the state diagram says
 * what may follow what, and the last word of the route is the decision. The schedule itself follows from the stored
 * state, so nothing is written in two places.
 */
export const decideRelease =
  ({ releases, now }: Ports) =>
  async ({ caller, path, route, body, carriedOut }: Call): Promise<Reply> => {
    const decision = Decision.parse(route.split('/').at(-1));
    const asked = readRequest(DecisionOrder, body, (detail) => refuse.malformed(`${whatToSay} ${detail}`));
    const kept = await releases.ofPeriod(periodIn(path));
    const was = kept.releases.find(({ version }) => version === path.version);
    if (was === undefined) throw refuse.notFound('There is no such release.');
    refuseStale(kept.candidates.get(was.version)?.replaced, was, asked.digest);
    if (stateAfter(was.state, decision) === undefined)
      throw refuse.conflict(`A release that is ${was.state} cannot take the decision: ${decision}.`);
    if (decision === 'approve' && was.compiledBy.subject === caller.subject)
      throw refuse.notAllowed('Who compiled a release does not approve it.', 'same-person');
    if (decision === 'approve' && was.worded?.by.subject === caller.subject)
      throw refuse.notAllowed('Who wrote on the page of a release does not approve it.', 'same-person');
    const sees = decision === 'approve' || decision === 'schedule';
    if (sees && !isCheckedAgainst(kept.candidates.get(was.version)?.ledger, kept.ledger))
      throw refuse.conflict(compileAnew, 'must-be-compiled-anew');
    if (sees) refuseAged(kept, was, await releases.ofPeriod(periodBefore(was.period)));
    if (decision === 'withdraw' || decision === 'move' || decision === 'cancel') carefulReason(asked.why);

    const at = now().toISOString();
    const by = whoIs(caller);
    const releaseAt = asked.releaseAt ?? was.releaseAt;
    const is = decided(was, decision, { by, at, why: asked.why, releaseAt })!;
    const warnings = is.state === 'scheduled' ? warningsFor(is.releaseAt, at) : [];
    const happening = { at, who: whoInWords(by), what: decision, about: eventAbout.release(was), why: asked.why };
    const more = decision === 'withdraw' ? await withItsWithdrawal(releases, kept, was, { at, why: asked.why }) : {};
    const answer = { status: 200, body: { ...releaseFacts(is), warnings } };
    if (!(await releases.move(was, is, happening, { ...more, done: carriedOut?.(answer) })))
      throw refuse.conflict('The release has changed in the meantime. Look again.', 'changed-meanwhile');
    return answer;
  };

/**
 * What changes with a withdrawal: the listing, where any of it can have been read, and what stands again in its place.
 */
const withItsWithdrawal = async (
  releases: Ports['releases'],
  kept: PeriodReleases,
  was: Release,
  withdrawn: { at: string; why: string },
) => {
  if (!isOut(was)) return {};
  const listing = listingWithdrawn(await releases.listed(was.period), was, kept.candidates.get(was.version), withdrawn);
  const stood = was.state !== 'superseded' && publishedAt(was) !== undefined;
  const before = kept.releases.findLast((each) => each.state === 'superseded');
  const other: [Release, Release] | undefined = stood && before ? [before, standsAgain(before)] : undefined;
  return { ...(listing ? { listing } : {}), ...(other ? { other } : {}) };
};

/** The reason of a withdrawal, of another day of release and of none is published. */
const carefulReason = (why: string): void => {
  const objection = objectionToPublicReason(why);
  if (objection !== undefined) throw refuse.unprocessable(objection, 'careless-words');
};
