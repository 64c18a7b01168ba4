import type * as z from 'zod';
import type { AnswersOrder } from '../../../shared/domain/api/requests.ts';
import { closedAnswers } from '../../../shared/domain/submissions/answers.ts';
import { Reported } from '../../../shared/domain/submissions/shapes.ts';
import { slugOf } from '../../../shared/formats/pages/findings.ts';
import { at } from '../addresses.ts';
import { Refusal } from '../api-client.ts';
import { areaNamed, periodNamed } from '../area-named.ts';
import { namedFindings } from '../named-findings.ts';
import { submissionView, waitingView } from '../views/submission.ts';
import { type Page, sent, type Visit } from '../visit.ts';
import { may } from './area.ts';

const submissions = '/areas/{area}/returns/{period}/submissions';
const done: Readonly<Record<string, string>> = {
  answered: 'Your answer has been recorded.',
  'signed-off': 'The return has been signed off.',
};

const placeOf = ({ path }: Visit) => {
  const [area, period, submission] = [areaNamed(path.area), periodNamed(path.period), path.submission ?? ''];
  return {
    area,
    period,
    page: at.submission(area.slug, period, submission),
    api: `/areas/${area.slug}/returns/${period}/submissions/${encodeURIComponent(submission)}`,
  };
};

const notYet = (error: unknown): undefined => {
  if (error instanceof Refusal && error.status === 404) return undefined;
  throw error;
};

/** The page of one submission, and what is done about it. */
export const reportedPages: readonly Page[] = [
  {
    method: 'GET',
    path: '/pages/areas/{area}/{period}/submissions/{submission}',
    visit: async (visit) => {
      const { area, period, page, api } = placeOf(visit);
      const found = await visit.api.get(Reported, `${api}/report`).catch(notYet);
      if (found === undefined) return { show: waitingView(area, period) };
      const [mayAnswer, maySign, mayUpload] = [
        may(visit, `POST ${submissions}/{submission}/answers`, area.slug) && found.current,
        may(visit, `POST ${submissions}/{submission}/sign-off`, area.slug),
        may(visit, `POST ${submissions}`, area.slug),
      ];
      const to = (end: string) => ({ action: `${page}/${end}`, token: visit.token, once: visit.once });
      const model = { area, period, found, named: namedFindings(found), mayUpload, done: done[visit.query.done ?? ''] };
      return {
        show: submissionView({
          ...model,
          answerTo: mayAnswer ? to('answers') : undefined,
          signOffTo: maySign ? to('sign-off') : undefined,
        }),
      };
    },
  },
  {
    // Where the store sends a browser that has no script, once the file is there: the key it adds names the submission.
    method: 'GET',
    path: '/pages/areas/{area}/{period}/submissions',
    visit: async ({ path, query }) => {
      const [area, period] = [areaNamed(path.area), periodNamed(path.period)];
      const submission = /\/([^/.]+)\.\w+$/.exec(query.key ?? '')?.[1];
      return {
        goTo: submission === undefined ? at.return(area.slug, period) : at.submission(area.slug, period, submission),
      };
    },
  },
  {
    method: 'POST',
    path: '/pages/areas/{area}/{period}/submissions/{submission}/answers',
    visit: async (visit) => {
      const { page, api } = placeOf(visit);
      const finding = sent(visit.form, 'finding');
      const text = sent(visit.form, `text-${slugOf(finding)}`);
      if (text === '') return { goTo: `${page}#finding-${slugOf(finding)}` };
      const answer: z.input<typeof AnswersOrder> = { finding, text: closedAnswers[text] ?? text };
      await visit.api.send('POST', `${api}/answers`, answer, sent(visit.form, 'once'));
      return { goTo: `${page}?done=answered` };
    },
  },
  {
    method: 'POST',
    path: '/pages/areas/{area}/{period}/submissions/{submission}/sign-off',
    visit: async (visit) => {
      const { page, api } = placeOf(visit);
      await visit.api.send('POST', `${api}/sign-off`, {}, sent(visit.form, 'once'));
      return { goTo: `${page}?done=signed-off` };
    },
  },
];
