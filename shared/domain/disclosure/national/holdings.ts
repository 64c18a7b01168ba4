import type { CellKey } from '../../cells.ts';
import type { CategoryFour } from './category-four.ts';
import { type Alike, rulesOf } from './knowledge.ts';
import type { PublishedVersion } from './versions.ts';

/**
 * What areas alike hold together, as columns: a count for each counted cell of each of their submissions. The rules that
 * bind an area (snapshot at most year, custody at most managed) are all "no less than", so they hold for a sum of areas
 * exactly when the sum can be divided among the areas with the rules holding in each. Forty areas are seven counts.
 */
export type Holdings = {
  alike: readonly Alike[];
  /** The first column of each group, and after the last where all end. */
  starts: readonly number[];
  /** The columns that a cell adds up. */
  columnsOf: (group: number, submission: number, cell: CellKey) => readonly number[];
  /** What each area holds, in the columns of its group. */
  heldBy: readonly { group: number; counts: readonly number[] }[];
  /** Columns of which the first holds no more than the second. */
  rules: readonly { group: number; small: number; large: number }[];
  /** The columns that each figure shown adds up, version by version. */
  figures: readonly (readonly (readonly number[])[])[];
};

/** Lays out what the areas alike hold together over all versions. */
export const holdingsOf = (
  four: CategoryFour,
  versions: readonly PublishedVersion[],
  alike: readonly Alike[],
): Holdings => {
  const { counted, parts } = four;
  const submissionsOf = ({ pattern }: Alike): number => Math.max(...pattern) + 1;
  const starts = [0];
  for (const group of alike) starts.push(starts.at(-1)! + submissionsOf(group) * counted.length);
  const columnsOf = (group: number, submission: number, cell: CellKey): readonly number[] =>
    parts.get(cell)!.map((part) => starts[group]! + submission * counted.length + counted.indexOf(part));
  const rules = alike.flatMap((areas, group) =>
    Array.from({ length: submissionsOf(areas) }, (_, submission) =>
      rulesOf(four, areas).map((pair) => {
        const [small, large] = pair.map((cell) => columnsOf(group, submission, cell)[0]!);
        return { group, small: small!, large: large! };
      }),
    ).flat(),
  );
  const figures = versions.map(({ shown }, version) =>
    shown.map((cell) => alike.flatMap(({ pattern }, group) => columnsOf(group, pattern[version]!, cell))),
  );
  const heldBy: Holdings['heldBy'][number][] = [];
  for (const [group, areas] of alike.entries()) {
    const first = Array.from({ length: submissionsOf(areas) }, (_, at) => versions[areas.pattern.indexOf(at)]!);
    for (const area of areas.areas)
      heldBy[area] = { group, counts: first.flatMap(({ counts }) => counted.map((cell) => counts.get(cell)![area]!)) };
  }
  return { alike, starts, columnsOf, heldBy, rules, figures };
};
