import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A program that runs on this machine now. */
export interface Running {
  readonly parent: number;
  readonly words: string;
}

const pids = (): string[] => readdirSync('/proc').filter((name) => /^\d+$/.test(name));

/** The number of the process whose words go to a file, as those of a function go to its log; undefined if none's do. */
export const processThatWritesTo = (file: string): number | undefined => {
  const found = pids().find((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/1`) === file;
    } catch {
      return false;
    }
  });
  return found === undefined ? undefined : Number(found);
};

/** Everything that runs, as the kernel tells it: no program is needed to ask. Those that end meanwhile are left out. */
export const running = (): Running[] =>
  pids().flatMap((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      const parent = Number(
        readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) \S+ /s, '')
          .split(' ')[0],
      );
      return [{ parent, words }];
    } catch {
      return [];
    }
  });
