/**
 * The bundle of the command line that was made last, where it is of the sources as they are now. Plain JavaScript: it
 * is asked before anything else is loaded, and to take types out of one file costs as much as all of this.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where the bundle is kept, from the root of the project. */
export const keptAt = '.local/command-line';

/**
 * What tells a file from the same one before it was written: the time of its last change is set by the system alone,
 * whatever time a file is given. Nothing of a file that is not there.
 */
export const markOf = (path) => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
};

/** What is noted of a bundle; nothing where none was made, or where the note is broken: then another is made. */
const madeOf = (path) => {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
};

/** @returns the file to load; undefined where there is no bundle, or one of other sources, or one of another folder */
export const keptBundle = (root, folder = join(root, keptAt)) => {
  const { of, node, marks } = madeOf(join(folder, 'made.json'));
  if (of !== root || node !== process.version) return undefined;
  const isAsItWas = Object.entries(marks).every(([path, mark]) => markOf(join(root, path)) === mark);
  return isAsItWas ? join(folder, 'cli/mappa.cjs') : undefined;
};
