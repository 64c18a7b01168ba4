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
  /** All that the child gets to see of an environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly logFile: string;
}

export interface FunctionChild {
  /** Starts the child if it is not up, without an event. */
  warm(): void;
  /**
   * Runs one event and answers with the handler's result. Events of a child run one after another.
   * @throws what the handler threw, a crash or a time-out
   */
  invoke(event: unknown): Promise<unknown>;
  /** How long processors were busy with it, by its last answer, s; of all that were started after each other. */
  busy(): number;
  /** Kills it in the midst of whatever it does, as a crash would, and says whether it was up. */
  crash(): boolean;
  stop(): Promise<void>;
}

/** What was compiled at an earlier start is taken again. */
const compileCache = join(root, '.local/compiled');
const bootstrap = join(import.meta.dirname, 'child-bootstrap.mjs');

/** One child a function, started when first needed, started again after it died. */
export const functionChild = (spec: FunctionSpec, clock: Clock): FunctionChild => {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  let busy = 0;

  const started = (): ChildProcess => {
    if (child) return child;
    const log = openSync(spec.logFile, 'a');
    const born = fork(bootstrap, [join(spec.bundle, handlerFile), String(clock.now().getTime()), compileCache], {
      env: { ...spec.environment },
      execArgv: [],
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
    born.once('exit', () => {
      if (child === born) child = undefined;
    });
    child = born;
    return born;
  };

  /** Whoever is killed takes no event any more, however long it takes to be gone. */
  const kill = (target: ChildProcess | undefined): void => {
    if (child === target) child = undefined;
    target?.kill('SIGKILL');
  };

  const run = (event: unknown): Promise<unknown> => {
    const id = ++count;
    const target = started();
    return new Promise((resolve, reject) => {
      const done = (settle: () => void) => {
        clearTimeout(timer);
        target.off('message', answered);
        target.off('exit', exited);
        settle();
      };
      const answered = (message: { id?: number; result?: unknown; error?: { name: string; message: string } }) => {
        if (message.id !== id) return;
        done(() =>
          message.error
            ? reject(Object.assign(new Error(message.error.message), { name: message.error.name }))
            : resolve(message.result),
        );
      };
      const exited = () => done(() => reject(new Error(`${spec.name} died; its log is ${spec.logFile}.`)));
      const timer = setTimeout(() => {
        kill(target);
        done(() => reject(new Error(`${spec.name} did not answer within ${spec.timeoutMs} ms.`)));
      }, spec.timeoutMs);
      target.on('message', answered);
      target.once('exit', exited);
      const context = {
        awsRequestId: `${spec.name}-${id}`,
        functionName: spec.name,
        functionVersion: '$LATEST',
        invokedFunctionArn: spec.name,
        memoryLimitInMB: '1024',
      };
      target.send({ id, event, context, ...clock.tick() });
    });
  };

  return {
    warm: () => void started(),
    invoke: (event) => {
      const next = last.then(
        () => run(event),
        () => run(event),
      );
      last = next.catch(() => {});
      return next;
    },
    busy: () => busy,
    crash: () => {
      const wasUp = child !== undefined;
      kill(child);
      return wasUp;
    },
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
