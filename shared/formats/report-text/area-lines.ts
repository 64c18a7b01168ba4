import { type AreaSlug, areas } from '../../domain/areas.ts';
import { stem } from '../tables/label-words.ts';
import { unmarked } from './inline-marks.ts';
import { isNeutral } from './neutral-words.ts';
import type { ReportLine } from './token.ts';

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z]+/g, ' ')
    .trim();

// The longest first, so that Leicester, Leicestershire and Rutland is found before Leicestershire.
const names = areas
  .flatMap(({ slug, name, aliases }) => [name, ...aliases].map((each) => ({ slug, name: ` ${bare(each)} ` })))
  .toSorted((one, other) => other.name.length - one.name.length);

/** What may stand before and behind the name of an area in a heading that is no line of its own. */
const BEFORE = /^(?: (?:mappa|statistics?|figures?|data|tables?|for|the|in|of))* $/;
const BEHIND = /^ (?:$|(?:mappa|statistics?|figures?|data|tables?|annual|the number)\b)/;

/**
 * The area that a stretch of text names, and whether it begins there and goes on as what heads an area's figures would.
 */
export const areaIn = (said: string): { slug: AreaSlug; heads: boolean } | undefined => {
  const text = ` ${bare(said)} `;
  const found = names.find(({ name }) => text.includes(name));
  if (found === undefined) return undefined;
  const at = text.indexOf(found.name);
  const heads = BEFORE.test(text.slice(0, at + 1)) && BEHIND.test(text.slice(at + found.name.length - 1));
  return { slug: found.slug, heads };
};

/** The area that a text names last, the longest of names that overlap. */
export const lastAreaIn = (said: string): AreaSlug | undefined => {
  const text = ` ${bare(said)} `;
  return names
    .flatMap(({ slug, name }) => (text.includes(name) ? [{ slug, end: text.lastIndexOf(name) + name.length }] : []))
    .toSorted((one, other) => other.end - one.end)[0]?.slug;
};

/** The words of all names of an area, as labels compare words. */
export const wordsOfArea = (slug: string | undefined): ReadonlySet<string> =>
  new Set(names.filter((each) => each.slug === slug).flatMap(({ name }) => name.trim().split(' ').map(stem)));

const none: ReadonlySet<string> = new Set();

/** The lines that are an area's name and nothing else but words of a title: they head what is that area's. */
export const areaLines = (lines: readonly ReportLine[]): ReadonlyMap<number, AreaSlug> => {
  const found = new Map<number, AreaSlug>();
  lines.forEach(({ cells }, index) => {
    const filled = cells.filter(({ text }) => text.trim() !== '');
    const [only] = filled;
    if (only === undefined || filled.length > 1 || only.text.length > 120) return;
    const text = ` ${bare(unmarked(only.text).text)} `;
    const area = names.find(({ name }) => text.includes(name));
    if (area === undefined) return;
    const rest = text.replace(area.name, ' ').split(' ').map(stem);
    if (rest.every((word) => isNeutral(word, none))) found.set(index, area.slug);
  });
  return found;
};
