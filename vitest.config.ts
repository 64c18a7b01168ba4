import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';
import { Summary } from './tests/summary.ts';

/** Tests that put something in the place of a module, or that have a form in the list that no other test knows. */
const replacing = ['tests/next-form/*.test.ts', 'tests/functions/releases/crash-in-publication.test.ts'];

/** Tests that start whole platforms, programs or a browser, or wait for seconds until something is given up. */
const alone = [
  'tests/journeys/*.test.ts',
  'tests/**/*in-browser.test.ts',
  'tests/simulate/alike/alike.test.ts',
  'tests/infra/local/limits.test.ts',
];

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
    // three of them the cores were idle for a tenth of the time.
    maxWorkers: 4,
    // A test makes much that is soon needed no more: it is cleared away less often.
    execArgv: ['--max-semi-space-size=64'],
    globalSetup: 'tests/made-once.ts',
    sequence: { sequencer: LongestFirst },
    projects: [
      // Each file in a process of its own: what one leaves behind is not another's. First, as they take longest.
      { extends: true, test: { name: 'replacing', include: replacing } },
      { extends: true, test: { name: 'alone', include: alone, experimental } },
      // They leave nothing behind, so that modules are loaded, and the files of a release made, once for all of them.
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [...replacing, ...alone],
          isolate: false,
          // One a core: each loads and compiles everything anew, so that four need a fifth more processor time than two.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          experimental,
        },
      },
    ],
  },
});
