import { parseArgs } from 'node:util';
import { testPlatform } from '../../journeys/platform.ts';
import { theNation } from '../people/nation.ts';
import { begins, isOfTheNation } from '../people/plan.ts';
import { compare } from './compare.ts';
import { pacedPlan } from './paced.ts';

const usage = `Plays the histories of lives in memory and on the local platform, and compares how both stand.

  npm run alike -- [--seed N] [--histories M] [--faults]   M histories (3) from seed N (1) on; with conflicts and
                                                           throttled calls on both

Seeds that leave 7 when divided by 20 are of a whole nation, and draw Category 4.

All items of the tables, all objects, all answers and mails are compared; exit code 1 where one differs.`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    histories: { type: 'string', default: '3' },
    faults: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [first, many] = [Number(values.seed), Number(values.histories)];
if (values.help || !Number.isInteger(first) || !Number.isInteger(many)) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}
for (let seed = first; seed < first + many; seed++) {
  // A confirmation reads the file of the month before again, which the engine of this machine was never sent.
  const steps = pacedPlan(seed).filter(({ act }) => !(isOfTheNation(seed) && act === 'confirm'));
  const local = await testPlatform({ start: new Date(begins) });
  try {
    const from = isOfTheNation(seed) ? { ...(await theNation()), uploads: new Map() } : undefined;
    const { compared, differences, faults, drawn } = await compare(steps, local, {
      from,
      faultsOf: values.faults ? seed : undefined,
    });
    console.log(
      `seed ${seed}: ${steps.length} steps, ${from ? `a nation, Category 4 drawn ${drawn} times, ` : ''}${faults} faults, ` +
        `${Object.values(compared).reduce((sum, each) => sum + each)} things compared, ${differences.length} differ`,
    );
    for (const each of differences) console.log(`  ${each}`);
    if (differences.length > 0) process.exitCode = 1;
  } finally {
    await local.stop();
  }
}
