import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';
import { Summary } from './tests/summary.ts';

/** Tests that put something in the place of a module, or that have a form in the list that no other test knows. */
const replacing = ['tests/next-form/{check,release}.test.ts', 'tests/functions/releases/crash-in-publication.test.ts'];

/** Where nothing is put in the place of a module Node itself loads them, as where the project runs. */
const experimental = { viteModuleRunner: false };

export default defineConfig({
  test: {
    // Only what hangs runs into these: no test fails because the machine has other work.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    expect: { poll: { timeout: 180_000 } },
    reporters: [process.env.CI ? 'dot' : 'default', new Summary()],
    // Two more than the two cores of most machines: a file that waits for a program leaves its core to another. With
    // two of them the cores were idle for 29 of 393 seconds, with three for 7, with four for 2, at the same work.
    maxWorkers: 4,
    // A test makes much that is soon needed no more: it is cleared away less often, and by one thread beside each
    // worker's own, since more of them only take the cores from one another. 7 % of what a run takes.
    execArgv: ['--max-semi-space-size=64', '--min-semi-space-size=32', '--initial-heap-size=800', '--v8-pool-size=1'],
    globalSetup: 'tests/made-once.ts',
    sequence: { sequencer: LongestFirst },
    projects: [
      // First, as they take longest. What replaces a module does so for a process of its own.
      { extends: true, test: { name: 'replacing', include: replacing } },
      // All others leave nothing behind, so that modules are loaded once for all that one worker takes.
      {
        extends: true,
        test: { name: 'others', include: ['tests/**/*.test.ts'], exclude: replacing, isolate: false, experimental },
      },
    ],
  },
});
