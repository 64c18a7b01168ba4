import { expect, it } from 'vitest';
import { someAtATime } from '../../shared/adapters/some-at-a-time.ts';

it('the same is done with each, so many at a time, and what came of each stands in its place', async () => {
  for (const [count, atOnce, together] of [
    [30, undefined, 8],
    [30, 3, 3],
    [2, 8, 2],
    [0, 8, 0],
  ] as const) {
    let [running, most] = [0, 0];
    const all = Array.from({ length: count }, (_, at) => `n${at}`);
    const done = await someAtATime(
      all,
      async (each) => {
        running += 1;
        most = Math.max(most, running);
        // Those at the front take longest.
        for (let turns = count - Number(each.slice(1)); turns > 0; turns--) await Promise.resolve();
        running -= 1;
        return `${each} done`;
      },
      atOnce,
    );
    expect(done).toEqual(all.map((each) => `${each} done`));
    expect(most).toBe(together);
  }
});

it('fails with the one that fails', async () => {
  await expect(someAtATime(['a', 'b'], (each) => Promise.reject(new Error(each)))).rejects.toThrow('a');
});
