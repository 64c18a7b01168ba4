import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createVitest } from 'vitest/node';
import { type Numbered, withSwitches } from './switches.ts';

/** The mutants to try, and the test files that may notice any of them. */
export type Order = { mutants: readonly Numbered[]; tests: readonly string[] };

/**
 * Runs as a process of its own, with the path of a file that holds an order: every test file once, with all
 * mutants in the source and asleep, and each test again with those that it reaches. What happens is noted
 * (`switching-runner.ts`).
 */
process.on('disconnect', () => process.exit());
const { mutants, tests }: Order = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
const root = join(import.meta.dirname, '../..');
const byFile = Map.groupBy(mutants, ({ mutant }) => mutant.file);

/** What is remembered from one text or part to the next would hide that a mutant is awake: it is worked out anew. */
const remembering: Readonly<Record<string, string>> = {
  'shared/formats/tables/remembered.ts': 'if (held !== undefined) return held;',
  'shared/formats/workbook/remembered-part.ts': 'if (held !== undefined) return held.out;',
};
const forgetful = (path: string, code: string): string => {
  const line = remembering[path];
  if (line !== undefined && !code.includes(line)) throw new Error(`${path} remembers in another way: ${line}`);
  return line === undefined ? code : code.replace(line, '');
};

const vitest = await createVitest(
  'test',
  {
    config: false,
    root,
    include: [...tests],
    runner: join(import.meta.dirname, 'switching-runner.ts'),
    watch: false,
    maxWorkers: 1,
    isolate: false,
    // What is kept of a module knows nothing of the switches that were in it.
    fsModuleCache: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: [{}],
    silent: true,
  },
  {
    plugins: [
      {
        name: 'switches',
        enforce: 'pre',
        transform: (code, path) => {
          const file = relative(root, path);
          const here = byFile.get(file);
          return { code: here === undefined ? forgetful(file, code) : withSwitches(code, here), map: null };
        },
      },
    ],
  },
);
const { unhandledErrors } = await vitest.runTestSpecifications(await vitest.globTestSpecifications());
for (const error of unhandledErrors) console.error(error);
await vitest.close();
process.exit();
