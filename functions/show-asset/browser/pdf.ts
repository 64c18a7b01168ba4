/// <reference lib="dom" />
import { extractPages } from '../../../shared/formats/pdf/extract-pages.ts';

/** Extracts the pages of a PDF in a worker of the browser: a file of its own, loaded only when a PDF is checked. */
addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  // The page hears of a fault of ours; a promise that fails unheard would leave it waiting.
  extractPages(data).then((answer) => postMessage(answer), reportError);
});
