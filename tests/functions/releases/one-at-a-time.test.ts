import { expect, it } from 'vitest';
import { oneAtATime } from '../../../functions/compile-release/one-at-a-time.ts';
import type { CompileLock } from '../../../shared/adapters/compile-lock.ts';
import { refusalOf } from '../desk/refusal-of.ts';
import { call } from '../single-answers/stands-by-hand.ts';

const now = new Date('2024-09-02T10:00:00Z');
const mine = { by: 'ana', since: now.toISOString(), until: '2024-09-02T10:00:40.000Z' };

/** Compiles a period where somebody has it, or nobody, and tells how the lock was asked. */
const compiling = async (theirs?: typeof mine, act = async () => ({ status: 201 }), period = '2023-24') => {
  const asked: unknown[][] = [];
  const lock: CompileLock = {
    take: async (...words) => {
      asked.push(['take', ...words]);
      return theirs;
    },
    give: async (...words) => void asked.push(['give', ...words]),
  };
  const order = call('POST /collections/{period}/releases', 'ministry', {}, { period });
  const answered = oneAtATime({ lock, now: () => now })(act)(order);
  return { answered, refusal: await refusalOf(answered), asked };
};
const both = [
  ['take', '2023-24', mine, now],
  ['give', '2023-24', mine],
];

it('a period is held for 40 seconds by who compiles it, and given back whatever comes of it', async () => {
  const { answered, asked } = await compiling();
  expect([await answered, asked]).toEqual([{ status: 201 }, both]);
  const failed = await compiling(undefined, () => Promise.reject(new Error('It broke off.')));
  expect([failed.refusal, failed.asked]).toEqual(['Error: It broke off.', both]);
});

it('who comes second is told by whom and until when, in London, and takes nothing from the first', async () => {
  let acts = 0;
  const theirs = { by: 'Rob Over', since: '2024-09-02T09:59:50.000Z', until: '2024-09-02T10:00:30.000Z' };
  const { answered, refusal, asked } = await compiling(theirs, async () => ({ status: 200 + acts++ }));
  expect([refusal, acts, asked]).toEqual(['409 being-compiled', 0, both.slice(0, 1)]);
  await expect(answered).rejects.toThrow(
    'Rob Over is compiling 2023-24 at this moment. It takes seconds: look at the releases, and compile again if you ' +
      'must, at the latest from 11:00:30.',
  );
  await expect(answered).rejects.toMatchObject({ details: { until: theirs.until } });
});

it('what is no period is refused before anybody holds it', async () => {
  const { refusal, asked } = await compiling(undefined, undefined, '2023-25');
  expect([refusal, asked]).toEqual(['404 unknown-period', []]);
});
