/** What the text of a value turns out to be. */
export type Value =
  | { is: 'number'; number: number }
  | { is: 'not-applicable' }
  | { is: 'not-available' }
  | { is: 'empty' }
  | { is: 'negative' }
  | { is: 'fraction' }
  | { is: 'too-large' }
  | { is: 'not-understood' };

/** No area has as many people as this; a longer number is a slip of the keyboard. */
const largest = 9_999_999;

const whole = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/;
const negative = /^[-−–]\s*\d[\d,]*(?:\.\d+)?$|^\(\d[\d,]*(?:\.\d+)?\)$/;
const fraction = /^\d[\d,]*\.\d+$/;

/**
 * Reads a value as files write it: a whole number (with or without commas at the thousands), `z` or a dash for not
 * applicable, `x` for not available; shorthand may stand in brackets as it is published.
 */
export const readValue = (text: string): Value => {
  const bare = text.trim();
  if (bare === '') return { is: 'empty' };
  if (/^(?:\[z\]|z|[-−–—])$/i.test(bare)) return { is: 'not-applicable' };
  if (/^(?:\[x\]|x)$/i.test(bare)) return { is: 'not-available' };
  if (negative.test(bare)) return { is: 'negative' };
  if (fraction.test(bare)) return { is: 'fraction' };
  if (!whole.test(bare)) return { is: 'not-understood' };
  const number = Number(bare.replaceAll(',', ''));
  return number > largest ? { is: 'too-large' } : { is: 'number', number };
};
