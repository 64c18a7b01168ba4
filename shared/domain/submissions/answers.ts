import { prose } from '../prose.ts';
import { type Finding, isOnCategory4, type ScreeningReport } from '../screening-report.ts';

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

const empty = new Set(
  prose`
    a all and are as been checked confirmed correct correctly done figure figures fine good have i is it no none noted
    of ok okay right see so sure that the they this true we yes you n/a iawn ydy ydyn cywir
  `.split(' '),
);

/**
 * Whether an answer says something: some word in it is more than assent. "OK", "the figures are correct" and "as above"
 * leave whoever reads it where they were.
 */
export const saysSomething = (text: string): boolean => {
  const words = text.toLowerCase().match(/[\p{L}/'’]+/gu) ?? [];
  return words.filter((word) => !empty.has(word) && word.length > 2).length >= 2;
};
