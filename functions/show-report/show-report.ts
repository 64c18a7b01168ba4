import type { Reports, Submission } from '../../shared/adapters/submissions.ts';
import { entersAsOwn } from '../../shared/domain/access/may-enter.ts';
import type { AreaSlug } from '../../shared/domain/areas.ts';
import type { Dates } from '../../shared/domain/collection/shapes.ts';
import { isLateSubmission } from '../../shared/domain/collection/standing.ts';
import type { Period } from '../../shared/domain/periods.ts';
import { reportedOf } from '../../shared/domain/submissions/reported-of.ts';
import type { Stand } from '../../shared/domain/submissions/stand.ts';
import type { Thread } from '../../shared/domain/submissions/threads.ts';
import type { SubmissionAt } from '../../shared/domain/submissions/upload-key.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn, submissionIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';

export type Ports = {
  reports: (at: SubmissionAt) => Promise<Reports | undefined>;
  submission: (at: SubmissionAt) => Promise<Submission | undefined>;
  threads: (at: SubmissionAt) => Promise<readonly Thread[]>;
  stand: (at: SubmissionAt) => Promise<Stand>;
  dates: (period: Period, area: AreaSlug) => Promise<Dates>;
};

/**
 * Shows the screening report of one submission with what people did about it since. 404 until it has been screened. Who
 * is not of the area sees the report that was made without Category 4, and nothing else of it.
 */
export const showReport =
  (ports: Ports) =>
  async ({ path, caller, route }: Call): Promise<Reply> => {
    const at = { area: areaIn(path).slug, period: periodIn(path), submission: submissionIn(path) };
    const [reports, submission, threads, stand, dates] = await Promise.all([
      ports.reports(at),
      ports.submission(at),
      ports.threads(at),
      ports.stand(at),
      ports.dates(at.period, at.area),
    ]);
    if (reports === undefined || submission?.receivedAt === undefined)
      throw refuse.notFound('There is no report on this submission yet.', 'no-report-yet');
    const late = isLateSubmission({ submission: at.submission, receivedAt: submission.receivedAt }, stand, dates);
    const own = entersAsOwn(route, caller, at.area);
    return {
      status: 200,
      body: reportedOf(at.submission, own ? reports.own : reports.seen, { own, threads, stand, late }),
    };
  };
