import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';
import { Summary } from './tests/summary.ts';

/** Tests that start programs, engines or a browser, or have a form in the list that no other test knows. */
const withPrograms = [
  'tests/{journeys,functions,infra,adapters}/**/*.test.ts',
  'tests/**/*in-browser.test.ts',
  'tests/next-form/*.test.ts',
  'tests/simulate/{engines,alike/alike}.test.ts',
];

export default defineConfig({
  test: {
    // Only what hangs runs into these: no test fails because the machine has other work.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    expect: { poll: { timeout: 180_000 } },
    reporters: [process.env.CI ? 'dot' : 'default', new Summary()],
    // One more than the two cores of most machines: a file that waits for a program leaves its core to another.
    maxWorkers: 3,
    globalSetup: 'tests/made-once.ts',
    sequence: { sequencer: LongestFirst },
    projects: [
      // Each file in a process of its own: what one leaves behind is not another's. First, as they take longest.
      { extends: true, test: { name: 'programs', include: withPrograms } },
      // Nothing in them outlives a test, so that the modules are loaded once for all of them.
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: withPrograms,
          isolate: false,
        },
      },
    ],
  },
});
