import type { Cell } from '../cells.ts';
import { openConfidential } from '../confidential.ts';
import { readValue, type Value } from './read-value.ts';
import type { Resolved } from './resolve.ts';

/** An entry that is about a cell of the form. */
export type Filling = Extract<Resolved, { is: 'cell' }>;

/** What an entry says of its cell: nought in a closed cell says only that there is no such case. */
export const saidBy = ({ cell, entry }: Filling): Value => {
  const value = readValue(openConfidential(entry.value), cell.facts.decimals);
  return cell.notApplicable && value.is === 'number' && value.number === 0 ? { is: 'not-applicable' } : value;
};

/** The entries about each cell, in their order. One that is empty says nothing beside one that is not. */
export const fillings = (entries: readonly Resolved[]): ReadonlyMap<Cell, readonly Filling[]> => {
  const byCell = Map.groupBy(
    entries.filter((each) => each.is === 'cell'),
    ({ cell }): Cell => cell,
  );
  return new Map(
    [...byCell].map(([cell, all]) => {
      const filled = all.filter((each) => saidBy(each).is !== 'empty');
      return [cell, filled.length > 0 ? filled : all.slice(0, 1)];
    }),
  );
};

/** Whether all entries about a cell say the same. What is not understood agrees with nothing but its own words. */
export const agree = (all: readonly Filling[]): boolean =>
  new Set(
    all.map((each) => {
      const said = saidBy(each);
      return said.is === 'not-understood' ? openConfidential(each.entry.value) : JSON.stringify(said);
    }),
  ).size <= 1;
