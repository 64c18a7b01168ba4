import { readFileSync } from 'node:fs';
import { screenFile } from './screen-file.ts';

/**
 * Screens one file in a fresh Node, and prints the verdict, the milliseconds of processor time that it took (a busy
 * machine does not change them) and the most memory in MB.
 */
const [name = ''] = process.argv.slice(2);
const bytes = readFileSync(name);
const before = process.cpuUsage();
const { verdict } = screenFile(name, bytes);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ verdict, ms: (user + system) / 1000, mb: process.resourceUsage().maxRSS / 1024 }));
