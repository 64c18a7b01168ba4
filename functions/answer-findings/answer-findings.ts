import type { Answering } from '../../shared/adapters/answers.ts';
import { speaksOfCategory4, withoutNames } from '../../shared/domain/about-category-4.ts';
import { AnswersOrder } from '../../shared/domain/api/requests.ts';
import { tellsNumber } from '../../shared/domain/number-words.ts';
import type { ScreeningReport } from '../../shared/domain/screening-report.ts';
import {
  closedAnswers,
  isClosed,
  openQueries,
  queriesOf,
  type Answer as Said,
} from '../../shared/domain/submissions/answers.ts';
import type { CurrentReturn } from '../../shared/domain/submissions/current-return.ts';
import type { SubmissionAt } from '../../shared/domain/submissions/upload-key.ts';
import type { Answer, Call } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn, submissionIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

export type Ports = {
  report: (at: SubmissionAt) => Promise<ScreeningReport | undefined>;
  current: (at: SubmissionAt) => Promise<CurrentReturn | undefined>;
  history: (at: SubmissionAt) => Promise<{ answers: readonly (Said & { submission: string })[] }>;
  record: (answering: Answering) => Promise<'recorded' | 'changed'>;
  now: () => Date;
};

/** How often a change by someone else in between is taken up before the caller is told. */
const attempts = 4;

/** Takes an area's answers to the queries on its current return; with the last of them the return is accepted. */
export const answerFindings =
  (ports: Ports) =>
  async ({ caller, path, body }: Call): Promise<Answer> => {
    const at = { area: areaIn(path).slug, period: periodIn(path), submission: submissionIn(path) };
    const given = readRequest(AnswersOrder, body, () =>
      refuse.unprocessable('Each answer needs the finding it is to, and between 3 and 2000 letters.', 'not-an-answer'),
    );
    const report = await ports.report(at);
    if (report === undefined) throw refuse.notFound('There is no report of this submission yet.', 'no-report');
    refuseUnfit(report, given);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const seen = await ports.current(at);
      if (seen?.submission !== at.submission)
        throw refuse.conflict('This submission is not the current return of its area.', 'not-current');
      const earlier = (await ports.history(at)).answers.filter(({ submission }) => submission === at.submission);
      const when = ports.now().toISOString();
      const fresh = given
        .filter((each) => !earlier.some(({ finding, text: said }) => finding === each.finding && said === each.text))
        .map((each): Said => ({ ...each, by: caller.subject, at: when }));
      const open = openQueries(report, [...earlier, ...fresh]);
      const answered = {
        status: 200,
        body: { submission: at.submission, status: open.length === 0 ? 'accepted' : 'queried', open },
      };
      if (fresh.length === 0) return answered;
      if (seen.signedOff !== undefined) throw refuse.conflict('This return is signed off.', 'signed-off');
      if ((await ports.record({ at, seen, answers: fresh, open })) === 'recorded') return answered;
    }
    throw refuse.conflict('Others are answering at the same time. Try again.', 'changed-meanwhile');
  };

const choices = Object.values(closedAnswers);

const refuseUnfit = (report: ScreeningReport, answers: readonly { finding: string; text: string }[]): void => {
  const queries = queriesOf(report);
  for (const { finding, text: said } of answers) {
    const query = queries.find(({ id }) => id === finding);
    if (query === undefined)
      throw refuse.unprocessable('An answer is to a finding that is no query of this report.', 'unknown-finding');
    if (isClosed(query) && !choices.includes(said))
      throw refuse.unprocessable(
        `The answer to a query on Category 4 is one of these: ${choices.join(' ')}`,
        'closed-answer',
      );
    if (speaksOfCategory4(said) && tellsNumber(withoutNames(said)))
      throw refuse.unprocessable('An answer that speaks of Category 4 must hold no number.', 'number-in-answer');
  }
};
