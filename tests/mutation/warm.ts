import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';

/** One change to try: the text of the file with it and without it, and the test files that may notice. */
export type Trial = { file: string; changed: string; source: string; tests: readonly string[] };

/** Whether all went on passing, or the test file that failed. */
export type TrialOutcome = { failed: string | undefined };

/**
 * Runs as a process of its own on a copy of the project, whose path it is given. Vitest stays up between trials,
 * so that a change costs what reading the changed file and running the tests cost: nothing else is read again.
 * Each test file still has a process to itself, so that nothing a change left behind fails the next one.
 */
const copy = process.argv[2]!;
let hasFailed = false;
/** What is cancelled does not count as failed by itself. */
const end = (): void => {
  hasFailed = true;
  void vitest.cancelCurrentRun('test-failure');
};
const vitest: Vitest = await createVitest('test', {
  config: false,
  root: copy,
  include: ['tests/**/*.test.ts'],
  watch: false,
  maxWorkers: 1,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Ends at the first test that fails. What vitest calls bail counts the failures of all trials together.
  reporters: [{ onTestCaseResult: (test) => (test.result().state === 'failed' ? end() : undefined) }],
  silent: true,
  // What is kept of a module on disk is found by its path and would be the one before the change.
  fsModuleCache: false,
});
await vitest.globTestSpecifications();

const passes = async (test: string): Promise<boolean> => {
  const path = join(copy, test);
  hasFailed = false;
  // Answers about every file that has run since the start.
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(vitest.getModuleSpecifications(path));
  return (
    !hasFailed && unhandledErrors.length === 0 && testModules.some((module) => module.moduleId === path && module.ok())
  );
};

const put = (file: string, text: string): void => {
  writeFileSync(join(copy, file), text);
  vitest.invalidateFile(join(copy, file));
};

process.on('message', async ({ file, changed, source, tests }: Trial) => {
  put(file, changed);
  let failed: string | undefined;
  for (const test of tests) if (failed === undefined && !(await passes(test))) failed = test;
  put(file, source);
  process.send!({ failed } satisfies TrialOutcome);
});
process.send!('ready');
process.on('disconnect', () => process.exit());
