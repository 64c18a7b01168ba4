/**
 * Runs before the other scripts, on whatever Node the machine has (20 or later): installs the packages where they are
 * missing or are not those of the lock file, so that a fresh clone needs nothing but `npm start`; and lists the forms, so
 * that a new one needs nothing but its files.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listForms } from './list-forms.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const modules = join(root, 'node_modules');

const packagesIn = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** Whether every package of the lock file is there in its version. Those of other machines need not be. */
const complete = () => {
  const installed = join(modules, '.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = packagesIn(installed);
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
    ([path, { version, optional, link }]) =>
      path === '' || link || there[path]?.version === version || (optional && there[path] === undefined),
  );
};

/** Packages that somebody else keeps, behind a link, are not ours to replace. */
const borrowed = existsSync(modules) && lstatSync(modules).isSymbolicLink();

if (!borrowed && !complete()) {
  console.error('Installing the packages of the lock file (once, about a minute) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

listForms();
