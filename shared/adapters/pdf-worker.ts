import { parentPort, workerData } from 'node:worker_threads';
import { extractPages } from '../formats/pdf/extract-pages.ts';

// A broken document also fails promises of the library that nobody waits for; what is waited for decides.
process.on('unhandledRejection', () => {});

/** Reads one document in a thread of its own, which can be ended at any time. */
parentPort?.postMessage(await extractPages(workerData));
