import { plainWords } from './plain-words.ts';

/** Counts of letter pairs; a pair is one number. */
type Pairs = { counts: ReadonlyMap<number, number>; all: number };

const pairsOf = (text: string): Pairs => {
  const counts = new Map<number, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, all: Math.max(text.length - 1, 0) };
};

/** Share of letter pairs that two texts have in common, 0 to 1 (Dice): it forgives broken words and lost letters. */
const sharedPairs = (one: Pairs, other: Pairs): number => {
  let common = 0;
  for (const [pair, count] of one.counts) common += Math.min(count, other.counts.get(pair) ?? 0);
  return one.all + other.all === 0 ? 0 : (2 * common) / (one.all + other.all);
};

/** A label to recognise and what it stands for. */
export type Wording<Target> = { label: string; target: Target };

/** A label is never longer than this, run together; prose is, and need not be compared. */
const LONGEST = 260;

/** What scores less fits nothing; the comparison stops as soon as a label cannot reach it. */
const LEAST = 0.25;

/**
 * Builds a finder of the wording that a text most likely is. Half of the likeness is shared letter pairs, half the label's
 * words found in the text, where a word counts the more the fewer targets use it: "revoked" tells more than "offenders".
 */
export const likenessFinder = <Target>(wordings: readonly Wording<Target>[]) => {
  const users = new Map<string, Set<Target>>();
  const plain = wordings.map(({ label, target }) => ({ target, words: plainWords(label).split(' ') }));
  for (const { words, target } of plain)
    for (const word of words) users.set(word, (users.get(word) ?? new Set()).add(target));
  const vocabulary = [...users.keys()];
  const targets = new Set(wordings.map(({ target }) => target)).size;
  const weight = (word: string) => Math.log(1 + targets / users.get(word)!.size) * Math.min(word.length, 6);
  const learnt = plain.map(({ target, words }) => {
    const weights = [...new Set(words)].map((word) => [vocabulary.indexOf(word), weight(word)] as const);
    const squash = words.join('');
    return { target, weights, squash, pairs: pairsOf(squash), all: weights.reduce((sum, [, each]) => sum + each, 0) };
  });

  return (text: string): { target: Target; score: number } | undefined => {
    if (text.length > 3 * LONGEST) return undefined;
    const squash = plainWords(text).replaceAll(' ', '');
    if (squash.length < 2 || squash.length > LONGEST) return undefined;
    const pairs = pairsOf(squash);
    const there = vocabulary.map((word) => squash.includes(word));
    let best: { target: Target; score: number } | undefined;
    for (const each of learnt) {
      if (each.squash === squash) return { target: each.target, score: 1 };
      const floor = Math.max(best?.score ?? 0, LEAST);
      const possible = Math.min(each.pairs.all, pairs.all) / (each.pairs.all + pairs.all);
      if (possible + 0.5 <= floor) continue;
      const found = each.weights.reduce((sum, [word, weighs]) => sum + (there[word] ? weighs : 0), 0) / each.all;
      if (possible + found / 2 <= floor) continue;
      const score = 0.5 * sharedPairs(each.pairs, pairs) + 0.5 * found;
      if (score > floor) best = { target: each.target, score };
    }
    return best;
  };
};
