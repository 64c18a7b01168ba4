import type { Reports, Submission } from '../../shared/adapters/submissions.ts';
import { entersAsOwn } from '../../shared/domain/access/may-enter.ts';
import { type AreaSlug, areaOf } from '../../shared/domain/areas.ts';
import type { Dates } from '../../shared/domain/collection/shapes.ts';
import { isLateSubmission } from '../../shared/domain/collection/standing.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { ScreeningReport } from '../../shared/domain/screening-report.ts';
import { mostTries, onItsWay, untilNextTry } from '../../shared/domain/submissions/on-its-way.ts';
import { reportedOf } from '../../shared/domain/submissions/reported-of.ts';
import type { Stand } from '../../shared/domain/submissions/stand.ts';
import type { Thread } from '../../shared/domain/submissions/threads.ts';
import { type SubmissionAt, uploadTypes } from '../../shared/domain/submissions/upload-key.ts';
import { findingsList, listCsv } from '../../shared/formats/lists.ts';
import { markedWorkbook } from '../../shared/formats/template/marked-workbook.ts';
import { writeXlsx } from '../../shared/formats/workbook/write-xlsx.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn, submissionIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';

export type Ports = {
  reports: (at: SubmissionAt) => Promise<Reports | undefined>;
  submission: (at: SubmissionAt) => Promise<Submission | undefined>;
  threads: (at: SubmissionAt) => Promise<readonly Thread[]>;
  stand: (at: SubmissionAt) => Promise<Stand>;
  dates: (period: Period, area: AreaSlug) => Promise<Dates>;
  now: () => Date;
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
    if (reports === undefined || submission?.receivedAt === undefined) throw noReport(at, submission, ports.now());
    const late = isLateSubmission({ submission: at.submission, receivedAt: submission.receivedAt }, stand, dates);
    const own = entersAsOwn(route, caller, at.area);
    if (!route.endsWith('/report')) return fileOf(route, at, own ? reports.own : reports.seen);
    return {
      status: 200,
      body: reportedOf(at.submission, own ? reports.own : reports.seen, { own, threads, stand, late }),
    };
  };

const sendAgain = 'Send it again; where that fails too, tell the ministry.';

/** Why there is no report: not yet, or never, and then what to do. */
const noReport = ({ submission }: SubmissionAt, asked: Submission | undefined, now: Date) => {
  const words = {
    awaited: ['There is no report on this submission yet.', 'no-report-yet'],
    'tried again': [
      `The file came and could not be received at once. Attempt ${asked?.tries} of ${mostTries} is being made; one ` +
        `follows another by itself within ${untilNextTry / 60} minutes. Nothing needs to be done.`,
      'still-trying',
    ],
    'given up': [
      `The file came and could not be received in ${mostTries} attempts; nothing of it counts, and whoever looks ` +
        `after this service has been told. ${sendAgain}`,
      'not-received',
    ],
    'never came': [
      `No file came with this ticket, or it could not be received, and nothing of it counts. ${sendAgain}`,
      'never-received',
    ],
  } as const;
  const [detail, code] = words[onItsWay(submission, asked, now)];
  return refuse.notFound(detail, code);
};

/**
 * The findings as CSV, or the return given back with them marked: that is the area's own, its Category 4 findings
 * included.
 */
const fileOf = (route: string, { area, period }: SubmissionAt, report: ScreeningReport): Reply => {
  if (route.endsWith('/findings'))
    return {
      status: 200,
      body: listCsv(findingsList(report)),
      type: 'text/csv; charset=utf-8',
      headers: attachment(`mappa-findings-${area}-${period}.csv`),
    };
  const form = formOf(period);
  if (form === undefined) throw refuse.notFound('No return is collected for this period.', 'unknown-period');
  return {
    status: 200,
    body: writeXlsx(markedWorkbook({ form, area: areaOf(area), period }, report)),
    type: uploadTypes.xlsx,
    headers: attachment(`mappa-return-${area}-${period}-marked.xlsx`),
  };
};

const attachment = (name: string) => ({ 'content-disposition': `attachment; filename="${name}"` });
