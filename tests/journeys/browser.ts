import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';
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
  page.setDefaultTimeout(20_000);
  return { context, page };
};

/** Signs in at the test sign-in as somebody of its list: `Ministry analyst`, or `Area submitter, Lancashire`. */
export const signInAs = async (page: Page, pages: string, who: string): Promise<void> => {
  await page.goto(`${pages}/`);
  await page.getByRole('link', { name: who, exact: true }).click();
  await page.waitForURL(`${pages}/pages/**`);
};

/** What axe finds wrong with the page that is open: rule and how many places. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
};
