import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../stack/bundles.ts';
import { type Engine, holdDoor } from '../doors/listen.ts';
import { askDoor } from '../doors/plain-client.ts';

const binary = join(root, 'node_modules/@dynoxide/linux-x64/dynoxide');

/**
 * The engine outlives a parent that crashes; this shell does not: at the end of its input it ends the engine, and where
 * the engine ends by itself it ends too.
 */
const leash = `exec 3<&0; "$0" "$@" & engine=$!
{ read -r _ <&3; kill $engine; } & watch=$!
wait $engine; kill $watch 2>/dev/null`;

/** The engine of tables. */
export interface TableEngine extends Engine {
  /** How long processors were busy with it by now, s; 0 where this machine does not say. */
  busy(): number;
}

/**
 * DynamoDB on this machine, its tables in `folder` or else in memory. Where AWS_ENDPOINT_URL_DYNAMODB is set, that one
 * is used instead.
 * @throws Error where there is neither a binary for this machine nor an endpoint
 */
export const startDynamoDb = async (folder: string | undefined): Promise<TableEngine> => {
  const given = process.env.AWS_ENDPOINT_URL_DYNAMODB;
  if (given) return { endpoint: given, busy: () => 0, stop: async () => {} };
  if (!existsSync(binary))
    throw new Error(
      'No DynamoDB engine for this machine comes with the packages: start any DynamoDB Local and set ' +
        'AWS_ENDPOINT_URL_DYNAMODB to its address.',
    );
  for (let attempt = 0; attempt < 10; attempt++) {
    const engine = await startAt(await freePort(), folder);
    if (engine) return engine;
  }
  throw new Error('The DynamoDB engine does not come up.');
};

/** The engine at a port; nothing where it ended by itself, as it does where another program took the port meanwhile. */
const startAt = async (port: number, folder: string | undefined): Promise<TableEngine | undefined> => {
  const words = ['serve', '--port', String(port), ...(folder ? ['--db-path', join(folder, 'tables.db')] : [])];
  const shell = spawn('sh', ['-c', leash, binary, ...words], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  let up = true;
  const ended = new Promise<void>((resolve) =>
    shell.once('exit', () => {
      up = false;
      resolve();
    }),
  );
  const endpoint = `http://127.0.0.1:${port}`;
  if (!(await answering(endpoint, () => up))) return undefined;
  // Whoever started it may end without a word: it ends then too.
  shell.unref();
  return {
    endpoint,
    busy: () => busyWith(shell.pid),
    stop: async () => {
      shell.ref();
      shell.stdin.end();
      await ended;
    },
  };
};

/** How long processors were busy with the engine on a leash, s: Linux counts hundredths. */
const busyWith = (shell: number | undefined): number => {
  try {
    const children = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ');
    // Behind the name, which may hold anything: the 12th and 13th word (proc_pid_stat(5), utime and stime).
    const counts = children.map((pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' '));
    return counts.reduce((sum, words) => sum + (Number(words[11]) + Number(words[12])) / 100, 0);
  } catch {
    return 0;
  }
};

/** A port that nobody listens on now. */
const freePort = async (): Promise<number> => {
  const door = await holdDoor();
  await door.stop();
  return Number(new URL(door.endpoint).port);
};

/** Whether ours answers: who else has the port would answer too, but then ours has ended. */
const answering = async (endpoint: string, isUp: () => boolean): Promise<boolean> => {
  for (let attempt = 0; attempt < 1000 && isUp(); attempt++) {
    const answered = await askDoor(endpoint).then(
      () => true,
      () => false,
    );
    await wait(10);
    if (answered) return isUp();
  }
  return false;
};
