import type { Reports } from '../../shared/adapters/submissions.ts';
import { eventAbout } from '../../shared/adapters/table-keys.ts';
import type { Step } from '../../shared/adapters/threads.ts';
import { callerInWords } from '../../shared/domain/access/who.ts';
import { AnswersOrder } from '../../shared/domain/api/requests/of-areas.ts';
import { saidAfter } from '../../shared/domain/submissions/said-after.ts';
import { isInHand, type Stand } from '../../shared/domain/submissions/stand.ts';
import { onFooting } from '../../shared/domain/submissions/taken-in-hand.ts';
import { isRaised, type Thread } from '../../shared/domain/submissions/threads.ts';
import type { SubmissionAt } from '../../shared/domain/submissions/upload-key.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn, submissionIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';
import { steadily } from '../../shared/runtime/steadily.ts';
import { refuseUnfit } from './refuse-unfit.ts';

export type Ports = {
  reports: (at: SubmissionAt) => Promise<Reports | undefined>;
  stand: (at: SubmissionAt) => Promise<Stand>;
  threads: (at: SubmissionAt) => Promise<readonly Thread[]>;
  step: (step: Step) => Promise<'recorded' | 'changed'>;
  now: () => Date;
};

/**
 * Takes an area's answers to the queries on the submission it has in hand, all at once; an answer said before changes
 * nothing.
 */
export const answerFindings =
  (ports: Ports) =>
  async ({ caller, path, body, carriedOut }: Call): Promise<Reply> => {
    const at = { area: areaIn(path).slug, period: periodIn(path), submission: submissionIn(path) };
    const given = readRequest(AnswersOrder, body, (detail) =>
      refuse.unprocessable(
        `Each answer needs the finding it is to, and between 3 and 2000 letters. ${detail}`,
        'not-an-answer',
      ),
    );
    const reports = await ports.reports(at);
    if (reports === undefined) throw refuse.notFound('There is no report of this submission yet.', 'no-report');
    return steadily(async () => {
      const [stand, threads] = await Promise.all([ports.stand(at), ports.threads(at)]);
      const was = stand.inHand;
      if (was?.submission !== at.submission)
        throw refuse.conflict('A newer submission took the place of this one.', 'not-current');
      refuseUnfit(reports.own, threads, given);
      const { subject: by, name, email } = caller;
      const turn = { kind: 'answered', by, name, email, at: ports.now().toISOString() } as const;
      const { said, after } = saidAfter(reports.own, threads, at.submission, given, turn);
      const is = onFooting(was, reports, after);
      const answered = {
        status: 200,
        body: { submission: at.submission, status: is.own.status, open: is.own.open },
      };
      if (said.length === 0) return answered;
      const onlyRaised = said.every(({ is: thread }) => isRaised(thread));
      if (!isInHand(stand, at.submission) && !onlyRaised)
        throw refuse.conflict('This return is signed off.', 'signed-off');
      const happenings = told(at, was.seen, is.seen, said, { who: callerInWords(caller), at: turn.at });
      const done = carriedOut?.(answered);
      return (await ports.step({ at, was, is, said, happenings, done })) === 'recorded' ? answered : undefined;
    });
  };

type Footing = { status: string; open: readonly string[]; waiting: readonly string[] };

/** What others are told of answers: those to queries that they see, by their number, and that no such query is left. */
const told = (
  at: SubmissionAt,
  was: Footing,
  is: Footing,
  said: readonly { is: Thread }[],
  { who, at: when }: { who: string; at: string },
) => {
  const seen = new Set([...was.open, ...was.waiting, ...is.open, ...is.waiting]);
  const count = said.filter(({ is: { query } }) => seen.has(query)).length;
  if (count === 0) return [];
  const event = { at: when, who, about: eventAbout.submission(at) };
  return [
    { ...event, what: 'answered', why: count === 1 ? 'one query' : `${count} queries` },
    ...(is.status === 'accepted' ? [{ ...event, what: 'awaiting sign-off', why: 'every query is answered' }] : []),
  ];
};
