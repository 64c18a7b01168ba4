import * as z from 'zod';
import { type Finding, isOnCategory4, type ScreeningReport } from '../screening-report.ts';

/** What an area said to one query. `carriedFrom` is the submission it was first said of. */
export const Answer = z.object({
  finding: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  carriedFrom: z.string().optional(),
});
export type Answer = z.infer<typeof Answer>;

/** The queries of a report that wait for an answer, by the name an answer refers to. */
export const queriesOf = ({ findings }: Pick<ScreeningReport, 'findings'>): readonly (Finding & { id: string })[] =>
  findings.filter(
    (finding): finding is Finding & { id: string } => finding.severity === 'query' && finding.id !== undefined,
  );

/** All that can be said to a query on Category 4: in words of its own, an area might tell the figure. */
export const closedAnswers: Readonly<Record<string, string>> = {
  'figures-right': 'The figures are right.',
  'corrected-file': 'A corrected file will be sent.',
};

/** Whether a query is answered by one of the closed answers alone, because it is about Category 4. */
export const isClosed = (query: Finding): boolean => query.lasting === false || isOnCategory4(query);

/** Queries without an answer. */
export const openQueries = (report: ScreeningReport, answers: readonly Answer[]): string[] =>
  queriesOf(report)
    .map(({ id }) => id)
    .filter((id) => !answers.some(({ finding }) => finding === id));

/** A submission is kept in one transaction of at most 100 items; answers beyond these are asked for again. */
const mostCarried = 90;

/**
 * The earlier answers that hold for a new report: those to the same finding of the same cell with the same figures. A
 * query that tells no figure, such as one on Category 4, is asked again: nobody may know whether its figure is the same.
 */
export const carriedAnswers = (
  report: ScreeningReport,
  earlier: readonly (Answer & { submission: string })[],
): Answer[] =>
  queriesOf(report)
    .filter((query) => !isClosed(query))
    .flatMap(({ id }) => {
      const found = earlier.findLast(({ finding }) => finding === id);
      if (found === undefined) return [];
      const { submission, ...answer } = found;
      return [{ ...answer, carriedFrom: answer.carriedFrom ?? submission }];
    })
    .slice(0, mostCarried);
