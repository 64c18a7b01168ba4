import { raw } from '../../html.ts';

const [begin, end] = ['<mappa-standing>', '</mappa-standing>'];

/** Where a page says how its version stands: nothing when it comes out. */
export const standingPlace = raw(begin + end);

/**
 * A published page that says something else there, and of which nothing else is changed; undefined where it has no
 * place for it.
 * @param banner as markup
 */
export const withStanding = (page: string, banner: string): string | undefined => {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) return undefined;
  return page.slice(0, from + begin.length) + banner + page.slice(to);
};
