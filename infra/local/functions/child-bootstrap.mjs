/**
 * What a process runs before the bundles that it is given: it takes the time from the platform, then answers one event
 * after another as the Lambda runtime would. It dies with its parent. Plain JavaScript, since taking types out would be
 * half of a child's start.
 *
 * Whatever a function does knows whose it is: environment, log and time are its own, also where another function runs
 * in the same process.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Console } from 'node:console';
import { openSync, writeSync } from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { Writable } from 'node:stream';

const [, , start = '0', compiled = ''] = process.argv;
enableCompileCache(compiled);

/** What is said goes into a file at once: who is killed has said it. */
const saidInto = (file) => {
  const write = (text, _, done) => {
    writeSync(file, text);
    done();
  };
  const out = new Writable({ decodeStrings: false, write });
  return { out, console: new Console(out, out) };
};

/** What holds where no function is at work. */
const nobody = { environment: process.env, ...saidInto(1), at: Number(start), since: 0, flows: false };
const work = new AsyncLocalStorage({ defaultValue: nobody });
const own = (name) => work.getStore()[name];

const now = () => {
  const { at, since, flows } = work.getStore();
  return flows ? Math.floor(at + performance.now() - since) : at;
};
globalThis.Date = new Proxy(Date, {
  construct: (target, words, self) => Reflect.construct(target, words.length === 0 ? [now()] : words, self),
  apply: (target) => new target(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
Object.defineProperties(process, {
  env: { get: () => own('environment') },
  stdout: { get: () => own('out') },
  stderr: { get: () => own('out') },
});
Object.defineProperty(globalThis, 'console', { get: () => own('console') });

/** Every message says how much of the processor was used so far, µs. */
const send = (message) => {
  const { user, system } = process.cpuUsage();
  process.send?.({ ...message, busy: user + system });
};
process.on('disconnect', () => process.exit(0));

const require = createRequire(import.meta.url);
const functions = new Map();

/** Loads a function as its own environment has it. */
const load = ({ name, bundle, environment, logFile }) => {
  const its = { ...nobody, environment: Object.freeze(environment), ...saidInto(openSync(logFile, 'a')) };
  functions.set(name, { its, handler: work.run(its, () => require(bundle).handler) });
  send({ loaded: name });
};

const answer = async ({ id, event, context, ...tick }) => {
  const { its, handler } = functions.get(context.functionName);
  await work.run({ ...its, ...tick, since: performance.now() }, async () => {
    try {
      const result = await handler(event, { ...context, getRemainingTimeInMillis: () => 60_000 });
      send({ id, result: result ?? null });
    } catch (error) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      console.error(JSON.stringify({ level: 'ERROR', message: 'thrown', name, stack }));
      send({ id, error: { name, message } });
    }
  });
};

process.on('message', (message) => ('bundle' in message ? load(message) : answer(message)));
