import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../infra/stack/bundles.ts';
import { randomFrom } from '../domain/disclosure/by-chance.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { nearestTests } from './nearest-tests.ts';

/**
 * Mutation testing of any folder, one change at a time in a copy of the project, each held against the test files that
 * are nearest to it: `npm run mutate -- shared/domain/release functions --sample 2`, or `--changed` for the files that
 * differ from main. Whole folders take hours; `--sample N` draws N mutants a file by `--seed`, `--minutes M` tries of
 * them, in an order of chance, as many as there is time for: what is printed is the score of that sample. What farther
 * tests would kill lives here: a score is a floor.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    changed: { type: 'boolean', default: false },
    sample: { type: 'string', default: 'all' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', default: '5' },
    minutes: { type: 'string', default: 'Infinity' },
  },
});

const git = (...words: string[]): string[] =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');

/** Disclosure control has a run of its own; wiring and declarations have nothing that could be otherwise in silence. */
const isTried = (path: string): boolean =>
  /^(?:shared|functions|infra)\/.*\.ts$/.test(path) && !/\/disclosure\/|\.d\.ts$|\/index\.ts$|\/browser\//.test(path);

const filesIn = (folder: string): string[] => globSync(`${folder}/**/*.ts`, { cwd: root });
const wanted = values.changed
  ? [...git('diff', '--name-only', '--diff-filter=d', 'main'), ...git('ls-files', '-o', '--exclude-standard')]
  : positionals.flatMap(filesIn);
const files = [...new Set(wanted)].filter(isTried).sort();
if (files.length === 0) throw new Error('No source file is asked for: name folders, or --changed.');

const copy = mkdtempSync(join(tmpdir(), 'mappa-mutants-'));
for (const path of git('ls-files', '-c', '-o', '--exclude-standard')) {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  cpSync(join(root, path), join(copy, path));
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
// Tests that need the bundles make them for themselves: most do not.
const config = readFileSync(join(copy, 'vitest.config.ts'), 'utf8');
writeFileSync(join(copy, 'vitest.config.ts'), config.replace(/^ *globalSetup:.*$/m, ''));

type Fate = 'killed' | 'timed out' | 'lived';
const held = (tests: readonly string[]): Fate => {
  const words = ['run', '--bail', '1', '--maxWorkers', '1', '--reporter', 'dot', ...tests];
  const { status } = spawnSync(join(root, 'node_modules/.bin/vitest'), words, { cwd: copy, timeout: 300_000 });
  if (status === null) return 'timed out';
  return status === 0 ? 'lived' : 'killed';
};

const drawn = (path: string): readonly Mutant[] => {
  const all = mutantsOf(path, readFileSync(join(root, path), 'utf8'));
  if (values.sample === 'all') return all;
  const random = randomFrom(Number(values.seed) + path.length * 7919);
  return all
    .map((mutant) => ({ mutant, lot: random() }))
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, Number(values.sample))
    .map(({ mutant }) => mutant);
};

const folderOf = (path: string): string => dirname(path).split('/').slice(0, 3).join('/');
const start = performance.now();
const seconds = (): number => Math.round((performance.now() - start) / 1000);
const lots = randomFrom(Number(values.seed));
const order = files
  .flatMap((path) => drawn(path))
  .map((mutant) => ({ mutant, lot: lots() }))
  .toSorted((one, other) => one.lot - other.lot)
  .map(({ mutant }) => mutant);
const tally = new Map<string, Record<Fate, number>>();
let tried = 0;
for (const { file, start: from, end, text, line, before, after } of order) {
  if (seconds() > 60 * Number(values.minutes)) break;
  tried += 1;
  const tests = nearestTests(file, Number(values.tests));
  const source = readFileSync(join(root, file), 'utf8');
  writeFileSync(join(copy, file), source.slice(0, from) + text + source.slice(end));
  const fate = tests.length === 0 ? 'lived' : held(tests);
  writeFileSync(join(copy, file), source);
  const counts = tally.get(folderOf(file)) ?? { killed: 0, 'timed out': 0, lived: 0 };
  counts[fate] += 1;
  tally.set(folderOf(file), counts);
  if (fate !== 'killed') console.log(`${fate} ${file}:${line}\n  ${before}\n  ${after}`);
}
rmSync(copy, { recursive: true, force: true });

const what =
  values.sample === 'all' ? 'every mutant' : `a sample of ${values.sample} mutants a file, seed ${values.seed}`;
console.log(`\n${files.length} files, ${what}: ${tried} of ${order.length} tried in ${seconds()} s`);
const line = (folder: string, { killed, lived, 'timed out': late }: Record<Fate, number>): string => {
  const all = killed + late + lived;
  return `${folder.padEnd(34)} ${String(all).padStart(5)} mutants, ${String(killed + late).padStart(5)} killed: ${((100 * (killed + late)) / Math.max(1, all)).toFixed(1)} %`;
};
const total: Record<Fate, number> = { killed: 0, 'timed out': 0, lived: 0 };
for (const [folder, counts] of [...tally].toSorted()) {
  console.log(line(folder, counts));
  for (const fate of Object.keys(total) as Fate[]) total[fate] += counts[fate];
}
console.log(line('all', total));
