import { readFileSync } from 'node:fs';
import { pagesInThread } from '../../../shared/adapters/pdf-in-thread.ts';
import { readAnyReturn } from '../../../shared/formats/read-return.ts';
import { screenAnyFile } from './screen-file.ts';

/** The most memory of this process since it began, MB; what is told of by usage counts its parent's, too. */
const mostMemory = (): number => {
  const most = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(most) / 1024;
};

/**
 * Screens one file in a fresh Node as a function would, a PDF in its thread, and prints the verdict and its rules, the
 * milliseconds of processor time that it took (a busy machine does not change them) and the most memory in MB.
 */
const [name = ''] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(name));
const before = process.cpuUsage();
const { verdict, findings } = await screenAnyFile(readAnyReturn(pagesInThread), name, bytes);
const { user, system } = process.cpuUsage(before);
const rules = [...new Set(findings.map(({ rule }) => rule))];
console.log(JSON.stringify({ verdict, rules, ms: (user + system) / 1000, mb: mostMemory() }));
