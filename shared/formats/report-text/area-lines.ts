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
