import type { Period } from '../../domain/periods.ts';
import { readPeriod } from '../../domain/periods.ts';
import type { Fits as AnyFits } from '../tables/fits.ts';
import { edges, type Token } from './token.ts';

/** A label is never longer; a stretch without a value may be prose of thousands of words. */
const LONGEST = 90;

/** What is asked of a name's words: whether one may belong to it, and whether all are there that must be. */
type Fits = Pick<AnyFits, 'may' | 'must'>;

/** What days may stand in a name: one day for a snapshot, a year for all else. */
export type Time = 'snapshot' | 'year';

/** An empty cell says nothing. */
export const isPassing = ({ is }: Token): boolean => is === 'gap';

const belongs = (token: Token, fits: Fits, time: Time, period: Period, first: boolean): boolean => {
  if (isPassing(token)) return true;
  if (token.is === 'date') return time === 'snapshot' ? token.spans !== true : token.spans === true;
  if (token.is === 'period') return readPeriod(token.raw) === period;
  if (token.is === 'value') return false;
  return fits.may(token.word) || (first && token.word === 'total');
};

/** A level or total with values behind it is a row, and no part of the name above it. */
const beginsRow = (tokens: readonly Token[], at: number): boolean =>
  ['level', 'total'].includes(tokens[at]!.is) && tokens[at + 1]?.is === 'value';

/** The words of a stretch as names compare them. */
export const wordsIn = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap(({ word }) => (word === '' ? [] : [word]));

/** A name that 'not' denies, before it or behind it: within a name it stands before what it denies. */
const isDenied = (words: readonly string[], fits: Fits): boolean =>
  (words[0] === 'not' && (words[1] === 'the' || fits.must(words.slice(1)))) || words.at(-1) === 'not';

/**
 * Where a name that begins at a token can end: every place up to which all words belong to it and all that must be are
 * there, the longest first. A blank line ends a name.
 */
export const endsOf = (
  tokens: readonly Token[],
  from: number,
  { fits, time, period }: { fits: Fits; time: Time; period: Period },
): readonly number[] => {
  let to = from;
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to]!;
    if (to > from && (token.edge === edges.blank || token.item === true)) break;
    if (!belongs(token, fits, time, period, to === from) || beginsRow(tokens, to)) break;
    to += 1;
  }
  const ends: number[] = [];
  for (let end = to; end > from; end -= 1) {
    if (isPassing(tokens[end - 1]!)) continue;
    const words = wordsIn(tokens.slice(from, end));
    if (!fits.must(words)) break;
    if (!isDenied(words, fits)) ends.push(end);
  }
  return ends;
};
