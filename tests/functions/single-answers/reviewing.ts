import { reviewReturn } from '../../../functions/review-return/review-return.ts';
import type { Step } from '../../../shared/adapters/threads.ts';
import type { ReturnInHand } from '../../../shared/domain/submissions/stand.ts';
import type { Thread, Turn } from '../../../shared/domain/submissions/threads.ts';
import type { Reply } from '../../../shared/runtime/http-door.ts';
import { call, inHand, named } from './stands-by-hand.ts';

export const submission = named(2);
export const at = '2024-05-03T09:00:00.000Z';
export const turn = (kind: Turn['kind'], text = 'Said.'): Turn => ({ kind, text, by: 'jo', at, submission });
const query = { id: 'q1', rule: 'sudden-change', severity: 'query', message: 'm', place: {}, guidance: 'g' };
const report = { verdict: 'queried', form: 'D', findings: [{ ...query, id: 'q0' }, query], observations: [] };
export const answered: Thread = { name: 'q1', query: 'q1', turns: [turn('answered')] };
export const raised: Thread = { name: 'raised~1', query: 'raised~1', turns: [turn('raised')] };

/** A step, and all that was said in it. */
export type Told = Step & { said: NonNullable<Step['said']> };

/** What an analyst does about Kent's return of 2 May, and what the table was told. */
export const open = (
  given: { threads?: Thread[]; hand?: ReturnInHand; reports?: object | undefined; findings?: object[] } = {},
) => {
  const steps: Told[] = [];
  const { threads = [], hand = inHand(2, ['queried', 'queried']) } = given;
  const seen = { ...report, ...(given.findings ? { findings: given.findings } : {}) };
  const act = reviewReturn({
    reports: async () => ('reports' in given ? given.reports : { own: seen, seen }) as never,
    stand: async () => ({ inHand: hand }),
    threads: async () => threads,
    step: async (step) => {
      steps.push({ ...step, said: step.said ?? [] });
      return 'recorded';
    },
    now: () => new Date(at),
  });
  const ask = (end: string, body: unknown): Promise<Reply> =>
    act(
      call(`POST /areas/{area}/returns/{period}/submissions/{submission}/${end}`, 'ministry', { body }, { submission }),
    );
  return { steps, ask };
};

/** Who said it, when, and of what: the analyst at this moment. */
export const ana = { by: 'ana', at, submission };
