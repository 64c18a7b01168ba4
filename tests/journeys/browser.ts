import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
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

/** One page a browser for axe alone, by where it stands: axe is loaded, and warm, once. */
const eyes = new WeakMap<Browser, Map<string, Page>>();

/** Lays what a page shows into the one for axe, without scripts and what stands for them; waits for its styles. */
const layIn = async ({ html, address }: { html: string; address: string }): Promise<void> => {
  const shown = new DOMParser().parseFromString(html, 'text/html');
  for (const script of shown.querySelectorAll('script, noscript')) script.remove();
  history.replaceState(null, '', address);
  document.replaceChild(document.adoptNode(shown.documentElement), document.documentElement);
  // On a busy machine the function that gives styles out may run out of its time: a page is then shown without them,
  // and a browser asks again with the next one.
  const styled = async (link: HTMLLinkElement, left = 20): Promise<void> => {
    if (link.sheet) return;
    const came = await new Promise((tell) => {
      link.onload = () => tell(true);
      link.onerror = () => tell(false);
    });
    if (came) return;
    if (left === 0) throw new Error(`${link.href} did not come.`);
    await new Promise((wake) => setTimeout(wake, 250));
    const again = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: link.href });
    link.replaceWith(again);
    await styled(again, left - 1);
  };
  await Promise.all(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map((each) => styled(each)),
  );
};

/** A copy of what a page shows, of its size and at its address, in the page for axe. */
const copied = async (shown: Page): Promise<Page> => {
  const [browser, address] = [shown.context().browser()!, shown.url()];
  const { origin } = new URL(address);
  const known = eyes.get(browser) ?? new Map<string, Page>();
  eyes.set(browser, known);
  const eye = known.get(origin) ?? (await visitor(browser)).page;
  if (!known.has(origin)) {
    await eye.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await eye.goto(address);
    await eye.unrouteAll();
    await eye.evaluate(axe.source);
    known.set(origin, eye);
  }
  await eye.setViewportSize(shown.viewportSize()!);
  await eye.evaluate(layIn, { html: await shown.content(), address });
  return eye;
};

/**
 * What axe finds wrong with the page that is open: rule and where. Of what passes it need not say where. It looks at a
 * copy: to load it into each page anew would be half of its time, and it cannot run where a browser runs no scripts.
 * A page on disk, which may not stand at another's address, is looked at itself.
 */
export const axeFindings = async (page: Page): Promise<string[]> => {
  const onDisk = page.url().startsWith('file:');
  if (onDisk) await page.evaluate(axe.source);
  const looked = onDisk ? page : await copied(page);
  const { violations } = await looked.evaluate<AxeResults>(`axe.run(document, { resultTypes: ['violations'] })`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
};
