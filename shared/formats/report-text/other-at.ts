import type { Period } from '../../domain/periods.ts';
import type { Event } from './event.ts';
import { isNeutral } from './neutral-words.ts';
import { isProse } from './prose.ts';
import { endsOf, wordsIn } from './spans.ts';
import { isOfLevels, type Targets } from './targets.ts';
import { edges, type Token } from './token.ts';

type Asked = { targets: Targets; period: Period };

/** All else: words up to the end of their line or cell, with the values behind them if there are any. */
export const otherAt = (
  tokens: readonly Token[],
  at: number,
  { targets, period }: Asked,
  prose: ReadonlySet<number>,
): Event => {
  let to = at;
  while (to < tokens.length) {
    const token = tokens[to]!;
    if (token.is === 'value' || (to > at && token.edge >= edges.sentence)) break;
    to += 1;
  }
  const words = to;
  while (to < tokens.length && tokens[to]!.is === 'value' && (to === at || tokens[to]!.edge !== edges.blank)) {
    if (to > words && tokens[to]!.line !== tokens[to - 1]!.line) break;
    to += 1;
  }
  const isRestating = to === words && restates(tokens.slice(at, to), targets);
  if (!isRestating && isProse(tokens, at, words, prose)) return { is: 'prose', from: at, to };
  if (to > words) {
    if (isNumbered(tokens, [at, words, to])) return { is: 'foreign', from: at, to };
    return { is: 'stray', from: at, to, ofLevels: namesLevels(tokens, [at, words], { targets, period }) };
  }
  if (!isRestating) return { is: 'foreign', from: at, to };
  // It may go on below, in small letters.
  let end = to;
  while (tokens[end]?.edge === edges.line && /^\p{Ll}/u.test(tokens[end]!.raw)) {
    const next = tokens.findIndex((token, index) => index > end && token.edge >= edges.sentence);
    const line = tokens.slice(end, next < 0 ? undefined : next);
    if (line.some(({ is }) => is === 'value') || !restates([...tokens.slice(at, end), ...line], targets)) break;
    end += line.length;
  }
  return { is: 'neutral', from: at, to: end, period: undefined };
};

/** Whether a line, or what ends in a colon, is one word with a small number behind it: "Quarter 3", "Division 2". */
const isNumbered = (tokens: readonly Token[], [from, words, to]: readonly [number, number, number]): boolean => {
  const [number, next] = [tokens[words]!, tokens[to]];
  const ends = next === undefined || next.edge >= edges.line || number.stop === true;
  return words - from === 1 && to - words === 1 && number.edge === edges.none && ends && /^\d\d?$/.test(number.raw);
};

/** Whether a stretch is the title of a table of levels, and nothing else. */
const namesLevels = (
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  { targets, period }: Asked,
): boolean =>
  targets.titles.some(
    (title) =>
      isOfLevels(title) && endsOf(tokens, from, { fits: title.fits, time: title.tables[0]!.time, period }).includes(to),
  );

/** Whether a stretch names things of a group by its own words, and says nothing else. */
const restates = (tokens: readonly Token[], targets: Targets): boolean => {
  const said = wordsIn(tokens.filter(({ own }) => own !== true));
  return targets.restates.some(
    ({ names, words }) =>
      names.some((fits) => fits.must(said)) && said.every((word) => words.has(word) || isNeutral(word)),
  );
};
