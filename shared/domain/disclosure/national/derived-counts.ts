import type { CellKey } from '../../cells.ts';
import type { CategoryFour } from './category-four.ts';

/** A count of people as so many times each counted cell: 1 for Level 2, -1 for what is taken off it. */
export type DerivedCount = ReadonlyMap<CellKey, number>;

const measureOf = (key: CellKey): string => key.replace(/\|.*\|/, '|');

/** Every way to take one of some options for each item; an option may be to take nothing. */
const choices = (options: readonly (readonly DerivedCount[])[]): DerivedCount[] =>
  options.reduce<DerivedCount[]>(
    (made, each) => made.flatMap((before) => each.map((option) => new Map([...before, ...option]))),
    [new Map()],
  );

/**
 * P4: the counts of people that someone might work out from national figures. For each table, any of its levels together;
 * and, for the table of the year, any of its levels less those that were there in the snapshot, or less those returned
 * to custody, which counts the others. With form D, 23 counts, the ten cells among them.
 */
export const derivableCounts = ({ counted, atMost }: CategoryFour): readonly DerivedCount[] => {
  const found = new Map<string, DerivedCount>();
  for (const table of Map.groupBy(counted, measureOf).values()) {
    const smaller = atMost.filter(([, large]) => table.includes(large)).map(([small]) => small);
    for (const less of ['', ...new Set(smaller.map(measureOf))]) {
      const options = table.map((part) => {
        const below = atMost.find(([small, large]) => large === part && measureOf(small) === less)?.[0];
        const without: DerivedCount[] =
          below === undefined
            ? []
            : [
                new Map([
                  [part, 1],
                  [below, -1],
                ]),
              ];
        return [new Map(), new Map([[part, 1]]), ...without];
      });
      for (const count of choices(options))
        if (count.size > 0) found.set([...count].map(String).sort().join(';'), count);
    }
  }
  return [...found.values()];
};

const near = 1e-9;

/** Whether a count follows from shown cells by addition and subtraction: whether its coefficients lie in their span. */
export const isDerivable = (
  count: DerivedCount,
  shown: readonly CellKey[],
  { counted, parts }: CategoryFour,
): boolean => {
  const vectorOf = (coefficients: DerivedCount): number[] => counted.map((key) => coefficients.get(key) ?? 0);
  const basis: number[][] = [];
  const reduce = (vector: number[]): number[] => {
    for (const held of basis) {
      const pivot = held.findIndex((entry) => Math.abs(entry) > near);
      const factor = vector[pivot]! / held[pivot]!;
      for (const [at, entry] of held.entries()) vector[at]! -= factor * entry;
    }
    return vector;
  };
  for (const key of shown) {
    const left = reduce(vectorOf(new Map(parts.get(key)!.map((part) => [part, 1]))));
    if (left.some((entry) => Math.abs(entry) > near)) basis.push(left);
  }
  return reduce(vectorOf(count)).every((entry) => Math.abs(entry) <= near);
};
