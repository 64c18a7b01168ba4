import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../stack/bundles.ts';

export interface Engine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const binary = join(root, 'node_modules/@dynoxide/linux-x64/dynoxide');

/** The engine outlives a parent that crashes; this shell does not: it waits for the end of its input and ends the engine. */
const leash = '"$0" "$@" & engine=$!; read -r _; kill $engine; wait $engine';

/**
 * DynamoDB on this machine, its tables in `folder` or else in memory. Where AWS_ENDPOINT_URL_DYNAMODB is set, that one is used instead.
 * @throws Error where there is neither a binary for this machine nor an endpoint
 */
export const startDynamoDb = async (folder: string | undefined): Promise<Engine> => {
  const given = process.env.AWS_ENDPOINT_URL_DYNAMODB;
  if (given) return { endpoint: given, stop: async () => {} };
  if (!existsSync(binary))
    throw new Error(
      'No DynamoDB engine for this machine comes with the packages: start any DynamoDB Local and set AWS_ENDPOINT_URL_DYNAMODB to its address.',
    );
  const port = await freePort();
  const words = ['serve', '--port', String(port), ...(folder ? ['--db-path', join(folder, 'tables.db')] : [])];
  const shell = spawn('sh', ['-c', leash, binary, ...words], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  const ended = new Promise<void>((resolve) => shell.once('exit', () => resolve()));
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint);
  return {
    endpoint,
    stop: async () => {
      shell.stdin.end();
      await ended;
    },
  };
};

/** A port that nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const answering = async (endpoint: string): Promise<void> => {
  for (let attempt = 0; attempt < 500; attempt++) {
    try {
      await fetch(endpoint);
      return;
    } catch {
      await wait(10);
    }
  }
  throw new Error('The DynamoDB engine does not answer.');
};
