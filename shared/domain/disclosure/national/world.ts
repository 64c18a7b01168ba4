import type { CellKey } from '../../cells.ts';
import type { Level } from '../../codes.ts';
import type { Counts } from './choose.ts';
import { type Dealt, dealEvenly, dealtAt, stretchesOf } from './deal.ts';
import type { Block, Nest, Series } from './nests.ts';
import type { Option } from './options.ts';

/**
 * What somebody is after: a series of a nest at one of its levels. The whole's also stands for what its parts leave of
 * it.
 */
export type Quarry = { nest: Nest; series: Series; level: Level };

/**
 * Who asks: the areas that are known, by number; and to how many others the rest is dealt, besides the one that
 * somebody is after. Unknown areas are alike in a witness, so none of them has a number.
 */
export type Viewpoint = { known: readonly number[]; dealt: number };

/** A version as whoever attacks it sees it: what the areas hold and add up to, and the option taken of each choice. */
export type Version = {
  nests: readonly Nest[];
  counts: Counts;
  totals: ReadonlyMap<CellKey, number>;
  taken: readonly (Option | undefined)[];
};

/**
 * What every area would hold, by cell; areas that hold the same stand together, `sizes` says how many. First the known
 * ones, one by one, then the one that somebody is after, then all that hold nothing, then those that the rest is dealt
 * to.
 */
export type World = { sizes: readonly number[]; held: Counts };

type Sum = (cells: readonly CellKey[]) => number;

/**
 * Level by level, what the dealt areas hold of the whole: as shown, else nothing; of a total alone, all at the first
 * level, so that the others fail.
 */
const wholeSums = ({ whole }: Nest, option: Option | undefined, rest: Sum): ReadonlyMap<Level, number> => {
  const cells = [...whole.levels];
  if (option?.shape === 'split') return new Map(cells.map(([level, cell]) => [level, rest([cell])]));
  const total = option === undefined ? 0 : rest([...whole.levels.values()]);
  return new Map(cells.map(([level], at) => [level, at === 0 ? total : 0]));
};

/**
 * Level by level, what they hold of parts that lie within it. Of a sum over the shared levels as much as can be is put
 * at the first: then either nothing is left for the second or nothing of the whole at the first, and one of the counts
 * that a finer option asks for fails. Of a total alone, all at a level that lies outside the whole.
 */
const partSums = (
  { parts, shared, free }: Block,
  option: Option | undefined,
  rest: Sum,
  wholes: ReadonlyMap<Level, number>,
): ReadonlyMap<CellKey, number> => {
  const sums = new Map(parts.flatMap((part) => [...part.levels.values()].map((cell) => [cell, 0])));
  const given = (levels: readonly Level[]): void => {
    for (const part of parts)
      for (const level of levels) sums.set(part.levels.get(level)!, rest([part.levels.get(level)!]));
  };
  if (option?.shape === 'split') given([...shared, ...free]);
  if (option?.shape === 'total')
    for (const part of parts) sums.set(part.levels.get(free[0]!)!, rest([...part.levels.values()]));
  if (option?.shape !== 'shared') return sums;
  given(free);
  const [first, second] = shared as readonly [Level, Level];
  let room = wholes.get(first)!;
  for (const { levels } of parts) {
    const sum = rest(shared.map((level) => levels.get(level)!));
    const here = Math.min(room, sum);
    sums.set(levels.get(first)!, here);
    sums.set(levels.get(second)!, sum - here);
    room -= here;
  }
  return sums;
};

/**
 * The cells in which an area that has a value of what is sought has it: the count, and the whole at its level, if that
 * has it.
 */
export const cellsOfQuarry = ({ nest, series, level }: Quarry): readonly (CellKey | undefined)[] => [
  series.levels.get(level),
  nest.whole.levels.get(level),
];

/**
 * The witness of theorem 3: a world in which one area has a value of what is sought and nothing else, those that are
 * known hold what they hold, and everything that a version shows and hides is as it is. The other unknown areas hold
 * nothing but those that the rest is dealt to. Where the theorem covers a version, `choose` takes the same options of
 * it.
 */
export const worldFor = (
  { nests, counts, totals, taken }: Version,
  { known, dealt }: Viewpoint,
  quarry: Quarry,
  value: number,
): World => {
  const ofOne = cellsOfQuarry(quarry);
  const soughtIn = (cell: CellKey): number => (ofOne.includes(cell) ? value : 0);
  const restOf = (cell: CellKey): number => {
    let rest = totals.get(cell)! - soughtIn(cell);
    for (const area of known) rest -= counts.get(cell)![area]!;
    return rest;
  };
  const rest: Sum = (cells) => cells.reduce((sum, cell) => sum + restOf(cell), 0);

  const deals: Dealt[] = [];
  let choice = 0;
  for (const nest of nests) {
    const levels = [...nest.whole.levels.keys()];
    const wholes = wholeSums(nest, taken[choice++], rest);
    const deal = (sums: readonly (readonly [CellKey, number])[], level: Level): void => {
      deals.push(...dealEvenly(sums, dealt, levels.indexOf(level) > 0));
    };
    for (const [level, sum] of wholes) deal([[nest.whole.levels.get(level)!, sum]], level);
    for (const block of nest.blocks) {
      const sums = partSums(block, taken[choice++], rest, wholes);
      for (const level of [...block.shared, ...block.free])
        deal(
          block.parts.map((part) => [part.levels.get(level)!, sums.get(part.levels.get(level)!)!]),
          level,
        );
    }
  }

  const areas = counts.values().next().value!.length;
  const begins = stretchesOf(deals, dealt);
  const lengths = begins.map((begin, at) => (begins[at + 1] ?? dealt) - begin);
  return {
    sizes: [...known.map(() => 1), 1, areas - known.length - 1 - dealt, ...lengths],
    held: new Map(
      deals.map((deal) => {
        const truth = counts.get(deal.cell)!;
        const held: number[] = [];
        for (const area of known) held.push(truth[area]!);
        held.push(soughtIn(deal.cell), 0);
        for (const place of begins) held.push(dealtAt(deal, place, dealt));
        return [deal.cell, held];
      }),
    ),
  };
};
