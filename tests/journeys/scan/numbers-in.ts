const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const worth = new Map<string, number>([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, at) => [word, 10 * (at + 2)] as const),
]);
const scales = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
]);
const word = [...worth.keys(), 'hundred', ...scales.keys()].join('|');
const spelled = new RegExp(`\\b(?:${word})(?:(?:[\\s,-]+|\\s+and\\s+)(?:${word}))*\\b`, 'gi');

/** What a number in words comes to: "two thousand and ten" is 2010. */
const inDigits = (text: string): number => {
  let whole = 0;
  let below = 0;
  for (const each of text.toLowerCase().match(/[a-z]+/g) ?? []) {
    const scale = scales.get(each);
    if (scale !== undefined) {
      whole += Math.max(1, below) * scale;
      below = 0;
    } else if (each === 'hundred') below = Math.max(1, below) * 100;
    else below += worth.get(each) ?? 0;
  }
  return whole + below;
};

/** Digests, tokens and names by chance, perhaps with more behind a dash below: digits in them are no numbers. */
const byChance = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\b|_)|\b(?=\d*[a-f])[0-9a-f]{16,}\b/gi;
/** The same by the larger alphabet, whole or cut to the length of a tag: letters of both kinds, and of one length. */
const byLetters = /(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?:[\w-]{22}|[\w-]{43})(?![\w-])/g;

/** Every number that a text tells: in digits, with whatever stands between thousands, or in English words. */
export const numbersIn = (text: string): ReadonlySet<number> => {
  const read = text.replaceAll(byChance, ' ').replaceAll(byLetters, ' ');
  const grouped = read.match(/(?<!\d)\d{1,3}(?:[,.'’ \u00a0\u2009\u202f]\d{3})+(?!\d)/g) ?? [];
  return new Set([
    ...(read.match(/\d+/g) ?? []).map(Number),
    ...grouped.map((digits) => Number(digits.replaceAll(/\D/g, ''))),
    ...(read.match(spelled) ?? []).map(inDigits),
  ]);
};
