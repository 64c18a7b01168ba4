import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Mutant, mutantsOf } from './mutants.ts';
import { nearestTests } from './nearest-tests.ts';
import { survivors } from './survivor.ts';
import { withSwitches } from './switches.ts';
import { TestsInBundles } from './tests-in-bundles.ts';

/**
 * Mutation testing of disclosure control: changes one thing at a time in its source and runs the tests that get there,
 * quickest first, until one fails. What they let live is either explained in `survivors/` or a gap. `node
 * tests/mutation/disclosure.ts [--only gate,ledger] [--within 300] [--every 3]`: `--only` takes names of files and of
 * folders; for a first look, `--within` leaves out the tests that take longer, in milliseconds of processor, and
 * `--every 3` tries one mutant in three. All mutants are in the bundles at once, asleep, and one is woken at a time;
 * for those that are reached while a file is loaded it is loaded anew.
 */
const root = join(import.meta.dirname, '../..');
const source = 'shared/domain/disclosure';
const tests = 'tests/domain/disclosure';
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const only = option('only')?.split(',');
const within = Number(option('within') ?? Infinity);
const every = Number(option('every') ?? 1);

const filesIn = (folder: string, end: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end))
    .sort()
    .map((path) => `${folder}/${path}`);
const isWanted = (path: string): boolean =>
  only === undefined || only.some((name) => path.endsWith(`/${name}.ts`) || path.includes(`/${name}/`));

/** Every source file by its own name: no two folders of the source have one of the same name. */
const pathOf = new Map(filesIn(source, '.ts').map((path) => [basename(path), join(root, path)]));
const sources = new Map([...pathOf.values()].map((path) => [path, readFileSync(path, 'utf8')]));
const everyMutant = [...pathOf].flatMap(([file, path]) => mutantsOf(file, sources.get(path)!));
const mutants = everyMutant
  .filter(({ file }) => isWanted(pathOf.get(file)!))
  .filter((_, at) => at % every === 0)
  .map((mutant, number) => ({ mutant, number }));
const wanted = [...pathOf.values()].filter(isWanted).map((path) => path.slice(root.length + 1));
const near = new Set(wanted.flatMap((path) => nearestTests(path, Infinity)));

const byFile = Map.groupBy(mutants, ({ mutant }) => pathOf.get(mutant.file)!);
const bundles = new TestsInBundles(
  new Map([...byFile].map(([path, there]) => [path, withSwitches(sources.get(path)!, there)])),
);
const start = performance.now();
const duration = (): string => `${Math.round((performance.now() - start) / 1000)} s`;

/** A test as it runs on the unchanged source. The time limit of a mutant is a multiple of its own. */
type Timed = {
  file: string;
  bundle: string;
  test: number;
  ms: number;
  /** Mutants that it gets to, and those of them that are reached while its file is loaded. */
  reached: ReadonlySet<number>;
  early: ReadonlySet<number>;
};

const time = async (): Promise<readonly Timed[]> => {
  const timed: Timed[] = [];
  for (const file of filesIn(tests, '.test.ts').filter((each) => near.has(each) || each.includes('/attacks/'))) {
    const bundle = await bundles.build(join(root, file));
    const loaded = (await bundles.load(bundle, undefined, 60_000))!;
    if (loaded.failure !== undefined) throw new Error(`${file}: ${loaded.failure}`);
    const early = new Set(loaded.reached);
    for (const [test, name] of loaded.names.entries()) {
      const { failure, reached, ms } = (await bundles.run(bundle, test, { awake: undefined }, 300_000))!;
      if (failure !== undefined) throw new Error(`${file}, ${name}: ${failure}`);
      timed.push({ file, bundle, test, ms, early, reached: new Set([...early, ...reached]) });
    }
  }
  return timed;
};

type Fate = 'killed' | 'timed out' | 'survived' | 'not reached';

/** What has killed mutants of a source file tends to kill others of it. */
const kills = new Map<string, number>();

