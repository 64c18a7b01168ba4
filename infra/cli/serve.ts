import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startControlDesk } from '../local/doors/control-desk.ts';
import type { LocalPlatform } from '../local/local-platform.ts';
import { startPlatform } from '../local/platform.ts';
import { synthesised } from '../local/template/synthesised.ts';
import { root } from '../stack/bundles.ts';
import { isTaken, type KeptFolder, notedEvery, takeFolder } from './kept-folder.ts';
import { serveText } from './serve-text.ts';
import { toldToStop } from './told-to-stop.ts';

export const usage = `Usage: npm run -s mappa -- serve [--port N] [--clock INSTANT] [--keep DIR] [--fresh] [--json]

Boots the platform on this machine and stays up. What it holds survives a restart.
  --port    first of the ports it listens on (8420); the others follow it. 0: any free ones
  --clock   where its clock stands at first, such as 2024-05-01T09:00:00Z (the default, or where it was left)
  --keep    where what it holds is kept (.local/serve)
  --fresh   begins empty
  --json    prints one JSON document with the addresses
Exit code: 0 stopped (Ctrl-C), 1 it could not start, 2 wrong use.`;

const options = {
  port: { type: 'string', default: '8420' },
  clock: { type: 'string' },
  keep: { type: 'string' },
  fresh: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `mappa serve`: the platform of this machine, until it is told to stop. @returns the exit code */
export const serve = async (words: readonly string[]): Promise<number> => {
  const wish = understand(words);
  if (typeof wish === 'string') {
    const asked = wish === usage;
    (asked ? console.log : console.error)(wish);
    return asked ? 0 : 2;
  }
  const { folder } = wish;
  if (wish.fresh && !isTaken(folder)) rmSync(folder, { recursive: true, force: true });
  const stopped = toldToStop();
  let platform: LocalPlatform | undefined;
  let kept: KeptFolder | undefined;
  let noting: NodeJS.Timeout | undefined;
  try {
    const taken = takeFolder(folder);
    kept = taken;
    const start = wish.clock ?? taken.clock;
    const started = await startPlatform({
      template: await synthesised(),
      folder,
      start,
      flows: true,
      keep: true,
      ...(wish.port === 0 ? {} : { port: wish.port }),
    });
    platform = started;
    noting = setInterval(() => taken.note(started.clock.now()), notedEvery);
    const desk = await startControlDesk(started, wish.port === 0 ? 0 : wish.port + 9);
    const { api, pages, site, clock } = started;
    const mail = join(folder, 'mail');
    const addresses = { api, pages, site, desk: desk.endpoint, mail, clock: clock.now().toISOString() };
    console.log(wish.json ? JSON.stringify(addresses, undefined, 2) : serveText(addresses));
    await stopped.told;
    await desk.stop();
    return 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    console.error(busy ? `Port ${wish.port} or one after it is taken: name another with --port.` : message);
    return 1;
  } finally {
    clearInterval(noting);
    const left = platform?.clock.now();
    await platform?.stop();
    kept?.leave(left);
  }
};

type Wish = { folder: string; port: number; clock: Date | undefined; fresh: boolean; json: boolean };

const understand = (words: readonly string[]): Wish | string => {
  try {
    const { values } = parseArgs({ args: [...words], options });
    if (values.help) return usage;
    const port = Number(values.port);
    if (!Number.isInteger(port) || (port !== 0 && port < 1024) || port > 65_000)
      return '--port is a number from 1024 to 65000, or 0 for any free ones.';
    const clock = values.clock === undefined ? undefined : new Date(values.clock);
    if (clock && Number.isNaN(clock.getTime())) return '--clock is an instant such as 2024-05-01T09:00:00Z.';
    const folder = values.keep === undefined ? join(root, '.local/serve') : resolve(values.keep);
    return { folder, port, clock, fresh: values.fresh, json: values.json };
  } catch (error) {
    return error instanceof Error ? error.message : usage;
  }
};
