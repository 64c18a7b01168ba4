import type { Submission } from '../../shared/adapters/submissions.ts';
import { entersAsOwn } from '../../shared/domain/access/may-enter.ts';
import { isLate } from '../../shared/domain/collection/dates.ts';
import type { Dates } from '../../shared/domain/collection/shapes.ts';
import type { Period } from '../../shared/domain/periods.ts';
import { readingRules } from '../../shared/domain/screening/reading-rules.ts';
import { isOnCategory4, type ScreeningReport } from '../../shared/domain/screening-report.ts';
import type { Answer as Said } from '../../shared/domain/submissions/answers.ts';
import type { CurrentReturn } from '../../shared/domain/submissions/current-return.ts';
import type { Reported } from '../../shared/domain/submissions/shapes.ts';
import type { SubmissionAt } from '../../shared/domain/submissions/upload-key.ts';
import type { Answer, Call } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn, submissionIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';

export type Ports = {
  report: (at: SubmissionAt) => Promise<ScreeningReport | undefined>;
  submission: (at: SubmissionAt) => Promise<Submission | undefined>;
  history: (at: SubmissionAt) => Promise<{ answers: readonly (Said & { submission: string })[] }>;
  current: (at: SubmissionAt) => Promise<CurrentReturn | undefined>;
  dates: (period: Period) => Promise<Dates>;
};

/**
 * Shows the screening report of one submission with what people did about it since. 404 until it has been screened. Who is
 * not of the area sees its verdict, but no finding on Category 4: that there is one can tell that there is somebody.
 */
export const showReport =
  (ports: Ports) =>
  async ({ path, caller, route }: Call): Promise<Answer> => {
    const at = { area: areaIn(path).slug, period: periodIn(path), submission: submissionIn(path) };
    const [report, submission, { answers }, current, dates] = await Promise.all([
      ports.report(at),
      ports.submission(at),
      ports.history(at),
      ports.current(at),
      ports.dates(at.period),
    ]);
    if (report === undefined || submission?.receivedAt === undefined)
      throw refuse.notFound('There is no report on this submission yet.', 'no-report-yet');
    const stands = current?.submission === at.submission ? current : undefined;
    const seen = entersAsOwn(route, caller, at.area) ? report : withoutCategory4(report);
    const hidden = new Set(report.findings.filter((each) => !seen.findings.includes(each)).map(({ id }) => id));
    const body: Reported = {
      submission: at.submission,
      report: seen,
      answers: answers.filter(({ submission, finding }) => submission === at.submission && !hidden.has(finding)),
      status: stands?.status ?? report.verdict,
      current: stands !== undefined,
      late: isLate(submission.receivedAt, dates),
      ...(stands?.signedOff === undefined ? {} : { signedOff: stands.signedOff }),
    };
    return { status: 200, body };
  };

/** How many findings are not listed goes as well: the difference to those that are would tell how many were hidden. */
const withoutCategory4 = (report: ScreeningReport): ScreeningReport => ({
  ...report,
  findings: report.findings.filter((each) => !isOnCategory4(each) && each.rule !== readingRules.findingsLeftOut.code),
});
