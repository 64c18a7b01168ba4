/// <reference lib="dom" />
import { type PdfAnswer, pdfLimits } from '../../../../shared/formats/pdf/pdf-page.ts';

/**
 * Reads a PDF in a worker of the browser, which is ended when it takes too long: the page stays alive, and its visitor
 * is told. How much memory a worker takes a page cannot see; the browser ends it itself.
 * @throws Error where the reader does not load or fails by itself: that is no fault of the document
 */
export const pdfInWorker =
  (script: URL, milliseconds: number = pdfLimits.milliseconds) =>
  (bytes: Uint8Array): Promise<PdfAnswer | { fault: 'too-large' }> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { type: 'module' });
      const end = (answer: PdfAnswer | { fault: 'too-large' }): void => {
        clearTimeout(clock);
        worker.terminate();
        resolve(answer);
      };
      const clock = setTimeout(() => end({ fault: 'too-large' }), milliseconds);
      // The reader of PDF says a word of its own first, that it is ready.
      worker.addEventListener('message', ({ data }: MessageEvent<PdfAnswer | { action: string }>) => {
        if ('pages' in data || 'fault' in data) end(data);
      });
      worker.addEventListener('error', ({ message }) => {
        clearTimeout(clock);
        worker.terminate();
        reject(new Error(`The reader of PDFs failed: ${message || 'it did not load'}.`));
      });
      worker.postMessage(bytes);
    });
