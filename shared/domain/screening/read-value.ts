import { visible } from '../visible-text.ts';

/** What the text of a value turns out to be. */
export type Value =
  | { is: 'number'; number: number }
  | { is: 'not-applicable' }
  | { is: 'not-available' }
  | { is: 'empty' }
  | { is: 'negative' }
  | { is: 'fraction' }
  | { is: 'too-large' }
  | { is: 'formula' }
  | { is: 'not-understood' };

/** No area has as many people as this; a longer number is a slip of the keyboard. */
const largest = 9_999_999;

/**
 * Digits, all together or in threes apart by commas or by spaces that no typist makes; a common space may part two
 * figures.
 */
const WHOLE = '(?:\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:[\\u00A0\\u2007\\u2009\\u202F]\\d{3})+)';
const number = new RegExp(`^${WHOLE}(?:\\.\\d+)?$`);
const negative = new RegExp(`^[-−–]\\s*${WHOLE}(?:\\.\\d+)?$|^\\(${WHOLE}(?:\\.\\d+)?\\)$`);

/** Digits, commas and full stops of the broad letters that are typed beside Chinese and Japanese text. */
const narrow = (text: string): string =>
  text.replace(/[\uFF0C\uFF0E\uFF10-\uFF19]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));

/**
 * The one reading of values, for every format of file: a whole number, with or without separators at the thousands; `z`
 * or a dash for not applicable, `x` for not available, also in brackets as they are published. A fraction of noughts is
 * none (`2439.0`), nor is what is left of one beyond the 15 digits that spreadsheets keep. What could be read in two
 * ways (`1 722`, `2.439,0`, `1e3`, `33*`) is not understood. A rate may have as many `decimals` as its form asks for.
 */
export const readValue = (text: string, decimals = 0): Value => {
  // Almost all values are a few digits, which mean what they say.
  if (/^\d{1,7}$/.test(text)) return { is: 'number', number: Number(text) };
  const bare = narrow(visible(text).trim());
  if (bare === '') return { is: 'empty' };
  if (/^(?:\[z\]|z|[-−–—‐‑])$/i.test(bare)) return { is: 'not-applicable' };
  if (/^(?:\[x\]|x)$/i.test(bare)) return { is: 'not-available' };
  if (bare.startsWith('=')) return { is: 'formula' };
  if (negative.test(bare)) return { is: 'negative' };
  // 2.000 is two, or two thousand where a full stop parts the thousands.
  if (!number.test(bare) || /^\d{1,3}\.000$/.test(bare)) return { is: 'not-understood' };
  const held = Number(Number(bare.replace(/[^\d.]/g, '')).toPrecision(15));
  if (Number(held.toFixed(decimals)) !== held) return { is: 'fraction' };
  return held > largest ? { is: 'too-large' } : { is: 'number', number: held };
};
