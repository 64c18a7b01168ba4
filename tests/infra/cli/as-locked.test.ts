import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { asLocked } from '../../../infra/cli/as-locked.mjs';

const folder = mkdtempSync(join(tmpdir(), 'mappa-locked-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const one = { version: '1.0.0' };
const locked = { '': {}, 'node_modules/a': one, 'node_modules/other-machine': { ...one, optional: true } };

it.each([
  ['all of the lock file, but for other machines', { 'node_modules/a': one }, true],
  ['nothing', undefined, 'ci'],
  ['a package less', {}, 'ci'],
  ['another version', { 'node_modules/a': { version: '1.0.1' } }, 'ci'],
  [
    'one that the lock file has no more, which would be bundled',
    { 'node_modules/a': one, 'node_modules/a/node_modules/b': one },
    'prune',
  ],
])('an installation that holds %s is right, or npm is told what to do', (_, there, expected) => {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: locked }));
  if (there) writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: there }));
  expect(asLocked(folder)).toBe(expected);
});
