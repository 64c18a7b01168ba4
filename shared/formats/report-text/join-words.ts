import { Category, Level } from '../../domain/codes.ts';
import { phrases, stem } from '../tables/label-words.ts';
import { joinDates } from './join-dates.ts';
import { edges, type Token } from './token.ts';

/**
 * Joins what is one word or name: names in several words, words broken by a line or cell, numbers that belong to the
 * word before.
 */
export const joinWords = (tokens: readonly Token[], vocabulary: ReadonlySet<string>): readonly Token[] =>
  joinPhrases(joinNumbers(joinBroken(joinDates(tokens), vocabulary)));

/** Puts the tokens of one name together; where `with` says nothing, they stay as they are. */
const rewrite = (
  tokens: readonly Token[],
  join: (at: number, all: readonly Token[]) => { tokens: readonly Token[]; length: number } | undefined,
): readonly Token[] => {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const joined = join(at, tokens);
    out.push(...(joined?.tokens ?? [tokens[at]!]));
    at += joined?.length ?? 1;
  }
  return out;
};

const together = (parts: readonly Token[], word: string): Token => ({
  ...parts[0]!,
  is: 'word',
  word,
  raw: parts.map(({ raw }) => raw).join(' '),
});

/** No blank line between. */
const near = (tokens: readonly Token[]): boolean => tokens.slice(1).every(({ edge }) => edge < edges.blank);

/** A word broken in two, most often by the edge of a cell, which may then have lost or doubled a letter. */
const joinBroken = (tokens: readonly Token[], vocabulary: ReadonlySet<string>): readonly Token[] =>
  rewrite(tokens, (at, all) => {
    const gaps = all[at + 1]?.is === 'gap' ? 1 : 0;
    const [one, other] = [all[at], all[at + 1 + gaps]];
    if (one?.is !== 'word' || other?.is !== 'word' || !near([one, other])) return undefined;
    if (vocabulary.has(one.word) && vocabulary.has(other.word)) return undefined;
    const whole = `${one.raw}${other.raw}`.toLowerCase();
    const singular = whole.replace(/s$/, '');
    const isDoubled = !vocabulary.has(one.word) && one.raw.at(-1) === other.raw[0];
    const meant =
      [whole, singular].find((each) => vocabulary.has(each)) ??
      (other.edge >= edges.line || isDoubled ? slipped(singular, vocabulary) : undefined);
    return meant === undefined ? undefined : { tokens: [together([one, other], stem(meant))], length: 2 + gaps };
  });

const slipped = (whole: string, vocabulary: ReadonlySet<string>): string | undefined =>
  whole.length < 7
    ? undefined
    : [...whole]
        .map((_, index) => whole.slice(0, index) + whole.slice(index + 1))
        .find((shorter) => vocabulary.has(shorter));

/** Numbers that are part of a name though a line broke it: per 100,000, aged 10, Category 1, Levels 2 and 3. */
const joinNumbers = (tokens: readonly Token[]): readonly Token[] =>
  rewrite(tokens, (at, all) => {
    const [one, second, third] = [all[at]!, all[at + 1], all[at + 2]];
    const isThird = third?.value === '3' || third?.word === 'level-3';
    if (one.is === 'level' && second?.word === 'and' && isThird)
      return near([one, second, third])
        ? {
            tokens: [
              { ...one, is: 'word' },
              { ...third, is: 'word', word: 'level-3' },
            ],
            length: 3,
          }
        : undefined;
    if (second?.is !== 'value' || !near([one, second])) return undefined;
    const fourth = all[at + 3];
    if (one.word === 'level' && second.value === '2' && third?.word === 'and' && fourth?.value === '3')
      return {
        tokens: [
          { ...one, word: 'level-2' },
          { ...fourth, is: 'word', word: 'level-3' },
        ],
        length: 4,
      };
    const level = Level.safeParse(second.value).data;
    if (one.word === 'level' && level && second.edge <= edges.line && third?.is === 'value')
      return { tokens: [{ ...one, is: 'level', word: `level-${level}`, level }], length: 2 };
    const category = Category.safeParse(second.value).data;
    if (/^categor[yi]$/.test(one.word) && category && second.edge <= edges.line)
      return { tokens: [{ ...one, is: 'category', word: `category-${category}`, category }], length: 2 };
    const pair = `${one.word} ${second.value}`;
    const rate = /^(?:per|fesul) (\d{1,3}000)$/.exec(pair)?.[1];
    if (rate !== undefined) return { tokens: [together([one, second], `per-${rate}`)], length: 2 };
    if (pair === 'aged 10') return { tokens: [together([one, second], 'aged-10')], length: 2 };
    if (one.word === 'section' && !/\d/.test(one.raw) && second.edge < edges.cell) return { tokens: [one], length: 2 };
    return undefined;
  });

const joinPhrases = (tokens: readonly Token[]): readonly Token[] =>
  rewrite(tokens, (at, all) => {
    for (const { words, stands } of phrases) {
      const parts = all.slice(at, at + words.length);
      if (parts.length === words.length && parts.every(({ word }, index) => word === words[index]) && near(parts))
        return { tokens: [together(parts, stands)], length: words.length };
    }
    return undefined;
  });
