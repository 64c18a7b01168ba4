import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BundledTests } from '../bundle-of-tests.ts';

/** What became of a mutant: by which file and test it was noticed, or undefined. */
export type Said = { number: number; noticed: string | undefined };

/**
 * Runs as a process of its own, with the path of a bundle of the tests of the stack: for each number that it is sent,
 * all is loaded and synthesised anew with that mutant awake, and the tests run until the first that notices.
 */
const bundle = process.argv[2]!;
const out = join(dirname(bundle), `out-${process.pid}`);
process.env.MUTANTS_OUT = out;
console.log = () => {};
let awake = -1;
Object.assign(globalThis, { tried: (number: number) => number === awake });

const firstFailure = async (number: number): Promise<string | undefined> => {
  // Under another name it is another module: what is worked out while it is loaded is worked out again.
  const { files, runTold }: BundledTests = await import(`${bundle}?${number}`);
  for (const [file, load] of Object.entries(files)) {
    try {
      await load();
      await runTold();
    } catch (error) {
      return `${file}: ${error instanceof Error ? error.message : error}`;
    }
  }
  return undefined;
};

process.on('message', async (number: number) => {
  awake = number;
  mkdirSync(out, { recursive: true });
  const noticed = await firstFailure(number);
  rmSync(out, { recursive: true, force: true });
  process.send!({ number, noticed: noticed?.split('\n')[0]?.slice(0, 200) } satisfies Said);
});
process.on('disconnect', () => process.exit());
process.send!('ready');
