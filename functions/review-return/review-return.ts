import type { Reports } from '../../shared/adapters/submissions.ts';
import { eventAbout } from '../../shared/adapters/table-keys.ts';
import type { Step } from '../../shared/adapters/threads.ts';
import { callerInWords } from '../../shared/domain/access/who.ts';
import { CorrectionOrder, QueryOrder, ReviewOrder } from '../../shared/domain/api/requests/of-reviewers.ts';
import { replaced, type Said, threadOf } from '../../shared/domain/submissions/said-after.ts';
import type { ReturnInHand, Stand } from '../../shared/domain/submissions/stand.ts';
import { onFooting } from '../../shared/domain/submissions/taken-in-hand.ts';
import { isRaised, stateOf, type Thread, type Turn, withTurn } from '../../shared/domain/submissions/threads.ts';
import type { SubmissionAt } from '../../shared/domain/submissions/upload-key.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn, submissionIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';
import { refuseNumbersOf4 } from '../../shared/runtime/refuse-numbers.ts';
import { steadily } from '../../shared/runtime/steadily.ts';
import { raisedQuery } from './raised-query.ts';

export type Ports = {
  reports: (at: SubmissionAt) => Promise<Reports | undefined>;
  stand: (at: SubmissionAt) => Promise<Stand>;
  threads: (at: SubmissionAt) => Promise<readonly Thread[]>;
  step: (step: Step) => Promise<'recorded' | 'changed'>;
  now: () => Date;
};

/**
 * What is done, given the submission in hand and all that was said: what is said now, what becomes of it, what it is
 * called.
 */
type Deed = { said?: Said; returned?: ReturnInHand['returned']; what: string; why: string };
type Seen = { inHand: ReturnInHand; reports: Reports; threads: readonly Thread[] };
type By = Pick<Turn, 'by' | 'name' | 'email' | 'at' | 'submission'>;

/**
 * The ministry's side of a return: it raises a query on a figure or on the return, accepts an answer, sends it back
 * with a reason, says that it will look at one, or asks for another file. It sees the report that was made without
 * Category 4 and acts on nothing else.
 */
export const reviewReturn =
  (ports: Ports) =>
  async ({ caller, path, body, route, carriedOut }: Call): Promise<Reply> => {
    const at = { area: areaIn(path).slug, period: periodIn(path), submission: submissionIn(path) };
    const act = actOf(route, body);
    const reports = await ports.reports(at);
    if (reports === undefined) throw refuse.notFound('There is no report of this submission yet.', 'no-report');
    return steadily(async () => {
      const [{ inHand: was }, threads] = await Promise.all([ports.stand(at), ports.threads(at)]);
      if (was?.submission !== at.submission)
        throw refuse.conflict('A newer submission took the place of this one, or it was rejected.', 'not-current');
      const { subject, name, email } = caller;
      const by = { by: subject, name, email, at: ports.now().toISOString(), submission: at.submission };
      const { said = [], returned, what, why } = act({ inHand: was, reports, threads }, by);
      const is = {
        ...onFooting(was, reports, replaced(threads, said)),
        ...(returned === undefined ? {} : { returned }),
      };
      const event = { at: by.at, who: callerInWords(caller), what, about: eventAbout.submission(at), why };
      const settled = was.seen.status !== 'accepted' && is.seen.status === 'accepted';
      const happenings = [
        event,
        ...(settled ? [{ ...event, what: 'awaiting sign-off', why: 'every query is settled' }] : []),
      ];
      const answer = { status: 200, body: { submission: at.submission, status: is.seen.status, open: is.seen.open } };
      const done = carriedOut?.(answer);
      return (await ports.step({ at, was, is, said, happenings, done })) === 'recorded' ? answer : undefined;
    });
  };

const actOf = (route: string, body: unknown): ((seen: Seen, by: By) => Deed) => {
  if (route.endsWith('/queries')) return raise(body);
  return route.endsWith('/reviews') ? review(body) : askForAnother(body);
};

const raise = (body: unknown) => {
  const { cell, text } = readRequest(QueryOrder, body);
  refuseNumbersOf4(text);
  return ({ inHand }: Seen, by: By): Deed => {
    const thread = raisedQuery(inHand, cell, { ...by, text, kind: 'raised' });
    return {
      said: [{ was: undefined, is: thread }],
      what: 'query raised',
      why: thread.about?.label ?? 'on the whole return',
    };
  };
};

const review = (body: unknown) => {
  const { query, decision, why = '', read } = readRequest(ReviewOrder, body);
  refuseNumbersOf4(why);
  if (decision === 'send-back' && why === '')
    throw refuse.unprocessable('Say why the answer is sent back: the area reads it.', 'reason-missing');
  return ({ inHand, reports, threads }: Seen, by: By): Deed => {
    const { was, thread } = threadOf(reports.seen, threads, inHand.submission, query);
    const known = reports.seen.findings.some(({ id }) => id === query) || (was !== undefined && isRaised(was));
    if (!known) throw refuse.unprocessable('This is no query of the report, nor one that was raised.', 'unknown-query');
    if (read !== undefined && read !== (was?.turns.length ?? 0)) throw refuse.conflict(saidSince, 'changed-since-read');
    if (decision !== 'review' && (was === undefined || stateOf(was) === 'open'))
      throw refuse.conflict('There is no answer to decide about.', 'not-answered');
    const { kind, what } = decisions[decision];
    return { said: [{ was, is: withTurn(thread, { ...by, kind, text: why }) }], what, why };
  };
};

const saidSince =
  'Something was said about this query since you read it. It stands here now: read it, and decide again.';

const decisions = {
  accept: { kind: 'accepted', what: 'answer accepted' },
  'send-back': { kind: 'sent-back', what: 'answer sent back' },
  review: { kind: 'review-asked', what: 'answer to be looked at' },
} as const;

const askForAnother = (body: unknown) => {
  const { why } = readRequest(CorrectionOrder, body);
  refuseNumbersOf4(why);
  return (_: Seen, { submission: _of, ...by }: By): Deed => ({
    returned: { ...by, why },
    what: 'returned for correction',
    why,
  });
};
