import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from '../../infra/stack/bundles.ts';
import type { Trial, TrialOutcome } from './warm.ts';

export type Fate = 'killed' | 'lived' | 'timed out';

const copied = (paths: readonly string[]): string => {
  const copy = mkdtempSync(join(tmpdir(), 'mappa-trials-'));
  for (const path of paths) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

/**
 * A copy of the files at `paths`, in which changes can be tried one at a time. Each test file is run once without
 * any change before it is asked about one: one that fails so is said and not asked again.
 * @param limit how long one change may keep its tests, in milliseconds: a change that goes round for ever is
 * noticed
 */
export const openTrials = (paths: readonly string[], limit: number) => {
  const copy = copied(paths);
  let child: ChildProcess | undefined;
  const stop = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const started = async (): Promise<ChildProcess> => {
    const fresh = fork(join(import.meta.dirname, 'warm.ts'), [copy], {
      cwd: copy,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await once(fresh, 'message');
    return fresh;
  };
  /** The test that failed; 'nothing answered' where the tests did not end in time. */
  const failing = async (trial: Trial): Promise<string | undefined> => {
    child ??= await started();
    const late = new AbortController();
    child.send(trial);
    const answer = await Promise.race([
      once(child, 'message').then(([said]) => said as TrialOutcome),
      setTimeout(limit, undefined, { signal: late.signal }).catch(() => undefined),
    ]);
    late.abort();
    if (answer !== undefined) return answer.failed;
    stop();
    writeFileSync(join(copy, trial.file), trial.source);
    return 'nothing answered';
  };

  const sound = new Map<string, boolean>();
  const isSound = async (test: string, { file, source }: Trial): Promise<boolean> => {
    const known = sound.get(test) ?? (await failing({ file, changed: source, source, tests: [test] })) === undefined;
    if (!known && !sound.has(test)) console.log(`fails without any change, so it is not asked: ${test}`);
    sound.set(test, known);
    return known;
  };

  return {
    fateOf: async (trial: Trial): Promise<Fate> => {
      const tests: string[] = [];
      for (const test of trial.tests) if (await isSound(test, trial)) tests.push(test);
      const failed = await failing({ ...trial, tests });
      if (failed === undefined) return 'lived';
      return failed === 'nothing answered' ? 'timed out' : 'killed';
    },
    close: (): void => {
      stop();
      rmSync(copy, { recursive: true, force: true });
    },
  };
};
