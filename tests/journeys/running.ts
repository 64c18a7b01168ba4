import { readdirSync, readFileSync } from 'node:fs';

/** A program that runs on this machine now. */
export interface Running {
  readonly parent: number;
  readonly words: string;
}

/** Everything that runs, as the kernel tells it: no program is needed to ask. Those that end meanwhile are left out. */
export const running = (): Running[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
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
