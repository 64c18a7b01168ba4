import { type AreaSlug, areas } from '../../domain/areas.ts';
import { stem } from '../tables/label-words.ts';
import { unmarked } from './inline-marks.ts';
import { isNeutral } from './neutral-words.ts';
import type { ReportLine, Token } from './token.ts';

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

/** The tokens of a document, those marked that make a whole name of an area: one word of it is another thing. */
export const withOwnNames = (tokens: readonly Token[], slug: AreaSlug | undefined): readonly Token[] => {
  const own = names.filter((each) => each.slug === slug).map(({ name }) => name.trim().split(' ').map(stem));
  const marked = new Set<number>();
  tokens.forEach((_, at) => {
    const found = own.find((words) => words.every((word, index) => tokens[at + index]?.word === word));
    for (const index of found?.keys() ?? []) marked.add(at + index);
  });
  return marked.size === 0 ? tokens : tokens.map((token, at) => (marked.has(at) ? { ...token, own: true } : token));
};

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
    if (rest.every((word) => isNeutral(word))) found.set(index, area.slug);
  });
  return found;
};
