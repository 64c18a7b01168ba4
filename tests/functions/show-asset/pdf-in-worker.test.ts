import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guarded } from '../../../shared/runtime/browser-answer.ts';
import { formCalls } from '../../formats/pdf/hostile-pdfs.ts';
import { onePage, written } from '../../formats/pdf/made-pdf.ts';
import { openBrowser } from '../../journeys/browser.ts';
import { chromium, skipWithout } from '../../needs.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-worker-'));
let server: Server;
let browser: Browser;

const missing = skipWithout(chromium, 'Chromium');

describe.skipIf(missing)('a PDF that is checked in the browser', () => {
  beforeAll(async () => {
    const from = 'functions/show-asset/browser';
    await build({
      entryPoints: [`${from}/pdf.ts`, `${from}/parts/pdf-in-worker.ts`],
      outdir: folder,
      entryNames: '[name]',
      bundle: true,
      format: 'esm',
      logLevel: 'error',
    });
    server = createServer(({ url }, answer) => {
      const isScript = url?.endsWith('.js') === true;
      answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      for (const [name, value] of Object.entries(guarded())) answer.setHeader(name, value);
      answer.end(isScript ? readFileSync(join(folder, url.slice(1))) : '<!doctype html><title>Check</title>');
    }).listen(0, '127.0.0.1');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const read = async (bytes: Uint8Array, milliseconds: number, script = '/pdf.js') => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    // As text, so that nothing rewrites the import on its way to the browser.
    const answer = await page.evaluate(
      `import('/pdf-in-worker.js').then(({ pdfInWorker }) =>
        pdfInWorker(new URL('${script}', location.origin), ${milliseconds})(Uint8Array.from(${JSON.stringify([...bytes])})))`,
    );
    await page.close();
    return answer as { fault?: string; pages?: { items: { text: string }[] }[] };
  };

  it('is read in a worker, under the rules of our pages', async () => {
    const { pages } = await read(onePage(written(['Notification Order 7'])), 20_000);
    expect(pages?.[0]?.items.map(({ text }) => text)).toContain('Notification Order 7');
  });

  it('is ended when it takes too long, and the page is told', async () => {
    expect(await read(formCalls(), 1)).toEqual({ fault: 'too-large' });
  });

  it.each([
    ['fails by itself', 'reportError(new Error("a fault of ours"))', 'a fault of ours'],
    ['is spoilt', ')', 'it did not load'],
  ])('is not blamed where the reader %s: the page hears of it', async (_, script, words) => {
    writeFileSync(join(folder, 'broken.js'), script);
    await expect(read(formCalls(), 20_000, '/broken.js')).rejects.toThrow(words);
  });
});
