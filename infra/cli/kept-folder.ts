import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How often the clock is to be noted, ms. */
export const notedEvery = 250;

/** A folder that a platform on this machine keeps what it holds in, taken by this process. */
export interface KeptFolder {
  /** Where the clock was left; in the middle of the collection of 2023-24 at first. */
  readonly clock: Date;
  /** Notes where the clock stands, for the case that this process is killed: it goes on from there, and never back. */
  note(clock: Date): void;
  /** Leaves the folder to others, and the clock as it stands where one is given. */
  leave(clock?: Date): void;
}

/**
 * Takes a folder for the platform that is about to start in it.
 * @throws Error where another platform is up in it: two would write over each other
 */
export const takeFolder = (folder: string): KeptFolder => {
  mkdirSync(folder, { recursive: true });
  const [by, clockFile] = [join(folder, 'by'), join(folder, 'clock.json')];
  const taken = () => new Error(`A platform is up in "${folder}": stop it first, or name another folder.`);
  if (isTaken(folder)) throw taken();
  rmSync(by, { force: true });
  try {
    // Written only where nobody has in between: of two that begin at once one is refused.
    writeFileSync(by, String(process.pid), { flag: 'wx' });
  } catch {
    throw taken();
  }
  const write = (clock: Date): void => {
    // Whoever is killed in between leaves the old one or the new one, whole.
    writeFileSync(`${clockFile}.new`, JSON.stringify(clock));
    renameSync(`${clockFile}.new`, clockFile);
  };
  return {
    clock: new Date(existsSync(clockFile) ? JSON.parse(readFileSync(clockFile, 'utf8')) : '2024-05-01T09:00:00Z'),
    note: (clock) => write(new Date(clock.getTime() + notedEvery)),
    leave: (clock) => {
      if (clock) write(clock);
      rmSync(by, { force: true });
    },
  };
};

/** Whether another process that runs has taken a folder. */
export const isTaken = (folder: string): boolean => {
  const by = join(folder, 'by');
  if (!existsSync(by)) return false;
  const pid = Number(readFileSync(by, 'utf8'));
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
};
