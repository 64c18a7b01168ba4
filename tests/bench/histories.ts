import { loadHighsSolver } from '../../shared/adapters/highs-solver.ts';
import { attackByChance } from '../functions/releases/histories/attack-history.ts';
import { playHistory } from '../functions/releases/histories/play-history.ts';
import { count, emptyTally, told } from '../functions/releases/histories/tally.ts';
import { renderOf } from '../functions/releases/histories/written-files.ts';
import { wrongFigures } from '../functions/releases/histories/wrong-figures.ts';
import { freshRoad } from '../functions/releases/release-road.ts';

/**
 * Plays random publication histories through the functions that compile, decide and publish, over a real DynamoDB
 * engine, and says what came of them: `node tests/bench/histories.ts [how many] [first seed]`. What is published is
 * read back from the files; each history is attacked by the public, by one area and by one pair, with the published
 * facts and the rules alone, every fifth as well by one who reckons with what hidden cells tell. Every fiftieth is
 * written in full, the others without workbooks and pages. Exits with 1 on a leak, a wrong figure or a refusal.
 */
const [many = '1000', first = '1'] = process.argv.slice(2);
const solver = await loadHighsSolver();
const tally = emptyTally();
const faults: string[] = [];
const start = performance.now();
for (let seed = Number(first); seed < Number(first) + Number(many); seed++) {
  const history = await playHistory(await freshRoad(renderOf(seed, 50)), seed);
  const attacks = [{ questions: 3 }, ...(seed % 5 === 0 ? [{ questions: 3, knowsFailing: true }] : [])];
  const leaks = attacks
    .flatMap((asked) => attackByChance(history, solver, asked))
    .map((leak) => `leak ${JSON.stringify(leak)}`);
  const found = [...leaks, ...wrongFigures(history), ...history.refusals.map((words) => `refused: ${words}`)];
  for (const fault of found) console.log(`history ${seed}: ${fault}`);
  faults.push(...found);
  count(tally, history);
  if (tally.histories % 50 === 0)
    console.log(
      `${tally.histories} played in ${((performance.now() - start) / 1000).toFixed(0)} s: ${JSON.stringify(tally)}`,
    );
}
for (const line of told(tally)) console.log(line);
console.log(`leaks, wrong figures and refusals: ${faults.length}`);
process.exitCode = faults.length > 0 ? 1 : 0;
