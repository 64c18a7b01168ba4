import { showProgress } from './progress.ts';
import { UnreadableReturn } from './run/returns-folder.ts';
import { runOnce } from './run/run-once.ts';
import { stopwatch, timingsText } from './run/stopwatch.ts';
import { runText } from './run-text.ts';
import { understandRun, usage } from './run-wish.ts';

/** `mappa run`: the whole road once, from a folder of returns to a folder of published files. @returns the exit code */
export const run = async (words: readonly string[]): Promise<number> => {
  const { lap, laps } = stopwatch();
  lap('Node and the modules of the command');
  const wish = understandRun(words);
  lap('reading what is wished for');
  if (typeof wish === 'string') {
    const asked = wish === usage;
    (asked ? console.log : console.error)(wish);
    return asked ? 0 : 2;
  }
  try {
    const outcome = await runOnce(wish, showProgress(lap));
    const { busy, asked, ...told } = outcome;
    lap('stopping');
    const { user, system } = process.cpuUsage();
    const processor = { 'this program': (user + system) / 1e6, ...busy };
    const timings = wish.timings ? { timings: { laps, processor, asked } } : {};
    console.log(wish.json ? JSON.stringify({ ...told, ...timings }, undefined, 2) : runText(outcome));
    if (wish.timings && !wish.json) console.log(`\n${timingsText({ laps, processor, asked })}`);
    return outcome.contradicted ? 1 : 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (wish.json) console.log(JSON.stringify({ published: false, message }, undefined, 2));
    console.error(`\n${message}`);
    return error instanceof UnreadableReturn ? 2 : 1;
  }
};
