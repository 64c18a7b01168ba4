import type { ScreeningReport } from '../screening-report.ts';
import { queriesOf } from './answers.ts';
import { answerIn, stateOf, type Thread, type Turn, threadName, withTurn } from './threads.ts';

/** Threads as they were and as they are now; `was` is undefined for one that begins. */
export type Said = readonly { was: Thread | undefined; is: Thread }[];

/** The thread of a query as it is called in a report or by the ministry; a new one where nothing was said yet. */
export const threadOf = (
  report: Pick<ScreeningReport, 'findings'>,
  threads: readonly Thread[],
  submission: string,
  query: string,
): { was: Thread | undefined; thread: Thread } => {
  const finding = queriesOf(report).find(({ id }) => id === query);
  const name = finding === undefined ? query : threadName(finding, submission);
  const was = threads.find((thread) => thread.name === name);
  return { was, thread: was ?? { name, query, turns: [] } };
};

/** What changes by answers: one that was given before, in the same words, and was not sent back, is not said again. */
export const saidAfter = (
  report: Pick<ScreeningReport, 'findings'>,
  threads: readonly Thread[],
  submission: string,
  answers: readonly { finding: string; text: string }[],
  turn: Omit<Turn, 'text' | 'submission'>,
): { said: Said; after: readonly Thread[] } => {
  const said = answers.flatMap(({ finding, text }) => {
    const { was, thread } = threadOf(report, threads, submission, finding);
    if (stateOf(was) !== 'open' && answerIn(was)?.text === text) return [];
    return [{ was, is: withTurn(thread, { ...turn, text, submission }) }];
  });
  return { said, after: replaced(threads, said) };
};

/** All threads, with those that changed as they are now. */
export const replaced = (threads: readonly Thread[], said: Said): readonly Thread[] => [
  ...threads.filter(({ name }) => !said.some(({ is }) => is.name === name)),
  ...said.map(({ is }) => is),
];
