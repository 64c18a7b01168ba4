import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';

/** What each function is tried with: the tests that import its action, not those that happen to speak of it. */
const tests = globSync('tests/**/*.ts', { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'));

it('has a test that calls the action of every function', () => {
  const untried = globSync('functions/*/index.ts', { cwd: root })
    .map((path) => basename(dirname(path)))
    .filter((name) => !tests.some((text) => text.includes(`functions/${name}/`)));
  expect(untried).toEqual([]);
});
