import * as z from 'zod';
import type { ScreeningReport } from '../screening-report.ts';
import { queriesOf } from './answers.ts';
import { stateOf, type Thread, threadName } from './threads.ts';

/**
 * How far a submission is: what is rejected asks for another file, what is queried for answers (`open`), what is
 * answered for the ministry to look at answers (`waiting`); what is accepted may be signed off.
 */
export const Footing = z.object({
  status: z.enum(['rejected', 'queried', 'answered', 'accepted']),
  /** Queries that wait for the area, and those whose answer waits for the ministry. */
  open: z.array(z.string()),
  waiting: z.array(z.string()),
  /** Queries that an answer settled. */
  settled: z.array(z.string()).optional(),
});
export type Footing = z.infer<typeof Footing>;

/**
 * On what footing a report and what was said about it put a submission. Given the whole report it is the area's truth,
 * given the report that others see it is theirs. `raised` are the ministry's own queries that still concern it.
 */
export const footingOf = (
  report: Pick<ScreeningReport, 'verdict' | 'findings'>,
  submission: string,
  threads: readonly Thread[],
  raised: readonly Thread[],
): Footing => {
  if (report.verdict === 'rejected') return { status: 'rejected', open: [], waiting: [], settled: [] };
  const asked = [
    ...queriesOf(report).map((query) => ({
      id: query.id,
      thread: threads.find(({ name }) => name === threadName(query, submission)),
    })),
    ...raised.map((thread) => ({ id: thread.query, thread })),
  ];
  const within = (state: ReturnType<typeof stateOf>) =>
    asked.filter(({ thread }) => stateOf(thread) === state).map(({ id }) => id);
  const [open, waiting] = [within('open'), within('answered')];
  return { status: statusOf(open.length, waiting.length), open, waiting, settled: within('settled') };
};

const statusOf = (open: number, waiting: number): Footing['status'] => {
  if (open > 0) return 'queried';
  return waiting > 0 ? 'answered' : 'accepted';
};
