import { ownStandingOf, seenStandingOf } from '../collection/standing.ts';
import type { ScreeningReport } from '../screening-report.ts';
import { queriesOf } from './answers.ts';
import type { Reported } from './shapes.ts';
import type { ReturnInHand, Stand } from './stand.ts';
import { answerIn, raisedAbout, stateOf, type Thread, threadName } from './threads.ts';

type Since = { own: boolean; threads: readonly Thread[]; stand: Stand; late: boolean };

/**
 * A report with what people did about it since. Of the threads only those of this report's queries are told, and those
 * that the ministry raised: to a report that was made without Category 4 belongs no thread on it.
 */
export const reportedOf = (
  submission: string,
  report: ScreeningReport,
  { own, threads, stand: { inHand, signed }, late }: Since,
): Reported => {
  const names = new Set(queriesOf(report).map((query) => threadName(query, submission)));
  const raised = raisedAbout(threads, report.observations);
  const told = [...threads.filter(({ name }) => names.has(name)), ...raised];
  const held = inHand?.submission === submission ? inHand : undefined;
  const stands = signed?.submission === submission;
  const [returned, signedOff] = [held?.returned, held?.signedOff ?? (stands ? signed.signedOff : undefined)];
  return {
    submission,
    report,
    answers: told.flatMap((thread) => {
      const answer = answerIn(thread);
      if (answer === undefined) return [];
      const { text, by, name, email, at } = answer;
      return [
        {
          finding: thread.query,
          text,
          by,
          at,
          ...(name === undefined ? {} : { name }),
          ...(email === undefined ? {} : { email }),
        },
      ];
    }),
    threads: told.map((thread) => ({ ...thread, state: stateOf(thread) })),
    status: statusOf(report, held, { own, stands }),
    ...(returned === undefined ? {} : { returned }),
    ...(signedOff === undefined ? {} : { signedOff }),
    current: held !== undefined,
    stands,
    late,
  };
};

/**
 * Where a submission stands: what a newer one took the place of asks for nothing, and is superseded unless it was
 * rejected.
 */
const statusOf = (
  report: ScreeningReport,
  held: ReturnInHand | undefined,
  { own, stands }: { own: boolean; stands: boolean },
): Reported['status'] => {
  if (stands) return 'signed-off';
  if (held !== undefined) return own ? ownStandingOf(held) : seenStandingOf(held);
  return report.verdict === 'rejected' ? 'rejected' : 'superseded';
};
