import type { Outcome, Screened } from '../../../shared/adapters/record-submission.ts';
import type { Submission } from '../../../shared/adapters/submissions.ts';
import { intoVault } from '../../../shared/domain/disclosure/ledger/vault.ts';
import type { Answer } from '../../../shared/domain/submissions/answers.ts';
import type { CurrentReturn } from '../../../shared/domain/submissions/current-return.ts';
import type { SubmissionAt } from '../../../shared/domain/submissions/upload-key.ts';

const nameOf = ({ area, period, submission }: SubmissionAt) => [period, area, submission].join(' ');

/** What the two tables promise, in memory: a submission is recorded once, and only a newer return takes another's place. */
export const inMemoryReturns = () => {
  const submissions = new Map<string, Submission & Pick<Screened, 'report'>>();
  const current = new Map<string, CurrentReturn>();
  const confidential = new Map<string, unknown>();
  const answers: (Answer & { at: string; submission: string })[] = [];
  const record = async (screened: Screened): Promise<Outcome> => {
    const { at, report, format, receivedAt } = screened;
    if (submissions.has(nameOf(at))) return 'known';
    submissions.set(nameOf(at), { submission: at.submission, format, receivedAt, verdict: report.verdict, report });
    answers.push(...screened.answers.map((answer) => ({ ...answer, submission: at.submission })));
    if (screened.current === undefined) return 'kept';
    confidential.set(nameOf(at), intoVault(screened.confidential));
    const place = `${at.period} ${at.area}`;
    if ((current.get(place)?.submission ?? '') >= at.submission) return 'kept';
    current.set(place, screened.current);
    return 'current';
  };
  return {
    find: async (at: SubmissionAt) => submissions.get(nameOf(at)),
    history: async () => ({ answers }),
    past: async () => [],
    record,
    dump: async () => ({
      returns: JSON.stringify([[...submissions].toSorted(), [...current], answers]),
      confidential: JSON.stringify([...confidential].toSorted()),
    }),
    stop: async () => {},
  };
};
