import { areas, findArea } from '../../domain/areas.ts';
import { readPeriod } from '../../domain/periods.ts';
import type { Place } from '../../domain/place.ts';
import type { Stated } from '../../domain/raw-return.ts';
import type { GridRow } from '../tables/grid.ts';
import { remembered } from '../tables/remembered.ts';

/** Areas and periods that a workbook names as those of the return, in the order of its sheets. */
export type StatedOnSheets = { areas: readonly Stated[]; periods: readonly Stated[] };

const AREA_LABEL = /^(?:mappa )?(?:area|police force(?: area)?|force)$/i;
const PERIOD_LABEL = /^(?:reporting |financial |return )?(?:period|year)$/i;
const PERIOD = /(?<!\d)(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)(?!\d)/g;

/** Words of which the titles of returns are made: what holds another word besides speaks of something else. */
const TITLE_WORDS = new Set(
  `a agency and annual area areas arrangements authority board by copy cover data draft figures final financial
  for force form from in last mappa management multi number of on period police previous protection public
  report reports responsible return returns sheet statistical statistics strategic table tables template the
  this to year years`.split(/\s+/),
);

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;

// The longest first, so that North Yorkshire is not taken for a word and Yorkshire.
const names = areas
  .flatMap(({ slug, name, aliases }) => [name, slug, ...aliases])
  .map((name) => ({ name, spelt: plain(name) }))
  .toSorted((one, other) => other.spelt.length - one.spelt.length);

/** What a title names: an area and a period, where it holds nothing else but the words of titles. */
const inTitle = remembered((text): { area?: string; period?: string } => {
  if (text.length > 120) return {};
  const periods = (text.match(PERIOD) ?? []).filter((each) => readPeriod(each) !== undefined);
  const words = plain(text.replace(PERIOD, ' '));
  const area = names.find(({ spelt }) => words.includes(spelt));
  const rest = (area === undefined ? words : words.replace(area.spelt, ' ')).split(' ');
  if (!rest.every((word) => TITLE_WORDS.has(word) || /^\d?[a-d]?$/.test(word))) return {};
  return { ...(area ? { area: area.name } : {}), ...(periods.length === 1 ? { period: periods[0]! } : {}) };
});

/** What a cell of its own on a row says of area and period. */
const titledIn = ({ cells }: GridRow): { area?: Stated; period?: Stated } => {
  const [first, second] = cells.filter(({ text }) => text !== '');
  return first === undefined || second !== undefined ? {} : at(inTitle(first.text), first.place);
};

/** What a label with its value says of area and period. */
const labelledIn = ({ cells }: GridRow): { area?: Stated; period?: Stated } => {
  const [first, second, third] = cells.filter(({ text }) => text !== '');
  if (first === undefined || second === undefined) return {};
  const label = first.text.replace(/\s*[:*]\s*$/, '');
  if (third !== undefined && label === first.text) return {};
  const stated = { text: second.text, place: second.place };
  if (AREA_LABEL.test(label)) return { area: stated };
  return PERIOD_LABEL.test(label) ? { period: stated } : {};
};

const at = (
  { area, period }: { area?: string; period?: string },
  place: Place,
): { area?: Stated; period?: Stated } => ({
  ...(area === undefined ? {} : { area: { text: area, place } }),
  ...(period === undefined ? {} : { period: { text: period, place } }),
});

/** Each thing that is named once, at the first place; names that are understood as the same are one. */
const distinct = (stated: readonly Stated[], meant: (text: string) => string): readonly Stated[] =>
  [...Map.groupBy(stated, ({ text }) => meant(text)).values()].map(([first]) => first!);

/** The first area that a label names, which is before all that titles and names of sheets say. */
export const labelledArea = (rows: readonly GridRow[]): string | undefined =>
  rows.map(labelledIn).find(({ area }) => area !== undefined)?.area?.text;

/** Gathers what the sheets say: labels with their values first, then titles, then the names of the sheets. */
export const statedOnSheets = (sheets: readonly { name: string; rows: readonly GridRow[] }[]): StatedOnSheets => {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const labelled = rows.map(labelledIn);
  const titled = rows.map(titledIn);
  const named = sheets.map(({ name }) => at(inTitle(name), { sheet: name }));
  const all = [...labelled, ...titled, ...named];
  return {
    areas: distinct(
      all.flatMap(({ area }) => area ?? []),
      (text) => findArea(text)?.slug ?? text,
    ),
    periods: distinct(
      all.flatMap(({ period }) => period ?? []),
      (text) => readPeriod(text) ?? text,
    ),
  };
};
