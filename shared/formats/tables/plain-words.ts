import { remembered } from './remembered.ts';

const ENTITIES = {
  amp: '&',
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  ndash: '–',
  mdash: '—',
  apos: "'",
};

/**
 * Text without markup: tags, superscript notes, Markdown emphasis and entities are taken off, white space is evened
 * out.
 */
export const withoutMarkup = (text: string): string =>
  text
    .replace(/<(sup|sub|del|s|strike)\b[^<>]{0,60}>(?:(?!<\/\1).){0,80}<\/\1\s*>/gi, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][^<>]{0,60}>/gi, '')
    .replace(/&(amp|nbsp|lt|gt|quot|ndash|mdash|apos);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name])
    .replace(/\*\*|__|`|^#{1,6}\s+/g, '')
    .replace(/[\s\u00A0\u2007\u202F\uFEFF\u200B]+/g, ' ')
    .trim();

const DAY = '(?:31|30)(?:st|th)?\\s*(?:of\\s+)?(?:march|mawrth)\\s*,?\\s*(?:19|20)\\d\\d';
const SNAPSHOT = new RegExp(DAY, 'g');
const YEAR = new RegExp(
  `(?:between\\s+|from\\s+)?(?:0?1)(?:st)?\\s*(?:of\\s+)?april\\s*,?\\s*(?:(?:19|20)\\d\\d)?\\s*(?:and|to|-|–|until)\\s*${DAY}`,
  'g',
);

/**
 * The label of a row or column in words that stay the same over the years: people are offenders whatever a year or a
 * careless replacement calls them, and days are left out, because they are read for themselves.
 */
export const plainWords = remembered((text) =>
  withoutMarkup(text)
    .toLowerCase()
    .replace(YEAR, ' ')
    .replace(SNAPSHOT, ' ')
    .replace(/\((?:note\s*)?[a-z0-9]{1,2}\)/g, ' ')
    .replace(/\b(?:mappa\s+)?(?:nominals?|individuals?|people|persons?|offenders?|subjects)\b/g, 'offenders')
    .replace(/\brsos?\b/g, 'registered sex offenders')
    .replace(/\bsexual\b/g, 'sex')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim(),
);

/** Whether words of the label were replaced throughout the document: "MAPPA MAPPA nominals". */
export const hasReplacedWords = (text: string): boolean =>
  /\bnominals?\b|\bmappas?[\s-]+mappas?\b|mappa-eligible\s+mappa\b/i.test(withoutMarkup(text));
