import type { Releases } from '../../shared/adapters/releases.ts';
import { eventAbout } from '../../shared/adapters/table-keys.ts';
import { DecisionOrder } from '../../shared/domain/api/requests.ts';
import { atReleaseTime, londonDay, releaseTime } from '../../shared/domain/calendar/london-time.ts';
import { compileAnew, isCheckedAgainst } from '../../shared/domain/release/life/checked-against.ts';
import { Decision, stateAfter } from '../../shared/domain/release/life/life.ts';
import type { Release } from '../../shared/domain/release/life/release.ts';
import { objectionsTo } from '../../shared/domain/release/life/release-date.ts';
import { objectionToWithdrawal } from '../../shared/domain/release/wording/careful-words.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { periodIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

export type Ports = { releases: Pick<Releases, 'ofPeriod' | 'move' | 'listed'>; now: () => Date };

/**
 * A release approver decides about a version: the state diagram says what may follow what, and the last word of the route
 * is the decision. The schedule itself follows from the stored state, so nothing is written in two places.
 */
export const decideRelease =
  ({ releases, now }: Ports) =>
  async ({ caller, path, route, body }: Call): Promise<Reply> => {
    const decision = Decision.parse(route.split('/').at(-1));
    const order = readRequest(DecisionOrder, body, (detail) =>
      refuse.malformed(`Say why, and for schedule and move when: { "why", "releaseAt"? }. ${detail}`),
    );
    const { why } = order;
    const kept = await releases.ofPeriod(periodIn(path));
    const was = kept.releases.find(({ version }) => version === path.version);
    if (was === undefined) throw refuse.notFound('There is no such release.');
    const state = stateAfter(was.state, decision);
    if (state === undefined)
      throw refuse.conflict(`A release that is ${was.state} cannot take the decision: ${decision}.`);
    if (decision === 'approve' && was.compiledBy === caller.subject)
      throw refuse.notAllowed('Who compiled a release does not approve it.', 'same-person');
    if (decision === 'schedule' && !isCheckedAgainst(kept.candidates.get(was.version)?.ledger, kept.ledger))
      throw refuse.conflict(compileAnew, 'must-be-compiled-anew');
    const at = now().toISOString();
    const releaseAt =
      decision === 'schedule' || decision === 'move' ? (order.releaseAt ?? was.releaseAt) : was.releaseAt;
    const warnings = state === 'scheduled' ? warningsFor(releaseAt, at) : [];
    if (decision === 'withdraw') carefulReason(why);

    const is: Release = {
      ...was,
      state,
      releaseAt,
      ...(decision === 'approve' ? { approvedBy: caller.subject } : {}),
      ...(decision === 'withdraw' ? { withdrawn: { at, why } } : {}),
    };
    const listing = (await listedOf(releases, was, decision)) ?? undefined;
    const done = await releases.move(
      was,
      is,
      { at, who: caller.subject, what: decision, about: eventAbout.release(was), why },
      listing && { ...listing, withdrawn: { at, why } },
    );
    if (!done) throw refuse.conflict('The release has changed in the meantime. Look again.', 'changed-meanwhile');
    const { candidate: _, ...shown } = is;
    return { status: 200, body: { ...shown, warnings } };
  };

const listedOf = async (releases: Ports['releases'], { period, version }: Release, decision: Decision) =>
  decision === 'withdraw'
    ? (await releases.listed()).find((each) => each.period === period && each.version === version)
    : undefined;

const carefulReason = (why: string): void => {
  const objection = objectionToWithdrawal(why);
  if (objection !== undefined) throw refuse.unprocessable(objection, 'careless-words');
};

/** What stands against a time of release. @throws Problem 422 for a weekend, a time past, or another hour than that of releases */
const warningsFor = (releaseAt: string, at: string): readonly string[] => {
  const day = londonDay(releaseAt);
  const { forbidden, warning } = objectionsTo(day);
  if (forbidden !== undefined) throw refuse.unprocessable(forbidden, 'not-a-weekday');
  if (releaseAt !== atReleaseTime(day))
    throw refuse.unprocessable(`Releases come out at ${releaseTime} in London.`, 'not-half-past-nine');
  if (releaseAt < at) throw refuse.unprocessable('That time is past.', 'time-past');
  return warning === undefined ? [] : [warning];
};