/** Those that promise most for their time first. */
const inOrder = (of: string, candidates: readonly Timed[]): readonly Timed[] =>
  candidates
    .map((each) => ({ each, effort: (each.ms + 5) / (1 + (kills.get(`${of} ${each.file} ${each.test}`) ?? 0)) }))
    .sort((one, other) => one.effort - other.effort)
    .map(({ each }) => each);

type Tried = 'passes' | 'fails' | 'hangs';

/** A test with a mutant awake. What one left behind may fail the next: a failure counts where the test passes after. */
const tryOn = async (number: number, timed: Timed, isSecond = false): Promise<Tried> => {
  const { bundle, test, ms } = timed;
  const limit = 60_000 + 20 * ms;
  const early = timed.early.has(number);
  const outcome = await bundles.run(bundle, test, { awake: number, early }, limit);
  if (outcome === undefined) return 'hangs';
  if (outcome.failure === undefined) return 'passes';
  if (early) return 'fails';
  const after = await bundles.run(bundle, test, { awake: undefined }, limit);
  if (after !== undefined && after.failure === undefined) return 'fails';
  await bundles.stop();
  return isSecond ? 'fails' : tryOn(number, timed, true);
};

const fateOf = async (number: number, mutant: Mutant, candidates: readonly Timed[]): Promise<Fate> => {
  for (const each of inOrder(mutant.file, candidates)) {
    const tried = await tryOn(number, each);
    if (tried === 'hangs') return 'timed out';
    if (tried === 'passes') continue;
    const killer = `${mutant.file} ${each.file} ${each.test}`;
    kills.set(killer, 1 + (kills.get(killer) ?? 0));
    return 'killed';
  }
  return candidates.length === 0 ? 'not reached' : 'survived';
};

const timed = await time();
console.log(`${mutants.length} mutants, ${timed.length} tests, timed in ${duration()}`);

const isKnown = ({ file, before, after }: Mutant): boolean =>
  (survivors.get(file) ?? []).some(({ changes }) => changes.some(([from, to]) => from === before && to === after));
for (const [file, reasons] of survivors)
  for (const [before, after] of reasons.flatMap(({ changes }) => changes))
    if (!everyMutant.some((each) => each.file === file && each.before === before && each.after === after))
      console.log(`explained but gone, ${file}\n  ${before}\n  ${after}`);
const sum = { mutants: 0, killed: 0, 'timed out': 0, known: 0, unexplained: 0 };
let tried = 0;
for (const [file, some] of Map.groupBy(mutants, ({ mutant }) => mutant.file)) {
  const counts = { mutants: 0, killed: 0, 'timed out': 0, known: 0, unexplained: 0 };
  for (const { mutant, number } of some) {
    if (tried++ % 100 === 0) await bundles.stop();
    counts.mutants += 1;
    if (isKnown(mutant)) {
      counts.known += 1;
      continue;
    }
    const fate = await fateOf(
      number,
      mutant,
      timed.filter(({ reached, ms }) => reached.has(number) && ms < within),
    );
    const lives = fate === 'survived' || fate === 'not reached';
    counts[lives ? 'unexplained' : fate] += 1;
    if (fate === 'killed') continue;
    console.log(`${fate} ${file}:${mutant.line}\n  ${mutant.before}\n  ${mutant.after}`);
  }
  for (const key of Object.keys(counts) as (keyof typeof counts)[]) sum[key] += counts[key];
  console.log(`= ${file} ${JSON.stringify(counts)} ${duration()}`);
}
await bundles.close();
console.log(sum);
const score = (100 * (sum.killed + sum['timed out'])) / Math.max(1, sum.mutants);
console.log(`score ${score.toFixed(1)} %: ${sum.killed + sum['timed out']} of ${sum.mutants} killed in ${duration()}`);
process.exitCode = sum.unexplained > 0 ? 1 : 0;
