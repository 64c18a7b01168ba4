import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from '../../../infra/stack/bundles.ts';
import { bundleOfTests } from '../bundle-of-tests.ts';
import type { Numbered } from '../switches.ts';

const here = import.meta.dirname;

/** Tests of the stack that start no program and no engine, those that notice most at the front. */
const isAsked = (path: string): boolean =>
  /synthesised/.test(readFileSync(join(root, path), 'utf8')) && !/cold-start|deploy-watch/.test(path);
const first = ['values', 'invariants', 'trust-table', 'what-is-kept'].map((name) => `tests/infra/${name}.test.ts`);
/** What synthesises once more, for settings or rules of its own. */
const last = ['stages', 'nag'].map((name) => `tests/infra/${name}.test.ts`);
const testsOfTheStack = (quick: boolean): readonly string[] => {
  const asked = globSync('tests/infra/*.test.ts', { cwd: root }).filter(isAsked).sort();
  const others = asked.filter((path) => !first.includes(path) && !last.includes(path));
  return quick ? [...first, ...others] : [...first, ...others, ...last];
};

/** Synthesised with the mutant that is awake, and without making the functions' bundles again. */
const madeHere: Plugin = {
  name: 'made here',
  setup: ({ onResolve }) => {
    onResolve({ filter: /template\/synthesised\.ts$/ }, () => ({ path: join(here, 'made-in-process.ts') }));
    onResolve({ filter: /^\.\/bundles\.ts$/ }, ({ importer }) =>
      importer.endsWith('/stack/app.ts') ? { path: join(here, 'already-bundled.ts') } : undefined,
    );
  },
};

/**
 * The tests of the stack and the stack itself in one module, with all these mutants in it, asleep.
 * @param quick whether those that synthesise once more are left out
 * @returns where the bundle is; its folder goes when the caller is done
 */
export const bundleOfTheStack = (mutants: readonly Numbered[], quick: boolean): Promise<string> =>
  bundleOfTests(testsOfTheStack(quick), mutants, [madeHere]);
