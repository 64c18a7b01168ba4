import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { type RunnerTask, type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite, TestRunner } from 'vitest';

/** What is noted as it happens, a line each: a process may end in the midst. Times are of the processor, in ms. */
export type Note =
  | { is: 'loaded' | 'trying' | 'killed'; number: number }
  | { is: 'lived'; number: number; id: string; ms: number }
  | { is: 'ran'; id: string; ms: number; reached: readonly number[] }
  | { is: 'begun' | 'spoilt' | 'unsound' | 'once only'; test: string; file: string };

/**
 * What the processes before have found: mutants that nobody tries any more, test files that cannot be run twice in
 * one process, what each test reaches, and what lived in which. Tests that take longer than `within` are not tried.
 */
export type Settled = {
  done: readonly number[];
  onceOnly: readonly string[];
  ran: readonly Extract<Note, { is: 'ran' }>[];
  lived: readonly Extract<Note, { is: 'lived' }>[];
  within: number;
};

// A mutant that is killed needs no smallest counterexample.
fc.configureGlobal({ endOnFailure: true });
const notes = process.env.MUTANT_NOTES!;
const note = (line: Note): void => appendFileSync(notes, `${JSON.stringify(line)}\n`);
const cpu = (): number => process.cpuUsage().user / 1000;
const pairOf = (id: string, number: number): string => `${id} ${number}`;

const fresh = () => {
  const { done, onceOnly, ran, lived, within }: Settled = JSON.parse(readFileSync(`${notes}.settled`, 'utf8'));
  const spent = new Map<number, number>();
  for (const { number, ms } of lived) spent.set(number, (spent.get(number) ?? 0) + ms);
  const limit = new Float64Array(new SharedArrayBuffer(8)).fill(Infinity);
  new Worker(join(import.meta.dirname, 'watchdog.ts'), { workerData: limit.buffer }).unref();
  return {
    done: new Set(done),
    onceOnly: new Set(onceOnly),
    ran: new Map(ran.map((each) => [each.id, each])),
    lived: new Set(lived.map(({ id, number }) => pairOf(id, number))),
    within,
    spent,
    limit,
    hasTried: false,
    loaded: new Set<number>(),
    reached: new Set<number>(),
    awake: undefined as number | undefined,
    isLoading: true,
  };
};

/** One for the process: this module is read again with each test file, the source once for all of them. */
const world = globalThis as { mutants?: ReturnType<typeof fresh>; tried?: (number: number) => boolean };
world.mutants ??= fresh();
const state = world.mutants;
world.tried ??= (number) => {
  if (state.awake === undefined) (state.isLoading ? state.loaded : state.reached).add(number);
  return state.awake === number;
};

/** What the tests of one mutant may take in all, in ms of processor. */
const patience = Math.min(10 * state.within, 10_000);
const isOpen = (number: number, id: string): boolean =>
  !state.done.has(number) && !state.lived.has(pairOf(id, number)) && (state.spent.get(number) ?? 0) < patience;

const passes = async (run: () => unknown): Promise<boolean> =>
  Promise.resolve()
    .then(run)
    .then(
      () => true,
      () => false,
    );

/** A suite within the suites around it, its file first. */
const within = (suite: RunnerTestSuite): readonly RunnerTestSuite[] =>
  'filepath' in suite ? [suite] : [...within(suite.suite ?? suite.file), suite];

/** The test with what its file does before and after each of them, as it would be run the first time. */
const runWhole = async (test: RunnerTestCase): Promise<void> => {
  const hooks = within(test.suite ?? test.file).map((suite) => ({ suite, ...TestRunner.getSuiteHooks(suite) }));
  const cleanups: unknown[] = [];
  for (const { suite, beforeEach } of hooks)
    for (const hook of beforeEach) cleanups.push(await hook(test.context, suite));
  try {
    await TestRunner.getTestFn(test)();
  } finally {
    for (const { suite, afterEach } of hooks.toReversed())
      for (const hook of afterEach) await hook(test.context, suite);
    for (const cleanup of cleanups) if (typeof cleanup === 'function') await cleanup();
  }
};

/** Whether nothing is left to be asked of a test by what it is known to reach, or it takes too long to ask. */
const isSettled = ({ id, ms, reached }: Omit<Settled['ran'][number], 'is'>): boolean =>
  ms > state.within || !reached.some((number) => isOpen(number, id));

const isLeftOut = (task: RunnerTask): boolean => {
  if (task.type === 'suite') return task.tasks.every(isLeftOut);
  const known = state.ran.get(task.id);
  return known !== undefined && isSettled(known);
};

/** Runs each test as it is, then again with each of the mutants that it reached, one awake at a time. */
// biome-ignore lint/style/noDefaultExport: vitest takes a runner by no other name
export default class SwitchingRunner extends TestRunner {
  /** What a file makes ready for its tests costs most of them: not for those that are left out. */
  override async onBeforeRunSuite(suite: RunnerTestSuite): Promise<void> {
    if (isLeftOut(suite)) suite.mode = 'skip';
    await super.onBeforeRunSuite(suite);
  }

  override async onBeforeRunTask(test: RunnerTask): Promise<void> {
    if (isLeftOut(test)) test.mode = 'skip';
    state.isLoading = test.mode !== 'run' && test.mode !== 'queued';
    await super.onBeforeRunTask(test);
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = (): Promise<void> => runWhole(test);
    const file = test.file.name;
    const end = (is: 'spoilt' | 'once only'): never => {
      note({ is, test: test.name, file });
      process.exit(3);
    };
    state.reached = new Set();
    note({ is: 'begun', test: test.name, file });
    const start = cpu();
    if (!(await passes(run))) {
      if (state.hasTried) end('spoilt');
      note({ is: 'unsound', test: test.name, file });
      return;
    }
    const ran = { id: test.id, ms: cpu() - start, reached: [...state.reached] };
    note({ is: 'ran', ...ran });
    if (!isSettled(ran) && !state.onceOnly.has(file)) {
      if (!(await passes(run))) end('once only');
      for (const number of ran.reached.filter((each) => isOpen(each, test.id))) {
        if (await this.letsLive(number, run, ran)) continue;
        // What a mutant left behind may fail whoever comes next.
        if (!(await passes(run))) end('spoilt');
      }
    }
  }

  override async onAfterRunTask(test: RunnerTask): Promise<void> {
    await super.onAfterRunTask(test);
    state.isLoading = true;
  }

  private async letsLive(number: number, run: () => unknown, { id, ms }: { id: string; ms: number }): Promise<boolean> {
    note({ is: 'trying', number });
    const start = cpu();
    state.hasTried = true;
    state.limit[0] = start + 2_000 + 10 * ms;
    state.awake = number;
    const passed = await passes(run);
    state.awake = undefined;
    state.limit[0] = Infinity;
    const spent = cpu() - start;
    state.spent.set(number, (state.spent.get(number) ?? 0) + spent);
    note(passed ? { is: 'lived', number, id, ms: spent } : { is: 'killed', number });
    if (!passed) state.done.add(number);
    return passed;
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    for (const number of state.loaded) note({ is: 'loaded', number });
    super.onAfterRunFiles(files);
  }
}
