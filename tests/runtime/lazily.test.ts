import { expect, it } from 'vitest';
import { lazily } from '../../shared/runtime/lazily.ts';

it('loads an action once, when it is first asked for, and again where that failed', async () => {
  let loads = 0;
  const double = lazily(async () => {
    loads += 1;
    if (loads === 1) throw new Error('not there');
    return (number: number) => 2 * number;
  });
  expect(loads).toBe(0);
  await expect(double(1)).rejects.toThrow('not there');
  expect(await Promise.all([double(2), double(3)])).toEqual([4, 6]);
  expect(loads).toBe(2);
});

it('hands on what the action throws, and does not load it again for that', async () => {
  let loads = 0;
  const refuse = lazily(async () => {
    loads += 1;
    return async (): Promise<number> => {
      throw new Error('refused');
    };
  });
  await expect(refuse()).rejects.toThrow('refused');
  await expect(refuse()).rejects.toThrow('refused');
  expect(loads).toBe(1);
});
