import { parseArgs } from 'node:util';
import { testPlatform } from '../../journeys/platform.ts';
import { begins } from '../people/plan.ts';
import { compare } from './compare.ts';
import { pacedPlan } from './paced.ts';

const usage = `Plays the histories of lives, without faults, in memory and on the local platform, and compares how both stand.

  npm run alike -- [--seed N] [--histories M]   M histories (3) from seed N (1) on

All items of the tables, all objects, all answers and mails are compared; exit code 1 where one differs.`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    histories: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
});
const [first, many] = [Number(values.seed), Number(values.histories)];
if (values.help || !Number.isInteger(first) || !Number.isInteger(many)) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}
for (let seed = first; seed < first + many; seed++) {
  const steps = pacedPlan(seed);
  const local = await testPlatform({ start: new Date(begins) });
  try {
    const { compared, differences } = await compare(steps, local);
    console.log(`seed ${seed}: ${steps.length} steps, ${compared} things compared, ${differences.length} differ`);
    for (const each of differences) console.log(`  ${each}`);
    if (differences.length > 0) process.exitCode = 1;
  } finally {
    await local.stop();
  }
}
