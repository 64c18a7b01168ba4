/**
 * Runs before the other scripts, on whatever Node the machine has (20 or later): installs the packages where they are
 * missing or are not those of the lock file, so that a fresh clone needs nothing but `npm start`; and lists the forms, so
 * that a new one needs nothing but its files.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asLocked } from './as-locked.mjs';
import { listForms } from './list-forms.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const modules = join(root, 'node_modules');

/** Packages that somebody else keeps, behind a link, are not ours to replace. */
const borrowed = existsSync(modules) && lstatSync(modules).isSymbolicLink();

const said = {
  ci: 'Installing the packages of the lock file (once, about a minute) …',
  prune: 'Taking away packages that the lock file has no more …',
};
const found = borrowed || asLocked(root);
if (found !== true) {
  console.error(said[found]);
  const { status } = spawnSync('npm', [found, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

listForms();
