import { type Dirent, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether an entry of a folder is a file, or a link to one, or to nothing: whoever reads that will name it. */
export const isFile = (entry: Dirent): boolean =>
  entry.isFile() ||
  (entry.isSymbolicLink() &&
    statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.isDirectory() !== true);
