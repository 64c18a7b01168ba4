import { type Area, areas } from '../../areas.ts';
import { population } from '../figures/published-codes.ts';
import type { PublishedRow } from '../figures/published-row.ts';

/** How many areas one is held beside. */
const most = 4;

/** An area, its place in the list of areas, and its residents aged 10 and over. */
type Resided = { area: Area; listed: number; residents: number };

const bySize = new WeakMap<readonly PublishedRow[], readonly Resided[]>();

/** The areas by size. Sorted once for some rows, since the page of every area asks for its neighbours. */
const smallestFirst = (rows: readonly PublishedRow[]): readonly Resided[] => {
  const known = bySize.get(rows);
  if (known !== undefined) return known;
  const held = new Map(
    rows.flatMap((row) => (row.measure === population && row.value ? [[row.pfa_code, row.value]] : [])),
  );
  const sorted = areas
    .flatMap((area, listed): Resided[] => {
      const residents = held.get(area.pfaCode);
      return residents === undefined ? [] : [{ area, listed, residents }];
    })
    .toSorted((one, other) => one.residents - other.residents);
  bySize.set(rows, sorted);
  return sorted;
};

/**
 * The areas nearest to one in residents aged 10 and over, as published with its figures, the nearest first: as far
 * above as below in proportion. None where its residents are not held.
 */
export const likeSizedAreas = ({ pfaCode }: Area, rows: readonly PublishedRow[]): readonly Area[] => {
  const sorted = smallestFirst(rows);
  const at = sorted.findIndex(({ area }) => area.pfaCode === pfaCode);
  const own = sorted[at];
  if (own === undefined) return [];
  // No more than so many on either side can be among the nearest; of areas alike in size the first listed stand first.
  let first = Math.max(0, at - most);
  while (sorted[first - 1]?.residents === sorted[first]!.residents) first -= 1;
  return sorted
    .slice(first, at + most + 1)
    .filter((each) => each !== own)
    .map((each) => ({ ...each, apart: Math.abs(Math.log(each.residents / own.residents)) }))
    .toSorted((one, other) => one.apart - other.apart || one.listed - other.listed)
    .slice(0, most)
    .map(({ area }) => area);
};
