import type { Event } from './event.ts';
import { edges, type Token } from './token.ts';

/**
 * A level or total and the values behind it. Words in small letters, a comma or a bracket behind them make it prose.
 */
export const rowAt = (tokens: readonly Token[], at: number): Event | undefined => {
  const { is, level = 'Total' } = tokens[at]!;
  if (is !== 'level' && is !== 'total') return undefined;
  let to = at + 1;
  while (to < tokens.length) {
    const token = tokens[to]!;
    const isSlot = token.is === 'value' || (token.is === 'gap' && token.edge === edges.cell);
    if (!isSlot || (token.edge === edges.blank && to > at + 1)) break;
    to += 1;
  }
  const slots = tokens.slice(at + 1, to);
  const next = tokens[to];
  const goesOn = next?.edge === edges.none && (next.set === true || /^\p{Ll}/u.test(next.raw));
  if (!slots.some((slot) => slot.is === 'value') || slots.some(({ set }) => set) || goesOn) return undefined;
  return { is: 'row', from: at, to, level, slots };
};
