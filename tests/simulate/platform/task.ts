import type { Agenda } from '../agenda.ts';

/** One run of a function. A dead one is never answered: nothing of it goes on, not even what it would do at last. */
export type Task = {
  readonly name: string;
  /** The function that runs. */
  readonly of: string;
  calls: number;
  isDead: boolean;
  die: () => void;
};

export type Ended = { how: 'answered'; answer: unknown } | { how: 'failed'; error: unknown } | { how: 'died' };

/** Runs a function until it answers, throws, is killed, or its time is over. */
export const runTask = (
  agenda: Agenda,
  { name, of, seconds }: { name: string; of: string; seconds: number },
  act: (task: Task) => Promise<unknown>,
  ended: (how: Ended, task: Task) => void,
): void => {
  let isOver = false;
  const end = (how: Ended): void => {
    if (isOver) return;
    isOver = true;
    if (how.how === 'died') task.isDead = true;
    ended(how, task);
  };
  const task: Task = { name, of, calls: 0, isDead: false, die: () => end({ how: 'died' }) };
  agenda.after(seconds * 1000, task.die);
  act(task).then(
    (answer) => end({ how: 'answered', answer }),
    (error: unknown) => end({ how: 'failed', error }),
  );
};
