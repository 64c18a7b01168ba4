/** Characters that take no room and change no other: soft hyphens, joiners, marks of direction and of byte order, selectors. */
const INVISIBLE = /(?![\u202A-\u202E\u2066-\u2069])\p{Default_Ignorable_Code_Point}/gu;

/** What turns digits round on the screen is not left out: 133 would be read where 331 is shown. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/;

/** A text without the characters that nobody sees. Programs put them in where people copy and paste. */
export const visible = (text: string): string => text.replace(INVISIBLE, '');

/** Whether a text holds characters that nobody sees. */
export const hasInvisible = (text: string): boolean => text.search(INVISIBLE) >= 0;

/** A text of a file as a message can repeat it: short, on one line, with a name for what cannot be seen. */
export const quoted = (text: string): string => {
  const plain = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(new RegExp(TURNING, 'g'), (mark) => `[U+${mark.codePointAt(0)!.toString(16).toUpperCase()}]`);
  return `"${plain.length > 60 ? `${plain.slice(0, 57)}...` : plain}"`;
};
