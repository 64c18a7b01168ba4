import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs every bench to its end, whatever the ones before it found, and ends with 1 where a figure was over its limit or
 * a bench broke: `npm run bench`.
 */
const benches = ['main-job', 'cold-start', 'growth', 'reading', 'compile', 'disclosure'];
const failed = benches.filter((name) => {
  console.log(`\n${name}`);
  return spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' }).status !== 0;
});
console.log(`\nover their limits, or broken: ${failed.join(', ') || 'none'}`);
if (failed.length > 0) process.exitCode = 1;
