import { expect, it } from 'vitest';
import { remembered } from '../../../shared/formats/tables/remembered.ts';

it('derives once from a text that comes again, and holds no more than a nation of returns needs', () => {
  const asked: string[] = [];
  const length = remembered((text) => {
    asked.push(text);
    return text.length;
  });
  expect([length('Level 1'), length('Level 1'), length('Total')]).toEqual([7, 7, 5]);
  expect(asked).toEqual(['Level 1', 'Total']);
  for (let other = 0; other < 2000; other++) length(`label ${other}`);
  expect(length('Level 1')).toBe(7);
  expect(asked.filter((text) => text === 'Level 1')).toHaveLength(2);
});

it('holds two thousand texts, and begins anew with the next', () => {
  let asked = 0;
  const count = remembered(() => ++asked);
  for (let text = 1; text <= 2000; text++) count(`label ${text}`);
  expect(count('label 1')).toBe(1);
  count('one more');
  expect(count('label 1')).toBe(2002);
});

it('holds no prose', () => {
  let asked = 0;
  const count = remembered(() => ++asked);
  const prose = 'x'.repeat(601);
  expect([count(prose), count(prose)]).toEqual([1, 2]);
  const label = 'x'.repeat(600);
  expect([count(label), count(label)]).toEqual([3, 3]);
});
