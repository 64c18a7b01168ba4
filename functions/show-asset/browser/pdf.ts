/// <reference lib="dom" />
import { extractPages } from '../../../shared/formats/pdf/extract-pages.ts';

/** Extracts the pages of a PDF in a worker of the browser: a file of its own, loaded only when a PDF is checked. */
addEventListener('message', async ({ data }: MessageEvent<Uint8Array>) => postMessage(await extractPages(data)));
