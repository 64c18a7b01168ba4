/**
 * What a child runs before its bundle: it takes the time from the platform, then answers one event after another as the
 * Lambda runtime would. It dies with its parent. Plain JavaScript, since taking types out would be half of a child's
 * start.
 */
import { createRequire, enableCompileCache } from 'node:module';

let at = 0;
let since = 0;
let flows = false;
const now = () => (flows ? Math.floor(at + performance.now() - since) : at);

globalThis.Date = new Proxy(Date, {
  construct: (target, words, self) => Reflect.construct(target, words.length === 0 ? [now()] : words, self),
  apply: (target) => new target(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

/** Every message says how much of the processor was used so far, µs. */
const send = (message) => {
  const { user, system } = process.cpuUsage();
  process.send?.({ ...message, busy: user + system });
};
process.on('disconnect', () => process.exit(0));

const [, , bundle = '', start = '0', compiled = ''] = process.argv;
enableCompileCache(compiled);
at = Number(start);
const { handler } = createRequire(import.meta.url)(bundle);

process.on('message', async ({ id, event, context, ...tick }) => {
  ({ at, flows } = tick);
  since = performance.now();
  try {
    const result = await handler(event, { ...context, getRemainingTimeInMillis: () => 60_000 });
    send({ id, result: result ?? null });
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    console.error(JSON.stringify({ level: 'ERROR', message: 'thrown', name, stack }));
    send({ id, error: { name, message } });
  }
});
send({ ready: true });
