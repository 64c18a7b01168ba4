import { loadHighsSolver } from '../../shared/adapters/highs-solver.ts';
import { attackHistory, playHistory, randomFrom, wrongRows } from '../domain/disclosure/history.ts';

/**
 * Plays random publication histories and says what came of them: `node tests/bench/histories.ts [how many] [first seed]`.
 * Each is attacked by the public, by one area and by one pair, over some areas, from the ledger alone.
 */
const [count = '1000', first = '1'] = process.argv.slice(2);
const solver = await loadHighsSolver();
const sums = {
  releases: 0,
  complete: 0,
  shown: 0,
  allowed: 0,
  waited: 0,
  revised: 0,
  leaks: 0,
  wrong: 0,
  yearly: 0,
  yearlyHidden: 0,
};
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  const history = playHistory(seed, solver);
  const random = randomFrom(seed + 1_000_000);
  const some = (): number => Math.floor(random() * 42);
  const attacked = [some(), some()];
  const resubmitted = history.sent.findIndex((sent) => sent.length > 1);
  if (resubmitted >= 0) attacked.push(resubmitted);
  for (const known of [[], [some()], [some(), some()]])
    sums.leaks += attackHistory(history, { known, attacked, solver }).length;
  for (const [at, step] of history.steps.entries()) {
    sums.releases += 1;
    sums.wrong += wrongRows(step).length;
    if (!step.complete) continue;
    sums.complete += 1;
    sums.shown += step.shown;
    sums.allowed += step.allowed;
    sums.waited += Number(step.waited);
    sums.revised += Number(step.revised);
    if (at > 0) continue;
    sums.yearly += step.allowed;
    sums.yearlyHidden += step.allowed - step.shown;
  }
  if (seed % 50 === 0) console.log(seed, JSON.stringify(sums));
}
const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
console.log(`${count} histories, ${sums.releases} releases, ${sums.complete} with every area`);
console.log(`intervals below P5: ${sums.leaks}; rows that should not be: ${sums.wrong}`);
console.log(
  `cells shown of ten: ${share(sums.shown, 10 * sums.complete)}; of those that P1 to P3 allow: ${share(sums.shown, sums.allowed)}`,
);
console.log(`first releases: ${sums.yearlyHidden} of ${sums.yearly} allowed cells hidden by P4 and P5`);
console.log(`releases with resubmissions: ${sums.waited} waited, ${sums.revised} came out as a batch`);
