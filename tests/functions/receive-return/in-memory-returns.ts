import type { Outcome, SubmissionToKeep } from '../../../shared/adapters/record-submission.ts';
import type { Submission } from '../../../shared/adapters/submissions.ts';
import { intoVault } from '../../../shared/domain/disclosure/ledger/vault.ts';
import { secondFile } from '../../../shared/domain/screening/second-file.ts';
import type { Stand } from '../../../shared/domain/submissions/stand.ts';
import type { SubmissionAt } from '../../../shared/domain/submissions/upload-key.ts';

const nameOf = ({ area, period, submission }: SubmissionAt) => [period, area, submission].join(' ');

/**
 * What the two tables promise, in memory: a submission is recorded once, and only a newer one takes another's place.
 */
export const inMemoryReturns = () => {
  const submissions = new Map<string, Submission & Pick<SubmissionToKeep, 'own' | 'seen'>>();
  const stands = new Map<string, Stand>();
  const confidential = new Map<string, unknown>();
  const record = async ({ at, own, seen, format, receivedAt, ...screened }: SubmissionToKeep): Promise<Outcome> => {
    if (submissions.has(nameOf(at))) return 'known';
    const verdicts = { verdict: own.verdict, seen: seen.verdict };
    submissions.set(nameOf(at), {
      submission: at.submission,
      format,
      receivedAt,
      ...verdicts,
      own,
      seen,
      sequencer: screened.sequencer,
    } as never);
    if (own.verdict !== 'rejected') confidential.set(nameOf(at), intoVault(screened.confidential));
    const place = `${at.period} ${at.area}`;
    const was = stands.get(place) ?? {};
    const { inHand } = screened;
    const older = (inHand === undefined ? was.refused : was.inHand)?.submission ?? '';
    if (older >= at.submission) return 'kept';
    const refused = { submission: at.submission, receivedAt };
    stands.set(place, inHand === undefined ? { ...was, refused } : { ...was, inHand });
    return inHand === undefined ? 'kept' : 'in hand';
  };
  return {
    find: async (at: SubmissionAt) => submissions.get(nameOf(at)),
    threads: async () => [],
    past: async () => [],
    record,
    refuseSecond: async (at: SubmissionAt) => {
      const held = submissions.get(nameOf(at))!;
      const findings = [...held.own.findings, secondFile.finding];
      submissions.set(nameOf(at), { ...held, own: { ...held.own, findings } });
    },
    dump: async () => ({
      returns: JSON.stringify([[...submissions].toSorted(), [...stands]]),
      confidential: JSON.stringify([...confidential].toSorted()),
    }),
  };
};
