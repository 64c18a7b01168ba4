import type { Clock } from '../engines/clock.ts';
import type { FunctionHome, FunctionSpec } from './function-home.ts';

export interface FunctionChild {
  /** Starts the function if it is not up, without an event. */
  warm(): void;
  /**
   * Runs one event and answers with the handler's result. Events of a function run one after another.
   * @throws what the handler threw, a crash or a time-out
   */
  invoke(event: unknown): Promise<unknown>;
  /** Kills its process in the midst of whatever it does, as a crash would, and says whether it was up. */
  crash(): boolean;
}

type FromChild = { id?: string; result?: unknown; error?: { name: string; message: string } };

/** A function that is started in its process when first needed, and again after that died. */
export const functionChild = (spec: FunctionSpec, home: FunctionHome, clock: Clock): FunctionChild => {
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;

  const run = (event: unknown): Promise<unknown> => {
    const id = `${spec.name}-${++count}`;
    const target = home.holding(spec);
    return new Promise((resolve, reject) => {
      const done = (settle: () => void) => {
        clearTimeout(timer);
        target.off('message', answered);
        target.off('exit', exited);
        settle();
      };
      const answered = (message: FromChild) => {
        if (message.id !== id) return;
        done(() =>
          message.error
            ? reject(Object.assign(new Error(message.error.message), { name: message.error.name }))
            : resolve(message.result),
        );
      };
      const exited = () => done(() => reject(new Error(`${spec.name} died; its log is ${spec.logFile}.`)));
      const timer = setTimeout(() => {
        home.kill();
        done(() => reject(new Error(`${spec.name} did not answer within ${spec.timeoutMs} ms.`)));
      }, spec.timeoutMs);
      target.on('message', answered);
      target.once('exit', exited);
      const context = {
        awsRequestId: id,
        functionName: spec.name,
        functionVersion: '$LATEST',
        invokedFunctionArn: spec.name,
        memoryLimitInMB: '1024',
      };
      target.send({ id, event, context, ...clock.tick() });
    });
  };

  return {
    warm: () => void home.holding(spec),
    invoke: (event) => {
      const next = last.then(
        () => run(event),
        () => run(event),
      );
      last = next.catch(() => {});
      return next;
    },
    crash: () => home.kill(),
  };
};
