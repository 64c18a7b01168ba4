import * as z from 'zod';
import { cellKey } from '../cells.ts';
import type { Finding, Observation } from '../screening-report.ts';
import { isClosed } from './answers.ts';

/**
 * One thing that was said in a thread: by whom (name and e-mail address as they were then), when, and about which
 * submission.
 */
export const Turn = z.object({
  kind: z.enum(['raised', 'review-asked', 'answered', 'accepted', 'sent-back']),
  text: z.string(),
  by: z.string(),
  name: z.string().optional(),
  email: z.string().optional(),
  at: z.iso.datetime(),
  submission: z.string(),
});
export type Turn = z.infer<typeof Turn>;

/** What was said about one query, oldest first. A query that the ministry raised tells what it is about. */
export const Thread = z.object({
  name: z.string(),
  /** What an answer refers to it by. */
  query: z.string(),
  /** The cell that a raised query is about, with its label and its figure then; none where it is about the return. */
  about: z.object({ cell: z.string(), label: z.string(), figure: z.string() }).optional(),
  turns: z.array(Turn),
});
export type Thread = z.infer<typeof Thread>;

/**
 * The thread of an automatic query. It is the same for a later submission as long as the query is, that is while the
 * figure stays; a query on Category 4 tells no figure, so nobody may know whether it is the same, and each submission
 * has its own.
 */
export const threadName = (query: Finding & { id: string }, submission: string): string =>
  isClosed(query) ? `${query.id}@${submission}` : query.id;

/** Whether the ministry raised it. */
export const isRaised = ({ turns }: Thread): boolean => turns[0]?.kind === 'raised';

/**
 * Where a thread stands. `open` waits for the area; `answered` for the ministry, which looks at the answers to what it
 * raised itself and wherever it said that it would; else an answer settles an automatic query.
 */
export const stateOf = (thread: Thread | undefined): 'open' | 'answered' | 'settled' => {
  const last = thread?.turns.findLast(({ kind }) => kind !== 'review-asked');
  if (thread === undefined || last === undefined || last.kind === 'raised' || last.kind === 'sent-back') return 'open';
  if (last.kind === 'accepted') return 'settled';
  return isRaised(thread) || thread.turns.some(({ kind }) => kind === 'review-asked') ? 'answered' : 'settled';
};

/** A figure as a raised query quotes it. */
export const figureText = ({ value, shorthand }: Pick<Observation, 'value' | 'shorthand'>): string =>
  value === null ? `[${shorthand}]` : String(value);

/**
 * The ministry's queries that concern a submission: those on the whole return, and those whose figure is still the
 * same.
 */
export const raisedAbout = (threads: readonly Thread[], observations: readonly Observation[]): readonly Thread[] =>
  threads.filter((thread) => {
    if (!isRaised(thread)) return false;
    if (thread.about === undefined) return true;
    const found = observations.find((each) => cellKey(each) === thread.about?.cell);
    return found !== undefined && figureText(found) === thread.about.figure;
  });

/** A thread with one more thing said. */
export const withTurn = (thread: Thread, turn: Turn): Thread => ({ ...thread, turns: [...thread.turns, turn] });

/** The last answer in a thread; undefined where none was given. */
export const answerIn = (thread: Thread | undefined): Turn | undefined =>
  thread?.turns.findLast(({ kind }) => kind === 'answered');
