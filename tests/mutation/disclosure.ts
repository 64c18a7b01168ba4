import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type BuildContext, context, type Plugin } from 'esbuild';
import { type Mutant, mutantsOf, withMarks } from './mutants.ts';
import { survivors } from './survivor.ts';
import type { Order, Outcome } from './worker.ts';

/**
 * Mutation testing of disclosure control: changes one thing at a time in its source and runs the tests that get there,
 * quickest first, until one fails. What they let live is either explained in `survivors/` or a gap. `node
 * tests/mutation/disclosure.ts [--only gate,ledger] [--within 300] [--every 3]`: for a first look, `--within` leaves
 * out the tests that take longer, in milliseconds, and `--every 3` tries one mutant in three.
 */
const root = join(import.meta.dirname, '../..');
const source = join(root, 'shared/domain/disclosure');
const tests = join(root, 'tests/domain/disclosure');
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const wanted = option('only')?.split(',');
const within = Number(option('within') ?? Infinity);
const every = Number(option('every') ?? 1);

/** Every source file by its own name: no two folders of the source have one of the same name. */
const pathOf = new Map(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => [basename(path), join(source, path)]),
);
const sources = new Map([...pathOf.values()].map((path) => [path, readFileSync(path, 'utf8')]));
const everyMutant = [...pathOf].flatMap(([file, path]) => mutantsOf(file, sources.get(path)!));
const mutants = everyMutant
  .filter(({ file }) => wanted === undefined || wanted.includes(file.slice(0, -3)))
  .filter((_, at) => at % every === 0);

/** Every file as it was first read: a run is about one state of the project, whatever is edited meanwhile. */
const read = new Map(sources);
const textOf = (path: string): string => {
  const text = read.get(path) ?? readFileSync(path, 'utf8');
  read.set(path, text);
  return text;
};

/** Source files as they are bundled at the moment, where that is not how they lie on disk. */
let changed: ReadonlyMap<string, string> = new Map();
const collected = join(import.meta.dirname, 'collected.ts');
const plugin: Plugin = {
  name: 'mutants',
  setup: (build) => {
    build.onResolve({ filter: /^vitest$/ }, ({ importer }) =>
      importer === collected ? { path: 'vitest', external: true } : { path: collected },
    );
    build.onResolve({ filter: /highs-solver\.ts$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      external: true,
    }));
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: (changed.get(path) ?? textOf(path)).replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    }));
  },
};

const built = mkdtempSync(join(tmpdir(), 'mappa-mutants-'));
symlinkSync(join(root, 'node_modules'), join(built, 'node_modules'));
const bundles = new Map<string, BuildContext>();
for (const file of readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((each) =>
  each.endsWith('.test.ts'),
))
  bundles.set(
    file,
    await context({
      entryPoints: [join(tests, file)],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'silent',
      plugins: [plugin],
    }),
  );

let worker: Worker | undefined;
let builds = 0;
const stop = async (): Promise<void> => {
  await worker?.terminate();
  worker = undefined;
};

/** What the worker makes of an order; undefined where it took too long, and was stopped. */
const ask = async (order: Order, limit: number): Promise<Outcome | undefined> => {
  worker ??= new Worker(join(import.meta.dirname, 'worker.ts'));
  const late = new AbortController();
  worker.postMessage(order);
  const answer = await Promise.race([
    once(worker, 'message').then(([outcome]) => outcome as Outcome),
    setTimeout(limit, undefined, { signal: late.signal }),
  ]);
  late.abort();
  if (answer === undefined) await stop();
  return answer;
};

/** Bundles a test file with the source as it is at the moment, and loads it. */
const load = async (file: string, limit: number): Promise<Outcome | undefined> => {
  const { outputFiles } = await bundles.get(file)!.rebuild();
  builds += 1;
  const path = join(built, `${builds}.mjs`);
  writeFileSync(path, outputFiles![0]!.contents);
  const outcome = await ask({ path }, limit);
  rmSync(path);
  return outcome;
};

/** A test as it runs on the unchanged source. The time limit of a mutant is a multiple of its own. */
type Timed = { file: string; test: number; name: string; ms: number; reached: ReadonlySet<number> };

const time = async (): Promise<readonly Timed[]> => {
  const byFile = Map.groupBy(
    mutants.map((mutant, at) => [at, mutant] as const),
    ([, { file }]) => pathOf.get(file)!,
  );
  changed = new Map([...byFile].map(([path, marked]) => [path, withMarks(sources.get(path)!, marked)]));
  const timed: Timed[] = [];
  for (const file of bundles.keys()) {
    const loaded = (await load(file, 60_000))!;
    if (loaded.failure !== undefined) throw new Error(`${file}: ${loaded.failure}`);
    for (const [test, name] of loaded.names.entries()) {
      const { failure, reached, ms } = (await ask({ test }, 300_000))!;
      if (failure !== undefined) throw new Error(`${file}, ${name}: ${failure}`);
      timed.push({ file, test, name, ms, reached: new Set([...loaded.reached, ...reached]) });
    }
  }
  return timed;
};

