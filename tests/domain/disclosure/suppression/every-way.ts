import type { Table } from '../../../../shared/domain/disclosure/suppression/table.ts';
import type { Wanted } from '../../../../shared/domain/disclosure/suppression/wanted-changes.ts';

/** A small table, the cells of it that no relation sums, and its primary cells with what is wanted of them. */
export type SmallTable = { table: Table; inner: readonly number[]; primary: readonly number[]; wanted: Wanted[] };

const bit = (cell: number): number => 1 << cell;
const maskOf = (cells: Iterable<number>): number => [...cells].reduce((mask, cell) => mask | bit(cell), 0);
const withoutWider = (masks: Iterable<number>): number[] => {
  const all = [...new Set(masks)];
  return all.filter((mask) => !all.some((other) => other !== mask && (other & mask) === other));
};

/**
 * Every way in which whole people can move so that a cell changes as is wanted, as the cells that change, the narrowest
 * ones. Each inner cell is tried with every change up to the one that is wanted, which is enough: these tables are
 * totally unimodular, so a change is a sum of changes by one that all go through the cell.
 */
const waysFor = ({ table, inner }: Pick<SmallTable, 'table' | 'inner'>, { cell, by }: Wanted): number[] => {
  const { values, relations, limits = [], fixed = new Set() } = table;
  const size = Math.abs(by);
  const found = new Set<number>();
  const change = values.map(() => 0);
  const sum = (cells: readonly number[]): number => cells.reduce((all, each) => all + change[each]! + values[each]!, 0);
  const look = (): void => {
    // Those further down come later, and are summed first.
    for (const { total, parts } of relations.toReversed())
      change[total] = parts.reduce((all, part) => all + change[part]!, 0);
    if (change[cell] !== by || values.some((value, at) => value + change[at]! < 0)) return;
    if (limits.some(({ small, large }) => sum(small) > sum(large))) return;
    const moved = [...values.keys()].filter((at) => change[at] !== 0);
    if (!moved.some((at) => fixed.has(at))) found.add(maskOf(moved));
  };
  const tryFrom = (place: number): void => {
    if (place === inner.length) look();
    else
      for (let each = -size; each <= size; each++) {
        change[inner[place]!] = each;
        tryFrom(place + 1);
      }
  };
  tryFrom(0);
  return withoutWider(found);
};

/** All that hiding a small table must come to, by trying every way. */
export const everyWay = (given: SmallTable) => {
  const { values } = given.table;
  const ways = given.wanted.map((each) => waysFor(given, each));
  const free = maskOf(given.primary);
  let choices = [0];
  for (const each of ways) choices = withoutWider(choices.flatMap((mask) => each.map((way) => mask | (way & ~free))));
  const people = (hidden: Iterable<number>): number =>
    [...hidden].reduce((all, cell) => all + (given.primary.includes(cell) ? 0 : values[cell]!), 0);
  const isSafe = (hidden: Iterable<number>): boolean => {
    const mask = maskOf(hidden);
    return ways.every((each) => each.some((way) => (way & mask) === way));
  };
  return {
    people,
    isSafe,
    /** Infinity where nothing is enough. */
    least: Math.min(...choices.map((mask) => people([...values.keys()].filter((cell) => mask & bit(cell))))),
    /** Hidden cells that could be shown. */
    needless: (hidden: ReadonlySet<number>): number[] =>
      [...hidden].filter(
        (cell) => !given.primary.includes(cell) && isSafe(new Set([...hidden].filter((at) => at !== cell))),
      ),
  };
};

type Kind = { cells: number; relations: Table['relations']; limits?: Table['limits'] };
const relation = (total: number, ...parts: number[]) => ({ total, parts });
/** Two by two, two by three, two countries of areas, and two measures of which one is no greater, areas first. */
const kinds: readonly Kind[] = [
  {
    cells: 9,
    relations: [
      ...[relation(0, 1, 2), relation(0, 3, 6), relation(1, 4, 7), relation(2, 5, 8)],
      ...[relation(3, 4, 5), relation(6, 7, 8)],
    ],
  },
  {
    cells: 12,
    relations: [
      ...[relation(0, 4, 8), relation(0, 1, 2, 3), relation(1, 5, 9), relation(2, 6, 10), relation(3, 7, 11)],
      ...[relation(4, 5, 6, 7), relation(8, 9, 10, 11)],
    ],
  },
  { cells: 8, relations: [relation(0, 1, 2), relation(1, 3, 4, 5), relation(2, 6, 7)] },
  {
    cells: 8,
    relations: [relation(3, 0, 1, 2), relation(7, 4, 5, 6)],
    limits: [0, 1, 2, 3].map((at) => ({ small: [at], large: [at + 4] })),
  },
];

/** A table by chance: of small counts and great ones, some out already, with up to three primary cells. */
export const smallTable = (random: () => number): SmallTable => {
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const { cells, relations, limits } = kinds[upTo(kinds.length - 1)]!;
  const inner = [...Array(cells).keys()].filter((cell) => !relations.some(({ total }) => total === cell));
  const count = (): number => (random() < 0.15 ? 0 : 1 + Math.floor(Math.exp(random() * 4)));
  const values = Array.from({ length: cells }, () => (random() < 0.5 ? upTo(4) : count()));
  for (const { small, large } of limits ?? []) values[large[0]!] = values[small[0]!]! + (random() < 0.4 ? 0 : upTo(3));
  for (const { total, parts } of relations.toReversed())
    values[total] = parts.reduce((sum, part) => sum + values[part]!, 0);
  const primary = [...new Set(Array.from({ length: 1 + upTo(2) }, () => upTo(cells - 1)))];
  const fixed = new Set([...values.keys()].filter((cell) => !primary.includes(cell) && random() < 0.06));
  const most = inner.length > 5 ? 2 : 4;
  const wanted = primary.flatMap((cell): Wanted[] => [
    { cell, by: 1 + (random() < 0.5 ? 0 : upTo(most - 1)) },
    ...(values[cell]! > 0 && random() < 0.4 ? [{ cell, by: -1 - upTo(Math.min(most, values[cell]!) - 1) }] : []),
  ]);
  return { table: { values, relations, ...(limits && { limits }), fixed }, inner, primary, wanted };
};
