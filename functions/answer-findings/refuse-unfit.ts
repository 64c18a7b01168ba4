import type { ScreeningReport } from '../../shared/domain/screening-report.ts';
import { closedAnswers, isClosed, queriesOf, saysSomething } from '../../shared/domain/submissions/answers.ts';
import { isRaised, type Thread } from '../../shared/domain/submissions/threads.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { refuseNumbersOf4 } from '../../shared/runtime/refuse-numbers.ts';

const choices = Object.values(closedAnswers);

/** @throws Problem 422 where an answer is to nothing that was asked, says nothing, or could tell a Category 4 figure */
export const refuseUnfit = (
  report: ScreeningReport,
  threads: readonly Thread[],
  answers: readonly { finding: string; text: string }[],
): void => {
  const queries = queriesOf(report);
  for (const { finding, text } of answers) {
    const query = queries.find(({ id }) => id === finding);
    if (query === undefined && !threads.some((thread) => isRaised(thread) && thread.query === finding))
      throw refuse.unprocessable('An answer is to a finding that is no query of this report.', 'unknown-finding');
    if (query !== undefined && isClosed(query)) {
      if (choices.includes(text)) continue;
      throw refuse.unprocessable(
        `The answer to a query on Category 4 is one of these: ${choices.join(' ')}`,
        'closed-answer',
      );
    }
    refuseNumbersOf4(text);
    if (!saysSomething(text))
      throw refuse.unprocessable(
        `"${text}" does not say what the figure rests on. Say what made it so, for example who moved, and when.`,
        'says-nothing',
      );
  }
};
