import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { othersSee } from './others-see.ts';
import { pairs } from './pairs.ts';
import { readByOthers } from './routes-of-others.ts';

/** All 200 by `npm run pairs`; a share of them in every run of the tests. */
const count = Number(process.env.PAIRS ?? 4);

it('of two returns that differ in Category 4 alone others read the same, byte by byte, by every route, page, event, mail and log', async () => {
  const told = new Set<string>();
  const visited = new Set<string>();
  let unlike = 0;
  await fc.assert(
    fc.asyncProperty(pairs, async ([one, other]) => {
      const [first, second] = [await othersSee(one), await othersSee(other)];
      expect(first.seen.filter((said, at) => said !== second.seen[at])).toEqual([]);
      expect(first.seen).toHaveLength(second.seen.length);
      expect(first.seen.filter((said) => /\/(report|findings)"/.test(said)).join()).not.toContain('Category 4, ');
      told.add(first.own).add(second.own);
      for (const [page] of first.pages) visited.add(page);
      if (first.own !== second.own) unlike += 1;
    }),
    { seed: 16, numRuns: count },
  );
  console.log(
    `${count} pairs, by ${readByOthers.length} routes and ${visited.size} pages, ${unlike} of them with different verdicts for the area; it was told: ${[...told].sort()}`,
  );
  expect(unlike).toBeGreaterThan(0);
}, 600_000);
