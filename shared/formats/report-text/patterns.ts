import { Category, Level } from '../../domain/codes.ts';
import type { Token } from './token.ts';

/** What stands at one place of a text, without its edge and place. */
export type Piece = Pick<Token, 'is' | 'word'> & Partial<Token>;
/** A piece, or a note, which is passed over. */
export type Found = Piece | { is: 'note' };

const word = (text: string): Piece => ({ is: 'word', word: text });
const note: Found = { is: 'note' };

const YEAR = '((?:19|20)\\d\\d)';
const MARCH = `(?:31|30)(?:st|th)?\\s*(?:of\\s+)?(?:march|mawrth)`;
const MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december';

/**
 * What is read at a place of a text, tried in this order; what none of them knows is passed over, character by
 * character.
 */
export const patterns: readonly (readonly [RegExp, (found: RegExpExecArray) => Found])[] = [
  [
    new RegExp(
      `(?:between\\s+|from\\s+|rhwng\\s+)?(?:the\\s+)?0?1(?:st|af)?\\s*(?:of\\s+)?(?:april|ebrill)\\s*,?\\s*(?:(?:19|20)\\d\\d)?\\s*(?:and|to|until|a|i|-|–)\\s*(?:the\\s+)?${MARCH}\\s*,?\\s*${YEAR}`,
      'iy',
    ),
    ([, year]) => ({ is: 'date', word: '', year: Number(year), spans: true }),
  ],
  [new RegExp(`${MARCH}\\s*,?\\s*${YEAR}\\b`, 'iy'), ([, year]) => ({ is: 'date', word: '', year: Number(year) })],
  [new RegExp(`${MARCH}\\b`, 'iy'), () => ({ is: 'date', word: '' })],
  [new RegExp(`\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${MONTH})(?:\\s*,?\\s*${YEAR})?\\b`, 'iy'), () => word('another-day')],
  [new RegExp(`(?:${MONTH})\\s+(?:\\d{1,2}(?:st|nd|rd|th)?\\s*,?\\s*)?${YEAR}\\b`, 'iy'), () => word('another-day')],
  [
    /(?:since|in|by|during|until|before|after|from|year|for)\s+(?:19|20)\d\d\b(?![-–/,.]\d)/iy,
    () => word('another-day'),
  ],
  [/mid[-–\s]?(?:19|20)\d\d\b/iy, () => word('another-day')],
  [/(?:19|20)\d\d[-–/](?:(?:19|20)\d\d|\d\d?)(?![\d%])/y, () => ({ is: 'period', word: '' })],
  [
    /(?:mappa\s+)?(?:levels?|lefel(?:au)?|lvl)\s*([123])(?:\s*(?:and|&|or|\/|,|a)\s*(?:levels?\s*)?([23]))\b(?![,.]?\d)/iy,
    ([, first, second]) => word(`level-${first} level-${second}`),
  ],
  [
    /(?:mappa\s+)?(?:levels?|lefel|lvl)\s*([123])\b(?![,.]\d)/iy,
    ([, level]) => ({ is: 'level', word: `level-${level}`, level: Level.parse(level) }),
  ],
  [
    /(?:mappa\s+)?(?:cat(?:egory|egori|\.)?)\s*([1-4])\b(?![,.]\d)/iy,
    ([, category]) => ({ is: 'category', word: `category-${category}`, category: Category.parse(category) }),
  ],
  [/(?:per|fesul)\s+(\d{1,3})[,\s]?000\b/iy, ([, thousands]) => word(`per-${thousands}000`)],
  [/(?:section|sections|adran|s\.?)\s?\d+\w{0,2}(?=[\s(),.;]|$)(?:\s*\(\d\w?\))*/iy, () => word('section')],
  [/(?:page|tudalen)\s+\d+(?:\s+(?:of|o)\s+\d+)?/iy, () => word('page')],
  [/(?:table|tabl|note|nodyn|figure|appendix)\s+[0-9ivx]{1,4}[a-d]?\b\s*[:.)]?/iy, () => note],
  [/\((?:note\s*)?(?:[a-z]|\d{1,2}|[ivx]{1,4})\)|\[[a-wy\d]{1,2}\]/iy, () => note],
  [/aged?\s+10\b/iy, () => word('aged-10')],
  [/aged?\s+\d{1,3}\b/iy, () => word('another-number')],
  [
    /(?:under|below|above|than|least|past|next|first|last|within|every|(?<!and\s+)over)\s+\d{1,3}\b(?![,.]?\d)/iy,
    () => word('another-number'),
  ],
  [/[£$€]\s?\d[\d,.]*(?:\s?(?:m|k|million)\b)?/y, () => word('money')],
  [/\d[\d,.]*\s?(?:%|per\s?cent\b|y\s?cant\b)/iy, () => word('percent')],
  [/[%‰]/y, () => word('percent')],
  [/±|\+\s?\/\s?[-−–]/y, () => word('change')],
  [/[£$€]/y, () => word('money')],
  [/(?:c\.|ca\.|circa|approx\.?|approximately|[<>~≈±])\s?\d[\d,]*(?![\d.])/iy, odd],
  [/(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?=[\s;:,.()*†‡§|]|$)/y, number],
  [/\d[\d\p{L}.,/:+–-]*/uy, () => word('another-number')],
  [/(?<![\p{L}\p{N}])[-−–]\d[\d,]*(?:\.\d+)?(?=[\s;:,.()*|]|$)/uy, number],
  [/\[[xz]\](?=\s|$)|n\/a(?=\s|$)/iy, shorthand],
  [/[-–—−‐](?=\s|$)/y, () => ({ is: 'value', word: '', value: 'z', raw: '-' })],
];

function odd([raw]: RegExpExecArray): Piece {
  return { is: 'value', word: '', value: raw };
}

function number([raw]: RegExpExecArray): Piece {
  return { is: 'value', word: '', value: raw.replaceAll(',', '').replace(/^[−–]/, '-') };
}

function shorthand([raw]: RegExpExecArray): Piece {
  return { is: 'value', word: '', value: /x/i.test(raw) ? 'x' : 'z' };
}
