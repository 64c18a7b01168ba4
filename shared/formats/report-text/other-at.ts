import type { Event } from './event.ts';
import { isNeutral } from './neutral-words.ts';
import { isProse } from './prose.ts';
import { wordsIn } from './spans.ts';
import type { Targets } from './targets.ts';
import { edges, type Token } from './token.ts';

/** What words are compared with: the names of the form, and the words of the area's own. */
type Known = { targets: Targets; own: ReadonlySet<string> };

/** All else: words up to the end of their line or cell, with the values behind them if there are any. */
export const otherAt = (tokens: readonly Token[], at: number, asked: Known, prose: ReadonlySet<number>): Event => {
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
  if (isProse(tokens, at, words, prose)) return { is: 'prose', from: at, to };
  if (to > words) return { is: 'stray', from: at, to };
  const said = wordsIn(tokens.slice(at, to));
  const restates = [...asked.targets.restates].some(
    ({ names, words: known }) =>
      names.some((fits) => fits.must(said)) && said.every((word) => known.has(word) || isNeutral(word, asked.own)),
  );
  return restates ? { is: 'neutral', from: at, to, period: undefined } : { is: 'foreign', from: at, to };
};
