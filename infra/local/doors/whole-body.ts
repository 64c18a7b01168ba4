import type { Readable } from 'node:stream';

/**
 * All bytes of a request or an answer. Node's own `buffer()` takes a detour by way of a Blob: for the hundreds of small
 * ones of a run that was dearer than everything else that a door does with them.
 * @throws Error where the sender breaks off
 */
export const wholeBody = (stream: Readable): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
    stream.once('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    stream.once('error', reject);
    stream.once('close', () => reject(new Error('The sender broke off.')));
  });
