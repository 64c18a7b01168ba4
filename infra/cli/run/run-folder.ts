import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../stack/bundles.ts';
import { isTaken } from '../kept-folder.ts';

/** Where a run leaves its logs: always the same place, unless another run is at it. */
export const runFolder = (): string => {
  const usual = join(root, '.local/run');
  return isTaken(usual) ? `${usual}.${process.pid}` : usual;
};

/** Puts what an earlier run left out of the way at once, and deletes it, which a disk takes its time over. */
export const emptied = async (folder: string): Promise<void> => {
  if (!existsSync(folder)) return;
  const old = `${folder}.old.${process.pid}`;
  renameSync(folder, old);
  await rm(old, { recursive: true, force: true });
};
