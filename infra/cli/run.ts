import { showProgress } from './progress.ts';
import { runOnce } from './run/run-once.ts';
import { runText } from './run-text.ts';
import { understandRun, usage } from './run-wish.ts';

/** `mappa run`: the whole road once, from a folder of returns to a folder of published files. @returns the exit code */
export const run = async (words: readonly string[]): Promise<number> => {
  const wish = understandRun(words);
  if (typeof wish === 'string') {
    const asked = wish === usage;
    (asked ? console.log : console.error)(wish);
    return asked ? 0 : 2;
  }
  try {
    const outcome = await runOnce(wish, showProgress());
    console.log(wish.json ? JSON.stringify(outcome, undefined, 2) : runText(outcome));
    return outcome.contradicted ? 1 : 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (wish.json) console.log(JSON.stringify({ published: false, message }, undefined, 2));
    console.error(`\n${message}`);
    return 1;
  }
};
