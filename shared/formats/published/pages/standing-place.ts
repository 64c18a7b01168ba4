import { raw } from '../../html.ts';

const [begin, end] = ['<mappa-standing>', '</mappa-standing>'];

/** Where a page says how its version stands: nothing when it comes out. */
export const standingPlace = raw(begin + end);

/**
 * A published page that says something else there, and of which nothing else is changed.
 * @param banner as markup
 * @throws Error where the page has no place for it
 */
export const withStanding = (page: string, banner: string): string => {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error('A published page has no place to say how its version stands.');
  return page.slice(0, from + begin.length) + banner + page.slice(to);
};
