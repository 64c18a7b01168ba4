import { passes, type Rule } from './one-count.ts';

/*
 * Small worlds of form D, all of them, and what the public sees of each: written from disclosure.md, to find what an
 * order or a rule gives away. It shares nothing with the code that it judges.
 */
export type Held = { e1: number; e2: number; e3: number; m2: number; m3: number; c2?: number; c3?: number };
type Name = keyof Held;
type Combination = Partial<Record<Name, number>>;

/** A way to show the eligible: the cells, and which counts must pass; `splits` where managed must be split for it. */
type Option = { shows: readonly string[]; asks: readonly Combination[]; splits: boolean };

const cell = { e1: 'eligible|4|1|', e2: 'eligible|4|2|', e3: 'eligible|4|3|', total: 'eligible|4|Total|' };
const rest: Combination = { m2: 1, m3: 1, e2: -1, e3: -1 };
const options = {
  '1|2|3': {
    shows: [cell.e1, cell.e2, cell.e3, cell.total],
    asks: [{ e1: 1 }, { e2: 1 }, { e3: 1 }, { m2: 1, e2: -1 }, { m3: 1, e3: -1 }],
    splits: true,
  },
  '1|2+3': { shows: [cell.e1, cell.total], asks: [{ e1: 1 }, { e2: 1, e3: 1 }, rest], splits: false },
  '2|1+3': {
    shows: [cell.e2, cell.total],
    asks: [{ e2: 1 }, { e1: 1, e3: 1 }, { m2: 1, e2: -1 }],
    splits: true,
  },
  '3|1+2': {
    shows: [cell.e3, cell.total],
    asks: [{ e3: 1 }, { e1: 1, e2: 1 }, { m3: 1, e3: -1 }],
    splits: true,
  },
} as const satisfies Record<string, Option>;

/** Options for the eligible in an order, finest first, before the total alone. */
export type Order = readonly (keyof typeof options)[];
export const announced: Order = ['1|2|3', '1|2+3'];

const largestFirst = (counts: readonly number[]): number[] => [...counts].sort((one, other) => other - one);
const heldOf = (world: readonly Held[], is: Combination): number[] =>
  world.map((held) => Object.entries(is).reduce((sum, [name, times]) => sum + times! * (held[name as Name] ?? 0), 0));
const totalOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** What is shown of those returned to custody. */
const showCustody = (
  { isSplit, isManaged }: { isSplit: boolean; isManaged: boolean },
  all: (asks: readonly Combination[]) => boolean,
  show: (name: string, is: Combination) => void,
): void => {
  const split = isSplit && all([{ c2: 1 }, { c3: 1 }, { m2: 1, c2: -1 }, { m3: 1, c3: -1 }]);
  if (
    !split &&
    !(
      isManaged &&
      all([
        { c2: 1, c3: 1 },
        { m2: 1, m3: 1, c2: -1, c3: -1 },
      ])
    )
  )
    return;
  show('returned_to_custody|4|Total|licence', { c2: 1, c3: 1 });
  if (!split) return;
  show('returned_to_custody|4|2|licence', { c2: 1 });
  show('returned_to_custody|4|3|licence', { c3: 1 });
};

/** The cells that the public sees of a world, with their counts. */
export const shownOf = (world: readonly Held[], order: Order, rule: Rule): ReadonlyMap<string, number> => {
  const all = (asks: readonly Combination[]): boolean =>
    asks.every((is) => passes(largestFirst(heldOf(world, is)), rule));
  const shown = new Map<string, number>();
  const show = (name: string, is: Combination) => shown.set(name, totalOf(heldOf(world, is)));
  const isSplit = all([{ m2: 1 }, { m3: 1 }]);
  const isManaged = isSplit || all([{ m2: 1, m3: 1 }]);
  if (isManaged) show('managed|4|Total|', { m2: 1, m3: 1 });
  if (isSplit) {
    show('managed|4|2|', { m2: 1 });
    show('managed|4|3|', { m3: 1 });
  }
  showCustody({ isSplit, isManaged }, all, show);
  const whole: Combination = { e1: 1, e2: 1, e3: 1 };
  const taken = order
    .map((name): Option => options[name])
    .find(({ asks, splits }) => (splits ? isSplit : isManaged) && all(asks));
  if (taken === undefined && !all([whole])) return shown;
  for (const [name, is] of [
    [cell.e1, { e1: 1 }],
    [cell.e2, { e2: 1 }],
    [cell.e3, { e3: 1 }],
    [cell.total, whole],
  ] as const)
    if ((taken?.shows ?? [cell.total]).includes(name)) show(name, is);
  return shown;
};

/** Every world of so many areas, each of one of some kinds, whichever area is which. */
export function* worldsOf(kinds: readonly Held[], areas: number, from = 0): Generator<readonly Held[]> {
  if (areas === 0) {
    yield [];
    return;
  }
  for (let kind = from; kind < kinds.length; kind++)
    for (const others of worldsOf(kinds, areas - 1, kind)) yield [kinds[kind]!, ...others];
}

/** What the public sees of some worlds, and a value of something that no area has in any of them. */
type Narrow = { shown: ReadonlyMap<string, number>; sought: Combination; value: number };

/** Every view of small worlds in which something has not every value up to the width. */
export const narrowViews = (
  worlds: Iterable<readonly Held[]>,
  { order, rule, sought }: { order: Order; rule: Rule; sought: readonly Combination[] },
): readonly Narrow[] => {
  const views = new Map<string, { shown: ReadonlyMap<string, number>; held: Set<number>[] }>();
  for (const world of worlds) {
    const shown = shownOf(world, order, rule);
    const name = [...shown].join();
    const view = views.get(name) ?? { shown, held: sought.map(() => new Set<number>()) };
    views.set(name, view);
    for (const [at, is] of sought.entries()) for (const count of heldOf(world, is)) view.held[at]!.add(count);
  }
  return [...views.values()].flatMap(({ shown, held }) =>
    sought.flatMap((is, at) =>
      Array.from({ length: rule.width + 1 }, (_, value) => value)
        .filter((value) => !held[at]!.has(value))
        .map((value) => ({ shown, sought: is, value })),
    ),
  );
};
