import { expect, it } from 'vitest';
import { judgeMade, total } from './judge.ts';
import { layouts } from './layouts.ts';

const kinds = (judged: ReturnType<typeof judgeMade>) =>
  [...judged].filter(([name]) => !/^(?:clean|spoilt): /.test(name)).map(([, found]) => found);

it('reads no figure out of a spoilt report that the report does not say, and says what it left', () => {
  const all = total(kinds(judgeMade(255, 3)));
  expect(all.wrong).toEqual([]);
  expect(all.read).toBeGreaterThan(9000);
  expect(all.said).toBeGreaterThan(400);
  expect(all.missing).toEqual([]);
});

it('reads 99 of 100 figures of reports as they ought to be, in every layout', () => {
  const judged = judgeMade(150, 4, 'clean');
  for (const [name, { read, said, missing, wrong }] of judged) {
    expect(wrong, name).toEqual([]);
    expect(read / (read + said + missing.length), name).toBeGreaterThan(0.99);
  }
  expect(judged.size).toBe(1 + Object.keys(layouts).length);
});
