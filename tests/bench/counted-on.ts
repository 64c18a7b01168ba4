import type { Road } from '../functions/releases/release-road.ts';
import type { Used } from './year-price.ts';

/** Counts from now on what a road asks of its stores: items of the table, objects of the buckets. */
export const countedOn = ({ client, staging, published }: Road): Omit<Used, 'seconds'> => {
  const asked = { reads: 0, writes: 0, puts: 0, gets: 0 };
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (words) => {
        const parts = 'TransactItems' in words.input ? (words.input.TransactItems?.length ?? 0) : 1;
        if (/Get|Query/.test(commandName)) asked.reads += 1;
        else asked.writes += parts;
        return next(words);
      },
    { step: 'initialize' },
  );
  for (const store of [staging, published]) {
    const { put, get } = store;
    store.put = (...words) => {
      asked.puts += 1;
      return put(...words);
    };
    store.get = (key) => {
      asked.gets += 1;
      return get(key);
    };
  }
  return asked;
};
