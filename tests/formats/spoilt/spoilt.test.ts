import { expect, it } from 'vitest';
import { judgeSpoilt } from './judge.ts';

it('reads no wrong figure out of spoilt workbooks, and says of each that it did not read', () => {
  const judged = judgeSpoilt(60, 7);
  const all = [...judged.values()];
  expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(all.reduce((sum, { read }) => sum + read, 0)).toBeGreaterThan(2000);
  expect(all.reduce((sum, { said }) => sum + said, 0)).toBeGreaterThan(100);
});
