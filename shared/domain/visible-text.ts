/**
 * Characters that take no room and change no other: soft hyphens, joiners, marks of direction and of byte order,
 * selectors.
 */
const INVISIBLE = /(?![\u202A-\u202E\u2066-\u2069])\p{Default_Ignorable_Code_Point}/gu;

/** What turns digits round on the screen is not left out: 133 would be read where 331 is shown. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/;

/** A text without the characters that nobody sees. Programs put them in where people copy and paste. */
export const visible = (text: string): string => text.replace(INVISIBLE, '');

/** A name however it is spelt: small letters and digits, one blank between words, `&` as the word. */
export const plain = (text: string): string =>
  visible(text)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const TOUCHING = new RegExp(`[\\p{L}\\p{N}](?:${INVISIBLE.source})|(?:${INVISIBLE.source})[\\p{L}\\p{N}]`, 'u');

/** Whether a text holds characters that nobody sees beside a letter or digit, where they can matter. */
export const hasInvisible = (text: string): boolean => TOUCHING.test(text);

/** A text of a file as a message can repeat it: short, on one line, with a name for what cannot be seen. */
export const quoted = (text: string): string => {
  const plain = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(new RegExp(TURNING, 'g'), (mark) => `[U+${mark.codePointAt(0)!.toString(16).toUpperCase()}]`);
  return `"${plain.length > 60 ? `${plain.slice(0, 57)}...` : plain}"`;
};
