import { addressText } from './published-cells.ts';
import { type PublishedRow, placeCode } from './published-row.ts';

const indexes = new WeakMap<readonly PublishedRow[], ReadonlyMap<string, PublishedRow>>();
const none: readonly PublishedRow[] = [];

/**
 * Finds the row of a place, by its code, and an address, as a text. The index of some rows is made once, since every
 * table of every area asks it.
 */
export const rowAt = (rows = none): ((code: string, address: string) => PublishedRow | undefined) => {
  const index = indexes.get(rows) ?? new Map(rows.map((row) => [`${placeCode(row)}|${addressText(row)}`, row]));
  indexes.set(rows, index);
  return (code, address) => index.get(`${code}|${address}`);
};
