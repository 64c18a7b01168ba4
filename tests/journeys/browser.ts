import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';
import { root } from '../../infra/stack/bundles.ts';
import { chromium } from '../needs.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const pictures = join(root, 'reports/pages');

/** PICTURES=1 keeps a picture of every page that a test looks at under reports/pages. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  if (process.env.PICTURES !== undefined)
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

/** A browser as people have it, without a window. */
export const openBrowser = (): Promise<Browser> =>
  driver.launch({ headless: true, args: flags, ...(chromium === undefined ? {} : { executablePath: chromium }) });

/** A visitor of their own, with no cookies yet; `script: false` for one whose browser runs none. */
export const visitor = async (
  browser: Browser,
  { script = true } = {},
): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await browser.newContext({ javaScriptEnabled: script, acceptDownloads: true });
  const page = await context.newPage();
  // Only what hangs runs into this: a machine that has other work takes its time.
  page.setDefaultTimeout(120_000);
  return { context, page };
};

/** Signs in at the test sign-in as somebody of its list: `Ministry analyst`, or `Area submitter, Lancashire`. */
export const signInAs = async (page: Page, pages: string, who: string): Promise<void> => {
  await page.goto(`${pages}/`);
  await page.getByRole('link', { name: who, exact: true }).click();
  await page.waitForURL(`${pages}/pages/**`);
};

/**
 * What axe finds wrong with the page that is open: rule and where. Of what passes it need not say where, and no page of
 * ours has frames of other origins, for which axe would open a second page: together half of its time.
 */
export const axeFindings = async (page: Page): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
};

/**
 * A copy of what a browser without script shows, in one that runs the script of axe and none of ours: axe cannot run
 * in the former.
 */
export const copyForAxe = async (copy: Page, shown: Page): Promise<void> => {
  const html = await shown.content();
  const address = shown.url();
  await copy.route('**/*', (route, request) => {
    if (request.resourceType() === 'script') return route.abort();
    return request.isNavigationRequest() ? route.fulfill({ contentType: 'text/html', body: html }) : route.continue();
  });
  await copy.setViewportSize(shown.viewportSize()!);
  await copy.goto(address);
  await copy.unrouteAll();
};
