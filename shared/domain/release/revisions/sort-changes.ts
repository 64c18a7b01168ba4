import { type Area, areas } from '../../areas.ts';
import { population } from '../figures/published-codes.ts';
import type { PublishedRow } from '../figures/published-row.ts';
import type { Change } from './revision.ts';

/** The changes of a version, in the order in which they explain each other. */
export type SortedChanges = {
  /** Areas of which no figure was there before, and areas of which none is there any more. */
  cameIn: readonly Area[];
  wentOut: readonly Area[];
  /** What other areas changed, area by area. */
  corrected: readonly Change[];
  /** What changed in the nation and its countries, since it is added up of the areas. */
  sums: readonly Change[];
};

/** A number that an area returned, or a sum of such: a population is known without anybody's return. */
const isNumber = (row: PublishedRow): boolean =>
  row.value !== null && row.category !== '4' && row.category !== 'All' && row.measure !== population;

/** Sorts the changes of a version by why they came about; `rows` are all that the version says. */
export const sortChanges = (changes: readonly Change[], rows: readonly PublishedRow[]): SortedChanges => {
  const ofArea = Map.groupBy(changes, ({ row }) => row.pfa_code);
  const numbers = Map.groupBy(rows.filter(isNumber), (row) => row.pfa_code);
  const changed = areas.filter(({ pfaCode }) => ofArea.has(pfaCode));
  const isNew = ({ pfaCode }: Area): boolean => {
    const fresh = ofArea.get(pfaCode)!.filter(({ row, was }) => row.value !== null && was.shorthand === 'x');
    return fresh.length > 0 && fresh.length === numbers.get(pfaCode)?.length;
  };
  const cameIn = changed.filter(isNew);
  const wentOut = changed.filter(({ pfaCode }) => !numbers.has(pfaCode));
  return {
    cameIn,
    wentOut,
    corrected: changed
      .filter((area) => !cameIn.includes(area) && !wentOut.includes(area))
      .flatMap(({ pfaCode }) => ofArea.get(pfaCode)!),
    sums: ofArea.get('') ?? [],
  };
};
