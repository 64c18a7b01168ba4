import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startDynamoDb } from '../../infra/local/engines/dynamodb-engine.ts';
import { root } from '../../infra/stack/bundles.ts';
import { randomFrom } from '../domain/disclosure/by-chance.ts';
import { awakeInTurn } from './awake-in-turn.ts';
import { type Counts, inWords } from './counts.ts';
import { isExplained, unknownExplanations } from './explained.ts';
import { loadedAnew } from './loaded-anew.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { isRepeatable, nearestTests } from './nearest-tests.ts';
import { isOfTheStack } from './stack/is-of-the-stack.ts';
import { type Fate, openTrials } from './trials.ts';

/**
 * Mutation testing of any folder against the test files that are nearest to each change, in three passes. First all
 * mutants at once in one warm process, asleep, and each test again with those that it reaches, awake in turn: that
 * costs seconds a folder. Then what lived, and what runs as its module is loaded, one at a time, all that its tests
 * need being loaded anew (`loaded-anew.ts`). What still lives is tried alone in a copy of the project, by tests that
 * start engines and programs as well, which is dear.
 *
 * `npm run mutate -- shared/domain/release functions` tries all of both folders (or files); `--alone 20` twenty of
 * what is left for the last pass (0: only says what is left), `--sample 50` fifty mutants in all of each folder,
 * both by `--seed`; `--changed` takes the files that differ from main; `--only path:line,path:line` the mutants of
 * those lines; `--minutes M` ends in the midst. `--within 2000` lets the first pass ask tests that take up to so
 * many milliseconds of processor (100 by itself), which disclosure control needs, and `--tests 20` more of the
 * nearest test files, `--by 'tests/domain/disclosure/*.test.ts'` those alone. What farther tests would kill lives
 * here: a score is a floor. Where the last pass is a sample, the score is reckoned from it. Those that
 * `explained/` gives a reason for are counted apart. Ends with 1 where others lived.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    changed: { type: 'boolean', default: false },
    only: { type: 'string' },
    sample: { type: 'string', default: 'Infinity' },
    alone: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', default: '6' },
    within: { type: 'string', default: '100' },
    by: { type: 'string' },
    minutes: { type: 'string', default: 'Infinity' },
  },
});

const git = (...words: string[]): string[] =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');

/**
 * Wiring of functions and scripts of the browser run in journeys alone; the stack's definition has a run of its own
 * (`npm run mutate:stack`).
 */
const isTried = (path: string): boolean =>
  /^(?:shared|functions|infra)\/.*\.ts$/.test(path) &&
  !/\.d\.ts$|^functions\/[^/]+\/index\.ts$|\/browser\//.test(path) &&
  !isOfTheStack(path);

const changedFiles = (): string[] => [
  ...git('diff', '--name-only', '--diff-filter=d', 'main'),
  ...git('ls-files', '-o', '--exclude-standard'),
];
const lines = values.only?.split(',');
const wanted: (readonly [name: string, files: readonly string[]])[] =
  lines !== undefined
    ? [['these lines', [...new Set(lines.map((line) => line.replace(/:\d+$/, '')))]]]
    : values.changed
      ? [['what differs from main', changedFiles()]]
      : positionals.map(
          (path) => [path, globSync(path.endsWith('.ts') ? path : `${path}/**/*.ts`, { cwd: root }).sort()] as const,
        );

const isWanted = ({ file, line }: Mutant): boolean => lines === undefined || lines.includes(`${file}:${line}`);
const mutantsIn = (files: readonly string[]): readonly Mutant[] =>
  files
    .filter(isTried)
    .flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')))
    .filter(isWanted);

const drawn = <Each>(all: readonly Each[], most: string): readonly Each[] => {
  const random = randomFrom(Number(values.seed));
  return all
    .map((each) => ({ each, lot: random() }))
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, Number(most))
    .map(({ each }) => each);
};

const testsFor = (file: string): readonly string[] =>
  values.by === undefined ? nearestTests(file, Number(values.tests)) : globSync(values.by, { cwd: root }).sort();

const start = performance.now();
const seconds = (): number => Math.round((performance.now() - start) / 1000);
const until = Date.now() + 60_000 * Number(values.minutes);
// One engine of tables for all processes, which are many.
const engine = await startDynamoDb(undefined);
process.env.AWS_ENDPOINT_URL_DYNAMODB = engine.endpoint;
const trials = openTrials(git('ls-files', '-c', '-o', '--exclude-standard'), 120_000);
const aloneFate = (mutant: Mutant): Promise<Fate> => {
  const { file, start: from, end, text } = mutant;
  const source = readFileSync(join(root, file), 'utf8');
  const tests = testsFor(file);
  return trials.fateOf({ file, changed: source.slice(0, from) + text + source.slice(end), source, tests });
};

const say = (fate: string, { file, line, before, after }: Mutant): void =>
  console.log(`${fate} ${file}:${line}\n  ${before}\n  ${after}`);

/** What became of the mutants of some files; those that lived are printed. */
const tried = async (name: string, files: readonly string[]): Promise<Counts> => {
  const all = drawn(mutantsIn(files), values.sample);
  const asked = all.filter((mutant) => !isExplained(mutant));
  const near = [...new Set(files.flatMap(testsFor))];
  const numbered = asked.map((mutant, number) => ({ mutant, number }));
  const { killed, timedOut, loaded } = await awakeInTurn(numbered, near.filter(isRepeatable), {
    limit: 60_000,
    until,
    within: [...new Set([100, Number(values.within)])],
  });
  const asleep = numbered.filter(({ number }) => !killed.has(number) && !timedOut.has(number));
  const asLoaded = asleep.filter(({ number }) => loaded.has(number));
  const anew = await loadedAnew(asLoaded, (file) => testsFor(file).filter(isRepeatable), {
    limit: 60_000,
    until,
    most: Math.max(1000, Number(values.within)),
  });
  const left = asleep.filter(({ number }) => !anew.has(number));
  const counts = {
    name,
    all: asked.length,
    explained: all.length - asked.length,
    atOnce: asked.length - asleep.length,
    left: left.length,
    tried: 0,
    lived: 0,
  };
  for (const { mutant } of drawn(left, values.alone)) {
    if (Date.now() > until) break;
    counts.tried += 1;
    if ((await aloneFate(mutant)) !== 'lived') continue;
    counts.lived += 1;
    say('lived', mutant);
  }
  if (Number(values.alone) === 0) for (const { mutant } of left) say('left', mutant);
  return counts;
};

const summary: Counts[] = [];
try {
  for (const [name, files] of wanted) {
    const counts = await tried(name, files.filter(isTried));
    summary.push(counts);
    console.log(`${inWords(counts)} (${seconds()} s)`);
  }
} finally {
  trials.close();
  await engine.stop();
}
if (summary.length === 0) throw new Error('No source file is asked for: name folders, or --changed.');
console.log(`\nSeed ${values.seed}:\n${summary.map(inWords).join('\n')}`);
const known = lines === undefined ? unknownExplanations(wanted.flatMap(([, files]) => mutantsIn(files))) : [];
for (const line of known) console.log(line);
process.exitCode = summary.every(({ lived }) => lived === 0) ? 0 : 1;
