import type { Event } from './event.ts';
import { isNeutral } from './neutral-words.ts';
import { isProse } from './prose.ts';
import { wordsIn } from './spans.ts';
import type { Targets } from './targets.ts';
import { edges, type Token } from './token.ts';

/** All else: words up to the end of their line or cell, with the values behind them if there are any. */
export const otherAt = (
  tokens: readonly Token[],
  at: number,
  { targets }: { targets: Targets },
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
  if (isProse(tokens, at, words, prose)) return { is: 'prose', from: at, to };
  if (to > words) return { is: 'stray', from: at, to };
  const said = wordsIn(tokens.slice(at, to).filter(({ own }) => own !== true));
  const restates = [...targets.restates].some(
    ({ names, words: known }) =>
      names.some((fits) => fits.must(said)) && said.every((word) => known.has(word) || isNeutral(word)),
  );
  return restates ? { is: 'neutral', from: at, to, period: undefined } : { is: 'foreign', from: at, to };
};
