import { hasNumberWord } from '../number-words.ts';

/**
 * Whether a text of the file can be repeated in a message: only where it certainly holds no count, in figures or in
 * words. Columns may have been swapped, so that what stands in the place of a code is a Category 4 figure.
 */
export const mayQuote = (text: string): boolean =>
  text.length <= 40 && /^[a-z _&()/-]+$/i.test(text) && !hasNumberWord(text);

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** Edits that turn one text into another: insert, delete, replace, swap two neighbours. */
const distance = (from: string, to: string): number => {
  const table = Array.from({ length: from.length + 1 }, (_, i) =>
    Array.from({ length: to.length + 1 }, (_, j) => i + j),
  );
  const at = (i: number, j: number) => table[i]![j]!;
  for (let i = 1; i <= from.length; i += 1)
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      table[i]![j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (same ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return at(from.length, to.length);
};

/**
 * The known code that a text most likely means, undefined where none is near. A text of digits alone never has one: it
 * may be a figure in the wrong column, and a near code would tell of it.
 */
export const suggestCode = (text: string, known: readonly string[]): string | undefined => {
  if (text.length > 60) return undefined;
  if (/\d/.test(text)) {
    const named = /^\W*(?:category|cat|level|lvl)\W*(\w+)\W*$/i.exec(text)?.[1];
    return known.find((code) => plain(code) === plain(named ?? text) && /[a-z]/i.test(text));
  }
  const near = known
    .filter((code) => /[a-z]/i.test(code))
    .map((code) => ({ code, edits: distance(plain(text), plain(code)) }))
    .toSorted((one, other) => one.edits - other.edits)[0];
  if (near === undefined) return undefined;
  return near.edits <= Math.floor(near.code.length / 4) + 1 && near.edits < near.code.length - 1
    ? near.code
    : undefined;
};
