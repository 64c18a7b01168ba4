import type { Named } from '../../domain/forms/words.ts';
import { isFree } from './label-words.ts';

/**
 * Tells whether the words of a label name one thing and nothing else: every `must` is met, and no word is there that
 * may not be.
 */
export type Fits = {
  all: (words: readonly string[]) => boolean;
  may: (word: string) => boolean;
  must: (words: readonly string[]) => boolean;
};

const known = new WeakMap<Named, Fits>();

/** Makes the test of a name once: names are data that never changes. */
export const fitsOf = (named: Named): Fits => {
  const held = known.get(named) ?? make(named);
  known.set(named, held);
  return held;
};

const make = ({ must, may = '' }: Named): Fits => {
  const groups = must.map((group) => group.split('|'));
  const words = new Set([...groups.flat(), ...may.split(' ')]);
  const isOne = (word: string) => words.has(word) || isFree(word);
  // Welsh ties its small words to one another: sy'n, i'r, o'r.
  const allowed = (word: string) => isOne(word) || (/['’]/.test(word) && word.split(/['’]/).every(isTied(isOne)));
  const met = (label: readonly string[]) => groups.every((group) => group.some((word) => label.includes(word)));
  return { may: allowed, must: met, all: (label) => label.every(allowed) && met(label) };
};

const isTied =
  (isOne: (word: string) => boolean) =>
  (part: string): boolean =>
    isOne(part) || /^(?:[rnoi]|sy)$/.test(part);

/** Every word that a name is made of. */
export const wordsOf = ({ must, may = '' }: Named): readonly string[] => [
  ...must.flatMap((group) => group.split('|')),
  ...may.split(' '),
];