type Fate = 'killed' | 'timed out' | 'survived' | 'not reached';

const slow = 300;
/** What has killed mutants of a source file tends to kill others of it. */
const kills = new Map<string, number>();
const groupOf = ({ file, test, ms }: Timed): string => (ms < slow ? file : `${file} ${test}`);

/**
 * Those that promise most for their time first. Quick tests of a file run together, since it is bundled and loaded for
 * them.
 */
const inOrder = (source: string, candidates: readonly Timed[]): readonly Timed[] =>
  [...Map.groupBy(candidates, groupOf)]
    .map(([group, some]) => {
      const ms = some.reduce((all, each) => all + each.ms, 100);
      return { some, effort: ms / (1 + (kills.get(`${source} ${group}`) ?? 0)) };
    })
    .sort((a, b) => a.effort - b.effort)
    .flatMap(({ some }) => some);

const fateOf = async (mutant: Mutant, candidates: readonly Timed[]): Promise<Fate> => {
  const path = pathOf.get(mutant.file)!;
  const text = sources.get(path)!;
  changed = new Map([[path, text.slice(0, mutant.start) + mutant.text + text.slice(mutant.end)]]);
  let loaded: string | undefined;
  for (const each of inOrder(mutant.file, candidates)) {
    const { file, test, ms } = each;
    if (loaded !== file) {
      const outcome = await load(file, 20_000);
      if (outcome === undefined) return 'timed out';
      if (outcome.failure !== undefined) return 'killed';
      loaded = file;
    }
    const outcome = await ask({ test }, 30_000 + 10 * ms);
    if (outcome === undefined) return 'timed out';
    // What ends in WebAssembly leaves the solver in no state for the next mutant.
    if (outcome.failure?.includes('RuntimeError')) await stop();
    if (outcome.failure === undefined) continue;
    const killer = `${mutant.file} ${groupOf(each)}`;
    kills.set(killer, 1 + (kills.get(killer) ?? 0));
    return 'killed';
  }
  return candidates.length === 0 ? 'not reached' : 'survived';
};

const start = performance.now();
const timed = await time();
const duration = (): string => `${Math.round((performance.now() - start) / 1000)} s`;
console.log(`${mutants.length} mutants, ${timed.length} tests, timed in ${duration()}`);

const isKnown = ({ file, before, after }: Mutant): boolean =>
  (survivors.get(file) ?? []).some(({ changes }) => changes.some(([from, to]) => from === before && to === after));
for (const [file, reasons] of survivors)
  for (const [before, after] of reasons.flatMap(({ changes }) => changes))
    if (!everyMutant.some((each) => each.file === file && each.before === before && each.after === after))
      console.log(`explained but gone, ${file}\n  ${before}\n  ${after}`);
const sum = { mutants: 0, killed: 0, 'timed out': 0, known: 0, unexplained: 0 };
let tried = 0;
for (const [file, some] of Map.groupBy(mutants.entries(), ([, each]) => each.file)) {
  const counts = { mutants: 0, killed: 0, 'timed out': 0, known: 0, unexplained: 0 };
  for (const [at, mutant] of some) {
    if (tried++ % 40 === 0) await stop();
    counts.mutants += 1;
    if (isKnown(mutant)) {
      counts.known += 1;
      continue;
    }
    const fate = await fateOf(
      mutant,
      timed.filter(({ reached, ms }) => reached.has(at) && ms < within),
    );
    const lives = fate === 'survived' || fate === 'not reached';
    counts[lives ? 'unexplained' : fate] += 1;
    if (fate === 'killed') continue;
    console.log(`${fate} ${file}:${mutant.line}\n  ${mutant.before}\n  ${mutant.after}`);
  }
  for (const key of Object.keys(counts) as (keyof typeof counts)[]) sum[key] += counts[key];
  console.log(`= ${file} ${JSON.stringify(counts)} ${duration()}`);
}
await stop();
for (const bundle of bundles.values()) await bundle.dispose();
rmSync(built, { recursive: true, force: true });
console.log(sum);
const score = (100 * (sum.killed + sum['timed out'])) / Math.max(1, sum.mutants);
console.log(`score ${score.toFixed(1)} %: ${sum.killed + sum['timed out']} of ${sum.mutants} killed in ${duration()}`);
process.exitCode = sum.unexplained > 0 ? 1 : 0;
