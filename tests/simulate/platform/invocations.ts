import type { Agenda } from '../agenda.ts';
import { limitsOf } from './limits.ts';
import { type Ended, runTask, type Task } from './task.ts';

type Wish = { of: string; name: string; event: unknown };

/** Whether a run failed: nothing came, it threw, it answered with a fault, or named what failed. */
export const hasFailed = (ended: Ended): boolean => {
  if (ended.how !== 'answered') return true;
  const answer = (ended.answer ?? {}) as { statusCode?: number; batchItemFailures?: readonly unknown[] };
  return (answer.statusCode ?? 0) >= 500 || (answer.batchItemFailures ?? []).length > 0;
};

/** How long Lambda waits before it runs an event again that nobody waits for, ms. */
const againAfter = [60_000, 120_000];

/**
 * Runs functions as Lambda does: at once, with an answer to whoever waits; or unattended, three times in all before the
 * event goes to the dead letters. What finds a function busy waits its turn.
 */
export const openInvocations = (
  agenda: Agenda,
  handle: (of: string, event: unknown, task: Task) => Promise<unknown>,
  failed: (of: string, name: string, how: Ended) => void,
) => {
  const running = new Map<string, number>();
  const deadLetters: Wish[] = [];

  const invoke = ({ of, name, event }: Wish, ended: (how: Ended, task: Task) => void): void => {
    const { seconds, atOnce } = limitsOf(of);
    const now = running.get(of) ?? 0;
    if (now >= atOnce) {
      agenda.after(20_000, () => invoke({ of, name, event }, ended));
      return;
    }
    running.set(of, now + 1);
    const act = (task: Task): Promise<unknown> => handle(of, event, task);
    runTask(agenda, { name, of, seconds }, act, (how, task) => {
      running.set(of, running.get(of)! - 1);
      if (hasFailed(how)) failed(of, name, how);
      ended(how, task);
    });
  };

  const unattended = (wish: Wish, attempt = 0): void =>
    invoke({ ...wish, name: `${wish.name}#${attempt}` }, ({ how }) => {
      if (how === 'answered') return;
      const pause = againAfter[attempt];
      if (pause === undefined) deadLetters.push(wish);
      else agenda.after(pause, () => unattended(wish, attempt + 1));
    });

  return {
    invoke,
    unattended: (wish: Wish): void => unattended(wish),
    /** What an operator does who heard the alarm, once all is well again. */
    redrive: (): void => {
      for (const wish of deadLetters.splice(0)) unattended({ ...wish, name: `${wish.name}+` });
    },
  };
};
export type Invocations = ReturnType<typeof openInvocations>;
