import { Worker } from 'node:worker_threads';
import { type PdfAnswer, pdfLimits } from '../formats/pdf/pdf-page.ts';

/** The worker lies beside this file, as it is written or as it is bundled. */
const entry = new URL(import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.mjs', import.meta.url);

/** How long a document may be read, how much memory that may take in all and on the heap, how often it is looked at. */
export type ThreadLimits = Record<'milliseconds' | 'growth' | 'heapMegabytes' | 'watchEvery', number>;

/**
 * Reads a PDF in a thread that is ended when it takes too long or too much memory: a document of a few kilobytes can
 * unpack to gigabytes, which limits of the heap do not see. `too-large` where it was ended.
 * @throws Error where the thread does not start or fails by itself: that is no fault of the document
 */
export const threadWithin =
  (limits: ThreadLimits, script: URL = entry) =>
  (bytes: Uint8Array): Promise<PdfAnswer | { fault: 'too-large' }> =>
    new Promise((resolve, reject) => {
      const before = process.memoryUsage.rss();
      const worker = new Worker(script, {
        workerData: bytes.slice(),
        resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
        stdout: true,
        stderr: true,
      });
      const stop = (): void => {
        clearInterval(watch);
        clearTimeout(clock);
      };
      const end = (answer: PdfAnswer | { fault: 'too-large' }): void => {
        stop();
        resolve(answer);
        void worker.terminate();
      };
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > limits.growth) end({ fault: 'too-large' });
      }, limits.watchEvery);
      const clock = setTimeout(() => end({ fault: 'too-large' }), limits.milliseconds);
      worker.once('message', (answer: PdfAnswer) => end(answer));
      const fail = (fault: unknown): void => {
        stop();
        reject(fault);
      };
      worker.once('error', (fault: { code?: string }) =>
        fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? end({ fault: 'too-large' }) : fail(fault),
      );
      worker.once('exit', () => fail(new Error('The thread that reads a PDF ended without an answer.')));
    });

/** The thread in use: 10 s, 300 MB, so that the whole process stays within 450 MB. */
export const pagesInThread = threadWithin(pdfLimits);
