import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { handlerFile } from '../../stack/bundle-format.ts';
import { root } from '../../stack/bundles.ts';
import type { Clock } from '../engines/clock.ts';

/** A function of the template as this machine runs it. */
export interface FunctionSpec {
  readonly name: string;
  readonly bundle: string;
  /** All that it gets to see of an environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly logFile: string;
}

/** A process in which functions run: one, or several that nobody wants to see die alone. */
export interface FunctionHome {
  /** The process with a function in it, started and loaded where it is not. */
  holding(spec: FunctionSpec): ChildProcess;
  /** Kills it in the midst of whatever it does, as a crash would, and says whether it was up. */
  kill(): boolean;
  /** How long processors were busy with it, by its last answer, s; of all that were started after each other. */
  busy(): number;
  stop(): Promise<void>;
}

/**
 * How Node runs functions here, which at AWS is Lambda's to say: in a run a process lives for seconds. The last tier of
 * V8's optimiser, with threads of its own, takes longer than it saves by then, and so does clearing away what soon goes
 * with the process: 7 % of a run. Who is served for longer waits for no function that needs that tier. The scripts of
 * package.json that start a run do so in the same way.
 */
export const shortLived = ['--max-opt=2', '--v8-pool-size=1', '--min-semi-space-size=32', '--initial-heap-size=300'];

/** What was compiled at an earlier start is taken again: of the tests' functions from where they keep it. */
const compileCache = process.env.NODE_COMPILE_CACHE ?? join(root, '.local/compiled');
const bootstrap = join(import.meta.dirname, 'child-bootstrap.mjs');

/**
 * A process that starts when it is first needed, and again after it died. What it says beside its functions is in the
 * log of the one that was needed first.
 */
export const functionHome = (clock: Clock): FunctionHome => {
  let child: ChildProcess | undefined;
  let busy = 0;
  const loaded = new Set<string>();

  const forget = (gone: ChildProcess): void => {
    if (child !== gone) return;
    child = undefined;
    loaded.clear();
  };

  const started = (logFile: string): ChildProcess => {
    const log = openSync(logFile, 'a');
    const born = fork(bootstrap, [String(clock.now().getTime()), compileCache], {
      env: { TZ: 'UTC' },
      execArgv: shortLived,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    born.setMaxListeners(0);
    const before = busy;
    born.on('message', (message: { busy: number }) => {
      busy = before + message.busy / 1e6;
    });
    // A child that dies while it is written to says so by its exit as well, where somebody waits for it.
    born.on('error', () => {});
    born.once('exit', () => forget(born));
    return born;
  };

  return {
    holding: ({ name, bundle, environment, logFile }) => {
      child ??= started(logFile);
      if (!loaded.has(name)) child.send({ name, bundle: join(bundle, handlerFile), environment, logFile });
      loaded.add(name);
      return child;
    },
    kill: () => {
      const target = child;
      // Whoever is killed takes no event any more, however long it takes to be gone.
      if (target) forget(target);
      return target?.kill('SIGKILL') ?? false;
    },
    busy: () => busy,
    stop: async () => {
      const dying = child;
      if (!dying) return;
      const ended = new Promise((resolve) => dying.once('exit', resolve));
      if (dying.connected) dying.disconnect();
      else dying.kill();
      await ended;
    },
  };
};
