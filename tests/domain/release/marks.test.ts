import { describe, expect, it } from 'vitest';
import { Marks, marksIn, withMark } from '../../../shared/domain/release/figures/marks.ts';
import { saidText } from '../../../shared/domain/release/figures/published-row.ts';

const orders = [
  ['p', 'r', 'b'],
  ['p', 'b', 'r'],
  ['r', 'p', 'b'],
  ['r', 'b', 'p'],
  ['b', 'p', 'r'],
  ['b', 'r', 'p'],
] as const;

describe('marks beside a number', () => {
  it.each(orders)('stand in one order, all of them, in whatever order they came: %s %s %s', (...marks) => {
    const all = marks.reduce((so, mark) => withMark(so, mark), '');
    expect(all).toBe('p r b');
    expect(marksIn(all)).toEqual(['p', 'r', 'b']);
    expect(saidText({ value: 1722, shorthand: '', marks: all })).toBe('1,722 [p] [r] [b]');
  });

  it('stand there once, and take none away', () => {
    expect(withMark('p r', 'r')).toBe('p r');
    expect(withMark('b', 'p')).toBe('p b');
    expect(marksIn('')).toEqual([]);
  });

  it('are those that there are, with a space between them', () => {
    for (const wrong of ['pr', 'p  r', ' p', 'q', 'p,r', 'P'])
      expect(Marks.safeParse(wrong).success, wrong).toBe(false);
    for (const right of ['', 'p', 'p r', 'p r b', 'e']) expect(Marks.safeParse(right).success, right).toBe(true);
  });
});
