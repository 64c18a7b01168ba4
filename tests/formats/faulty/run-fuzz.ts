import { fuzz } from './fuzz.ts';

/**
 * `node tests/formats/faulty/run-fuzz.ts [files] [seed]`: spoils files of all formats, screens them and prints what
 * came of them.
 */
// A broken PDF also fails promises of its library that nobody waits for, in use those of a thread.
process.on('unhandledRejection', () => {});
const [count = '10000', seed = '20240331'] = process.argv.slice(2);
const tallies = await fuzz(Number(count), Number(seed));
for (const [format, { crashes, slowest, ...counts }] of tallies) {
  console.log(
    format.padEnd(7),
    Object.entries(counts)
      .map(([name, each]) => `${name} ${each}`)
      .join(', '),
    `slowest ${slowest.toFixed(0)} ms`,
  );
  for (const crash of crashes.slice(0, 5)) console.log(crash);
}
const all = [...tallies.values()];
const crashed = all.reduce((sum, tally) => sum + tally.crashed, 0);
console.log(
  `${count} files, ${Number(count) - crashed} reports, ${crashed} crashes, most memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
);
process.exitCode = crashed === 0 ? 0 : 1;
