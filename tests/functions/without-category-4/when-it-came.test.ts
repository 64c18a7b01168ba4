import { expect, it } from 'vitest';
import { receiveReturn } from '../../../functions/receive-return/receive-return.ts';
import { announced, around, keyOf, returns } from '../receive-return/arriving.ts';
import { inMemoryReturns } from '../receive-return/in-memory-returns.ts';

/** The moment that is recorded, and that others see, of a file that takes so many milliseconds to read and screen. */
const receivedAfter = async (milliseconds: number): Promise<readonly string[]> => {
  const { ports } = around({ [keyOf(1)]: returns.one });
  const store = inMemoryReturns();
  let clock = Date.parse('2024-10-03T10:16:00.000Z');
  const moments: string[] = [];
  await receiveReturn({
    ...ports,
    ...store,
    now: () => new Date(clock),
    read: async (...given) => {
      clock += milliseconds;
      return ports.read(...given);
    },
    past: async () => {
      clock += milliseconds;
      return [];
    },
    record: async (screened) => {
      moments.push(screened.receivedAt);
      return store.record(screened);
    },
  })(announced(keyOf(1)));
  return moments;
};

it('a return has come when its file did: how long its screening took, which more mistakes make longer, is told to nobody', async () => {
  expect(await receivedAfter(7)).toEqual(['2024-10-03T10:16:00.000Z']);
  expect(await receivedAfter(0)).toEqual(await receivedAfter(900));
});
