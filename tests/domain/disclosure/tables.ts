import type { ProtectFile } from '../../../shared/domain/disclosure/suppression/protect-file.ts';

/** A table with every margin, from the counts of its inner cells; index 0 of a dimension is its total. */
export const withMargins = (dims: readonly number[], inner: (place: number) => number): ProtectFile['cells'] => {
  const sums = new Map<string, number>();
  let places: number[][] = [[]];
  for (const size of dims)
    places = places.flatMap((at) => Array.from({ length: size - 1 }, (_, index) => [...at, index + 1]));
  for (const [number, at] of places.entries()) {
    const value = inner(number);
    for (let mask = 0; mask < 2 ** dims.length; mask++) {
      const key = at.map((index, dimension) => (mask & (1 << dimension) ? 0 : index)).join();
      sums.set(key, (sums.get(key) ?? 0) + value);
    }
  }
  return [...sums].map(([key, value]) => ({ at: key.split(',').map(Number), value }));
};
