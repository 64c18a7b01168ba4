import { plainWords, squashed } from './plain-words.ts';

const bigrams = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
};

/** Share of letter pairs that two texts have in common, 0 to 1 (Dice): it forgives broken words and lost letters. */
const sharedPairs = (one: Map<string, number>, other: Map<string, number>): number => {
  let common = 0;
  let all = 0;
  for (const [pair, count] of one) {
    common += Math.min(count, other.get(pair) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
};

/** A label to recognise and what it stands for. */
export type Wording<Target> = { label: string; target: Target };

/**
 * Builds a finder of the wording that a text most likely is. Half of the likeness is shared letter pairs, half the label's
 * words found in the text, where a word counts the more the fewer targets use it: "revoked" tells more than "offenders".
 */
export const likenessFinder = <Target>(wordings: readonly Wording<Target>[]) => {
  const users = new Map<string, Set<Target>>();
  const learnt = wordings.map(({ label, target }) => {
    const words = [
      ...new Set(
        plainWords(label)
          .split(' ')
          .filter((word) => word !== ''),
      ),
    ];
    for (const word of words) users.set(word, (users.get(word) ?? new Set()).add(target));
    return { target, words, squash: squashed(label), pairs: bigrams(squashed(label)) };
  });
  const targets = new Set(wordings.map(({ target }) => target)).size;
  const weight = (word: string) => Math.log(1 + targets / users.get(word)!.size) * Math.min(word.length, 6);

  return (text: string): { target: Target; score: number } | undefined => {
    const squash = squashed(text);
    // A label is never this long; prose is, and need not be compared.
    if (squash.length < 2 || squash.length > 400) return undefined;
    const pairs = bigrams(squash);
    let best: { target: Target; score: number } | undefined;
    for (const each of learnt) {
      const all = each.words.reduce((sum, word) => sum + weight(word), 0);
      const found = each.words.reduce((sum, word) => sum + (squash.includes(word) ? weight(word) : 0), 0);
      const score = each.squash === squash ? 1 : 0.5 * sharedPairs(each.pairs, pairs) + 0.5 * (found / all);
      if (!best || score > best.score) best = { target: each.target, score };
    }
    return best;
  };
};
