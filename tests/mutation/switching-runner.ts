import { appendFileSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';

/** What is noted as it happens, a line each: a process may end in the midst. */
export type Note =
  | { is: 'loaded' | 'trying' | 'killed'; number: number }
  | { is: 'begun' | 'spoilt' | 'unsound' | 'once only'; test: string; file: string };

// A mutant that is killed needs no smallest counterexample.
fc.configureGlobal({ endOnFailure: true });
const notes = process.env.MUTANT_NOTES!;
const note = (line: Note): void => appendFileSync(notes, `${JSON.stringify(line)}\n`);
/** Mutants that nobody tries any more, and test files that cannot be run twice in one process. */
export type Settled = { done: readonly number[]; onceOnly: readonly string[] };

/** How long the tests of one mutant may take in all, and how long a test is tried with mutants at all: ms of CPU. */
const patience = 1_000;
const slow = 100;
const cpu = (): number => process.cpuUsage().user / 1000;

const fresh = () => {
  const { done, onceOnly }: Settled = JSON.parse(readFileSync(`${notes}.settled`, 'utf8'));
  return {
    done: new Set(done),
    onceOnly: new Set(onceOnly),
    spent: new Map<number, number>(),
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

const passes = async (run: () => unknown): Promise<boolean> =>
  Promise.resolve()
    .then(run)
    .then(
      () => true,
      () => false,
    );

/** Runs each test as it is, then again with each of the mutants that it reached, one awake at a time. */
// biome-ignore lint/style/noDefaultExport: vitest takes a runner by no other name
export default class SwitchingRunner extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test as never);
    const file = test.file.name;
    const end = (is: 'spoilt' | 'once only'): never => {
      note({ is, test: test.name, file });
      process.exit(3);
    };
    state.isLoading = false;
    state.reached = new Set();
    note({ is: 'begun', test: test.name, file });
    const start = cpu();
    if (!(await passes(run))) {
      if (state.spent.size > 0) end('spoilt');
      note({ is: 'unsound', test: test.name, file });
      return;
    }
    const isSlow = cpu() - start > slow;
    const open = [...state.reached].filter(
      (number) => !state.done.has(number) && (state.spent.get(number) ?? 0) < patience,
    );
    if (open.length > 0 && !isSlow && !state.onceOnly.has(file)) {
      if (!(await passes(run))) end('once only');
      for (const number of open) {
        if (await this.letsLive(number, run)) continue;
        note({ is: 'killed', number });
        state.done.add(number);
        // What a mutant left behind may fail whoever comes next.
        if (!(await passes(run))) end('spoilt');
      }
    }
    state.isLoading = true;
  }

  private async letsLive(number: number, run: () => unknown): Promise<boolean> {
    note({ is: 'trying', number });
    const start = cpu();
    state.awake = number;
    const passed = await passes(run);
    state.awake = undefined;
    state.spent.set(number, (state.spent.get(number) ?? 0) + cpu() - start);
    return passed;
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    for (const number of state.loaded) note({ is: 'loaded', number });
    super.onAfterRunFiles(files);
  }
}
