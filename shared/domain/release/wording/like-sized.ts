import { type Area, areas } from '../../areas.ts';
import { population } from '../figures/published-codes.ts';
import type { PublishedRow } from '../figures/published-row.ts';

/** How many areas one is held beside. */
const most = 4;

/**
 * The areas nearest to one in residents aged 10 and over, as published with its figures, the nearest first: as far
 * above as below in proportion. None where its residents are not held.
 */
export const likeSizedAreas = ({ pfaCode }: Area, rows: readonly PublishedRow[]): readonly Area[] => {
  const residents = new Map(
    rows.flatMap(({ measure, pfa_code, value }) =>
      measure === population && value ? [[pfa_code, value] as const] : [],
    ),
  );
  const own = residents.get(pfaCode);
  if (own === undefined) return [];
  return areas
    .flatMap((area) => {
      const theirs = residents.get(area.pfaCode);
      return area.pfaCode === pfaCode || theirs === undefined
        ? []
        : [{ area, apart: Math.abs(Math.log(theirs / own)) }];
    })
    .toSorted((one, other) => one.apart - other.apart)
    .slice(0, most)
    .map(({ area }) => area);
};
