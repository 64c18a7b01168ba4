import { readFileSync, writeFileSync } from 'node:fs';
import { pagesInThread } from '../../../shared/adapters/pdf-in-thread.ts';
import { readAnyReturn } from '../../../shared/formats/read-return.ts';
import { screenAnyFile } from './screen-file.ts';

/** Has the kernel count anew from what the process holds now. */
const countAnew = (): void => writeFileSync('/proc/self/clear_refs', '5');

/** The most memory of this process since then, MB; what is told of by usage counts its parent's, too. */
const mostMemory = (): number => {
  const most = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(most) / 1024;
};

/**
 * Screens files in a fresh Node as a function would, one after another, a PDF in its thread, and prints a line each:
 * the verdict and its rules, the milliseconds of processor time that it took (a busy machine does not change them) and
 * the most memory in MB, what was left of those before it counted too.
 */
for (const name of process.argv.slice(2)) {
  countAnew();
  const bytes = new Uint8Array(readFileSync(name));
  const before = process.cpuUsage();
  const { verdict, findings } = await screenAnyFile(readAnyReturn(pagesInThread), name, bytes);
  const { user, system } = process.cpuUsage(before);
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  console.log(JSON.stringify({ verdict, rules, ms: (user + system) / 1000, mb: mostMemory() }));
}
