import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packagesIn = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/**
 * Whether every package of a project's lock file is installed in its version, or else what npm has to do: install them
 * anew, or take away others, which a bundle would carry along. Packages of other machines need not be there.
 * @param {string} root folder of the project
 */
export const asLocked = (root) => {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return 'ci';
  const there = packagesIn(installed);
  const locked = packagesIn(join(root, 'package-lock.json'));
  const isThere = Object.entries(locked).every(
    ([path, { version, optional, link }]) =>
      path === '' || link || there[path]?.version === version || (optional && there[path] === undefined),
  );
  if (!isThere) return 'ci';
  return Object.keys(there).every((path) => path in locked) || 'prune';
};
