import { Draft, Reported } from '../../../shared/domain/submissions/shapes.ts';
import { Refusal } from '../api-client.ts';
import { doneAt } from '../done.ts';
import { namedFindings } from '../named-findings.ts';
import { queriesIn } from '../queries.ts';
import { noReportView, waitingView } from '../views/no-report.ts';
import { submissionView } from '../views/submission.ts';
import type { Page, Visit } from '../visit.ts';
import { may } from './area.ts';
import { submissionAt, submissionPath } from './submission-at.ts';

const route = '/areas/{area}/returns/{period}/submissions';
const done: Readonly<Record<string, string>> = {
  answered: 'Your answers have been sent.',
  kept: 'What you wrote is kept. Nothing has been sent yet.',
  'signed-off': 'The return has been signed off.',
  raised: 'The query has been raised, and the area is told by e-mail.',
  accept: 'The answer has been accepted.',
  'send-back': 'The answer has been sent back, and the area is told by e-mail.',
  review: 'The area sees that you will look at the answer.',
  returned: 'The area is asked for another file.',
};

/** A report that is not there: not yet, or for good, and then why. */
const notThere = (error: unknown): Refusal => {
  if (error instanceof Refusal && error.status === 404) return error;
  throw error;
};

/** What a visitor may do about a submission now: only to show or hide a form, never to guard it. */
const deedsOf = (visit: Visit, { current, signedOff }: Reported, area: string) => {
  const mayHere = (method: string, end: string) => may(visit, `${method} ${route}${end}`, area);
  const inHand = current && signedOff === undefined;
  return {
    answer: current && mayHere('POST', '/{submission}/answers'),
    signOff: inHand && mayHere('POST', '/{submission}/sign-off'),
    review: current && mayHere('POST', '/{submission}/reviews'),
    upload: mayHere('POST', ''),
    marked: mayHere('GET', '/{submission}/marked'),
  };
};

/** The page of one submission, and the files of its report. */
export const reportedPages: readonly Page[] = [
  {
    method: 'GET',
    path: submissionPath,
    visit: async (visit) => {
      const { area, period, page, api } = submissionAt(visit);
      const found = await visit.api.get(Reported, `${api}/report`).catch(notThere);
      if (found instanceof Refusal) {
        const mayCome = found.code === 'still-trying';
        const isAwaited = found.code === 'no-report-yet';
        return { show: isAwaited ? waitingView(area, period) : noReportView(area, period, found.detail, { mayCome }) };
      }
      const may = deedsOf(visit, found, area.slug);
      const draft = may.answer ? await visit.api.get(Draft, `${api}/draft`) : undefined;
      const said = doneAt(visit, done);
      const model = { area, period, page, found, may, draft, done: said };
      return {
        show: submissionView({ ...model, named: namedFindings(found), queries: queriesIn(found) }, visit),
      };
    },
  },
  {
    method: 'GET',
    path: `${submissionPath}/marked`,
    visit: async (visit) => {
      const { area, period, api } = submissionAt(visit);
      const { bytes, type } = await visit.api.file(`${api}/marked`);
      return { file: bytes, type, name: `mappa-return-${area.slug}-${period}-marked.xlsx` };
    },
  },
  {
    method: 'GET',
    path: `${submissionPath}/findings`,
    visit: async (visit) => {
      const { area, period, api } = submissionAt(visit);
      const { bytes, type } = await visit.api.file(`${api}/findings`);
      return { file: bytes, type, name: `mappa-findings-${area.slug}-${period}.csv` };
    },
  },
];
