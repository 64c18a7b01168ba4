import type { Browser, Page } from 'playwright-core';
import { axeFindings, keepPicture, signInAs, visitor } from '../browser.ts';
import type { TestPlatform } from '../platform.ts';
import { type Walked, walking } from './walked.ts';

/** How somebody looks at the pages: with script or without, at a desk or on a phone. */
export type Way = { script: boolean; on: 'desk' | 'phone' };

/** The window of a desk at four times its size. */
const fourTimes = { width: 320, height: 256 };
const looking = process.env.PICTURES !== undefined;

/** Run in a page: what makes it wider than its window. What scrolls by itself may be wider. */
const sticksOut = `document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
    .filter((each) => !each.closest('.scrolls, .mappa-scroll, details:not([open]) > *'))
    .map((each) => each.tagName + '.' + each.className + '#' + each.id).slice(-3)`;

export type FrontDoorsStage = {
  readonly platform: TestPlatform;
  readonly walked: Walked;
  /** What axe has found so far, and what was wider than its window. */
  readonly faults: readonly string[];
  /** Lets somebody act who is signed in, and stays so until everybody leaves. */
  as: <Given>(who: string, act: (page: Page) => Promise<Given>) => Promise<Given>;
  /** Whether somebody's browser runs scripts. */
  scripted: (who: string) => boolean;
  /** Notes what axe finds on the page that is open, and that it fits a desk, and a window at four times its size. */
  seen: (page: Page, name: string) => Promise<void>;
  /** Ends every session: nobody is signed in any more. */
  leave: () => Promise<void>;
};

/** Everybody's browser before one platform. @param wayOf how somebody looks at it */
export const openStage = (platform: TestPlatform, browser: Browser, wayOf: (who: string) => Way): FrontDoorsStage => {
  const people = new Map<string, Page>();
  const faults: string[] = [];
  const walked = walking(platform.pages);

  const arrive = async (who: string): Promise<Page> => {
    const { script, on } = wayOf(who);
    const { page, context } = await visitor(browser, { script });
    walked.watch(context);
    await page.setViewportSize({ width: on === 'desk' ? 1280 : 375, height: 900 });
    if (who !== 'Reader') await signInAs(page, platform.pages, who);
    people.set(who, page);
    return page;
  };

  return {
    platform,
    walked,
    faults,
    scripted: (who) => wayOf(who).script,
    as: async (who, act) => {
      const page = people.get(who) ?? (await arrive(who));
      return act(page);
    },
    seen: async (page, name) => {
      faults.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
      walked.looked(page.url());
      const usual = page.viewportSize()!;
      for (const width of looking ? [1280, 375] : []) {
        await page.setViewportSize({ width, height: 900 });
        await keepPicture(page, `${name}-${width}`);
      }
      await page.setViewportSize(fourTimes);
      faults.push(...(await page.evaluate<string[]>(sticksOut)).map((what) => `${name}, at four times: ${what}`));
      await page.setViewportSize(usual);
    },
    leave: async () => {
      await Promise.all([...people.values()].map((page) => page.context().close()));
      people.clear();
    },
  };
};
