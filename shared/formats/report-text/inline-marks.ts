/**
 * What formatting inside a text means: raised and lowered marks and struck-out text are no part of what stands there.
 */
export type Unmarked = { text: string; raised: boolean; struck: boolean };

const STRUCK = /<(s|del|strike)\b[^<>]*>[\s\S]{0,200}?<\/\1\s*>|~~[^~]{1,200}~~/gi;
const RAISED = [
  /<(sup|sub)\b[^<>]*>[\s\S]{0,200}?<\/\1\s*>/gi,
  /\[\^[^\]\s]{1,20}\]/g,
  /(?<=[\p{L}\d)])\^[\w*†]{1,3}\^/gu,
  /(?<=[\p{L}\d)])\[\d{1,2}\]\(#[^()\s]{0,60}\)/gu,
  /(?<=[\p{L}\d)])[⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉]+/gu,
];

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: '\u00A0',
  lt: '<',
  gt: '>',
  quot: '"',
  ndash: '–',
  mdash: '—',
  minus: '−',
  apos: "'",
};

/** Characters that nobody sees: soft hyphens, joiners, marks of direction. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Letters that fonts tie together, as text copied out of a PDF holds them. */
const LIGATURE = /[\uFB00-\uFB06]/g;

/** Blanks at which no line may break; a number whose thousands they set apart, which is no number of a level. */
const BLANK = '[\\u00A0\\u2007\\u2009\\u202F]';
const GROUPED = new RegExp(`(?<![\\d.,]|\\d${BLANK}|(?:level|lefel|lvl)\\s)\\d{1,3}(?:${BLANK}\\d{3})+(?!\\d)`, 'giu');
const ROW = /^\W*(?:(?:mappa\s)?(?:level|lefel|lvl)\s*[123]|totals?|cyfanswm)\b/i;

/**
 * A text whose thousands are together: of a number alone in its cell, and in the row of a table, which has sums. Behind
 * a label they may be two figures, and where a text has no other blanks, words and figures are set apart by these.
 */
const withThousands = (text: string): string =>
  !/\p{L}/u.test(text) || (ROW.test(text) && /\S[ \t]\S/.test(text))
    ? text.replace(GROUPED, (number) => number.replace(/\D/g, ''))
    : text;

/** A text without its markup: raised and struck parts taken off, emphasis, tags, links and entities resolved. */
export const unmarked = (text: string): Unmarked => {
  const kept = text.replace(STRUCK, ' ');
  const level = RAISED.reduce((left, pattern) => left.replace(pattern, ' '), kept);
  return {
    struck: kept !== text,
    raised: level !== kept,
    text: level
      .replace(/<\/?[a-z][^<>]{0,300}>/gi, '')
      .replace(/!?\[([^[\]]{0,300})\]\([^()\s]{0,300}\)/g, '$1')
      .replace(/&#(\d{1,5});/g, (_, code: string) => String.fromCharCode(Number(code)))
      .replace(/&([a-z]{2,6});/g, (whole, name: string) => ENTITIES[name] ?? whole)
      .replace(/\*\*|__|`/g, '')
      .replace(INVISIBLE, '')
      .replace(LIGATURE, (letters) => letters.normalize('NFKC'))
      .replace(/^.*$/s, withThousands)
      .replace(/\s+/g, ' ')
      .trim(),
  };
};
