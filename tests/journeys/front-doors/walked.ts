import type { BrowserContext } from 'playwright-core';
import { findPage, pages } from '../../../functions/show-page/pages/index.ts';

/** Which pages of the table of pages a journey has been on. */
export type Walked = {
  /** Notes every form that is sent and every file that comes. */
  watch: (context: BrowserContext) => void;
  /** Notes that axe has looked at a page. */
  looked: (address: string) => void;
  /** What is left out: pages that axe has not seen, files that did not come, forms that nobody sent. */
  missed: () => string[];
};

/** @param origin where the pages are */
export const walking = (origin: string): Walked => {
  const been = new Set<string>();
  const note = (method: string, address: string): void => {
    if (!address.startsWith(origin)) return;
    const found = findPage(method, new URL(address).pathname);
    if (found !== undefined) been.add(`${method} ${found.page.path}`);
  };
  return {
    watch: (context) => {
      context.on('request', (request) => {
        if (request.method() === 'POST') note('POST', request.url());
      });
      context.on('response', (response) => {
        const { 'content-disposition': kind = '' } = response.headers();
        if (response.ok() && kind.startsWith('attachment')) note('GET', response.url());
      });
    },
    looked: (address) => note('GET', address),
    missed: () => pages.map(({ method, path }) => `${method} ${path}`).filter((each) => !been.has(each)),
  };
};
