import type { RuleSettings } from '../settings.ts';

/**
 * N, the nested remainder rule. Takes what each area has put into a count; passes if, however many of the largest
 * contributors up to coalition + 1 are taken away, what is left is at least the remainder and a width for each that
 * could still be taken. With a remainder of 3, a width of 5 and a coalition of 2: the total is at least 18, 13 without
 * the largest, 8 without the two and 3 without the three largest. A count with a negative entry (a difference in a
 * return that breaks a rule) or an entry that is no number (an area could not give it) does not pass. Source: theorems
 * 1 and 2 of the folder's README; nothing more generous is safe when it is known. Where several areas hold the same,
 * `sizes` may say how many each count stands for.
 */
export const passesNestedRemainder = (
  counts: readonly number[],
  { remainder, width, coalition }: RuleSettings,
  sizes?: readonly number[],
): boolean => {
  /** The largest so far, the smallest of them last. */
  const largest = new Array<number>(coalition + 1).fill(0);
  let left = 0;
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at]!;
    if (!(count >= 0)) return false;
    const areas = sizes === undefined ? 1 : sizes[at]!;
    left += count * areas;
    for (let more = Math.min(areas, coalition + 1); more > 0 && count > largest[coalition]!; more--) {
      let place = coalition;
      for (; place > 0 && count > largest[place - 1]!; place--) largest[place] = largest[place - 1]!;
      largest[place] = count;
    }
  }
  for (let taken = 0; taken <= coalition + 1; taken++) {
    if (left < remainder + width * (coalition + 1 - taken)) return false;
    left -= largest[taken] ?? 0;
  }
  return true;
};
