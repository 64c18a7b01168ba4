import { createHash } from 'node:crypto';
import { type Dirent, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alwaysOpen } from '../../../shared/adapters/open-from.ts';
import { figuresText } from '../../../shared/domain/release/figures/figures-text.ts';
import type { Listed } from '../../../shared/domain/release/life/release.ts';
import { changesBetween, markRevised } from '../../../shared/domain/release/revisions/revision.ts';
import { frontFiles } from '../../../shared/formats/published/front-files.ts';
import { wordsOnPage } from '../../../shared/formats/published/pages/headlines-section.ts';
import { stampRelease } from '../../../shared/formats/published/release-date-stamp.ts';
import { releaseFiles } from '../../../shared/formats/published/release-files.ts';
import { siteStylesheet } from '../../../shared/formats/published/site-stylesheet.ts';
import { asking } from '../../functions/query-figures/asking.ts';
import { axeFindings, keepPicture, openBrowser } from '../../journeys/browser.ts';
import { chromium, skipWithout } from '../../needs.ts';
import { sampleDataset } from './sample-dataset.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-pages-'));
const stylesheet = 'assets/site.css';
const govuk = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css');

const write = (path: string, bytes: Uint8Array | string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
};

/** Asks what was written as the public function does, and keeps the page beside the others, without the root. */
const askPage = async (path: string, search: string) => {
  const key = ({ name, parentPath }: Dirent) => relative(folder, join(parentPath, name));
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const objects = new Map(kept.map((each) => [key(each), readFileSync(join(folder, key(each)))]));
  const readings = new Map(kept.map((each) => [key(each), { from: alwaysOpen }]));
  const road = { published: { objects, readings }, clock: { now: '2024-12-01T10:00:00.000Z' } };
  const { body } = await asking(road).ask(`${search}&format=html`);
  write(path, String(body).replaceAll('="/data/explore.css"', `="${stylesheet}"`).replaceAll('="/', '="'));
};

/** A provisional first version without Kent, and a final one that revises it. */
const buildSite = async () => {
  const first = sampleDataset(['kent']);
  const final = sampleDataset();
  const changes = changesBetween(first.rows, final.rows);
  const second = {
    ...final,
    version: '1.1',
    rows: markRevised(first.rows, final.rows),
    revision: { of: '1.0', reason: 'Kent came in.', changes },
    before: first.rows,
  };
  const listed = [first, second].map((dataset, index): Listed => {
    const files = releaseFiles(dataset, stylesheet);
    const figures = figuresText(dataset.rows);
    const words = wordsOnPage({ period: dataset.period, figures, before: undefined, written: [] });
    const releaseAt = `2024-1${index}-31T09:30:00.000Z`.replace('11-31', '11-28');
    for (const { path, bytes, dated } of files)
      write(
        `releases/2023-24/${dataset.version}/${path}`,
        dated ? stampRelease(new TextDecoder().decode(bytes), releaseAt, { words }) : bytes,
      );
    return {
      period: dataset.period,
      version: dataset.version,
      releaseAt,
      form: 'D',
      provisional: dataset.provisional,
      coverage: { ...dataset.coverage, missing: dataset.coverage.missing.map(({ name }) => name) },
      revises: index === 0 ? null : '1.0',
      reason: index === 0 ? null : 'Kent came in.',
      notes: [...dataset.notes],
      stylesheet,
      files: files.map(({ path, title, mediaType, bytes }) => ({
        path,
        title,
        mediaType,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
      figures,
    };
  });
  const { pages, pointers } = frontFiles(listed);
  for (const { path, bytes } of [...pages, ...pointers]) write(path, bytes);
  write(stylesheet, siteStylesheet(readFileSync(govuk, 'utf8')));
  await askPage('answers.html', 'period=latest&measure=rate_per_100k_computed&area=areas&sort=-value');
  await askPage('refusal.html', 'area=atlantis&level=9');
};

const pages = {
  catalogue: 'index.html',
  provisional: 'releases/2023-24/1.0/index.html',
  revision: 'releases/2023-24/1.1/index.html',
  pack: 'releases/2023-24/1.1/areas/lancashire.html',
  area: 'areas/teesside/index.html',
  methodology: 'methodology/index.html',
  answers: 'answers.html',
  refusal: 'refusal.html',
  dictionary: 'releases/2023-24/1.1/data-dictionary.html',
};

describe.skipIf(skipWithout(chromium, 'Chromium'))('the public pages, opened from disk without script', () => {
  let browser: Browser;
  // One window for all pages, so that axe is warm from the second on.
  let page: Page;
  const failed: string[] = [];
  beforeAll(async () => {
    await buildSite();
    browser = await openBrowser();
    page = await browser.newPage();
    page.on('requestfailed', (request) => failed.push(request.url()));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) failed.push(request.url());
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(pages))(
    '%s has no fault that axe finds, asks for nothing that is not there, and keeps to a phone’s width',
    async (name, path) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      // What axe itself asked for on the page before is none of this one's.
      failed.length = 0;
      await page.goto(pathToFileURL(join(folder, path)).href);
      expect(failed).toEqual([]);
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).fontFamily)).toMatch(/arial/i);
      for (const [kind, width] of [
        ['desktop', 1280],
        ['phone', 375],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        // Once a page, since axe takes its time over large tables: the provisional release on the phone, the others
        // wide.
        if ((kind === 'phone') === (name === 'provisional')) expect(await axeFindings(page)).toEqual([]);
        await keepPicture(page, `${name}-${kind}`);
      }
    },
  );

  it.each(['revision', 'catalogue'] as const)(
    '%s prints titles with what they head, and each chart whole on a page',
    async (name) => {
      // The width between the margins of an A4 page at 96 dots an inch.
      const page = await (await browser.newContext({ viewport: { width: 680, height: 1000 } })).newPage();
      await page.emulateMedia({ media: 'print' });
      await page.goto(pathToFileURL(join(folder, pages[name])).href);
      const style = (selector: string, property: 'breakAfter' | 'breakInside') =>
        page
          .locator(selector)
          .evaluateAll((found, wanted) => [...new Set(found.map((each) => getComputedStyle(each)[wanted]))], property);
      expect(await style('main h1, main h2, main h3, figcaption', 'breakAfter')).toEqual(['avoid']);
      expect(await style('.mappa-chart, .govuk-table__row', 'breakInside')).toEqual(['avoid']);
      const heights = await page
        .locator('.mappa-chart')
        .evaluateAll((charts) => charts.map((chart) => chart.getBoundingClientRect().height));
      expect(Math.max(...heights)).toBeLessThan(1000);
    },
  );

  it('leads nowhere that is not there', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    for (const path of Object.values(pages)) {
      await page.goto(pathToFileURL(join(folder, path)).href);
      const targets = await page
        .locator('a[href]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      for (const target of targets) {
        const url = new URL(target);
        // Staging writes these beside the files of a release; questions are answered by a function, not by a file.
        if (
          /^(mailto|data):$/.test(url.protocol) ||
          /\/(release\.json|mappa-[\d-]+\.zip|data|data\/openapi\.json)$/.test(url.pathname)
        )
          continue;
        expect(() => readFileSync(url.pathname), `${path} leads to ${target}`).not.toThrow();
        if (url.hash) expect(readFileSync(url.pathname, 'utf8'), target).toContain(`id="${url.hash.slice(1)}"`);
      }
    }
    await page.goto(pathToFileURL(join(folder, 'latest/index.html')).href);
    await page.waitForURL(/releases\/2023-24\/1\.1\/index\.html$/);
  });
});
