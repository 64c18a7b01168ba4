import { passes, type Rule } from './one-count.ts';

/*
 * Three versions of one count over a few areas, all that there can be: written from disclosure.md, to find what is
 * given away where other areas answer from version to version. It shares nothing with the code that it judges.
 */

/** What an area holds in each version. */
type Kind = readonly number[];

/** Every kind of area that changes only where it answers: `answers` says for each version whether it does. */
const kindsOf = (answers: readonly boolean[], most: number): readonly Kind[] =>
  answers.reduce<Kind[]>(
    (kinds, anew) =>
      kinds.flatMap((kind) =>
        anew || kind.length === 0
          ? Array.from({ length: most + 1 }, (_, count) => [...kind, count])
          : [[...kind, kind.at(-1)!]],
      ),
    [[]],
  );

const sets = (kinds: readonly Kind[], areas: number, from = 0): (readonly Kind[])[] =>
  areas === 0
    ? [[]]
    : kinds.slice(from).flatMap((kind, at) => sets(kinds, areas - 1, from + at).map((others) => [kind, ...others]));

/** Areas that answer for the same versions: how many, and for which. */
type Group = { areas: number; answers: readonly boolean[] };

/** Totals of versions that all passed, and a count of the first that no area of the first group has in any world. */
type Narrow = { totals: readonly number[]; value: number };

/** What could be told of the first group's areas, were none of the areas to hold more than so many. */
export const narrowTotals = (groups: readonly [Group, Group], rule: Rule, most: number): readonly Narrow[] => {
  const [some, others] = groups.map(({ areas, answers }) => sets(kindsOf(answers, most), areas));
  const held = new Map<string, Set<number>>();
  for (const one of some!)
    for (const other of others!) {
      const world = [...one, ...other];
      const versions = world[0]!.map((_, version) => world.map((kind) => kind[version]!).sort((a, b) => b - a));
      if (!versions.every((counts) => passes(counts, rule))) continue;
      const name = versions.map((counts) => counts.reduce((sum, count) => sum + count, 0)).join();
      const values = held.get(name) ?? new Set<number>();
      held.set(name, values);
      for (const [first] of one) values.add(first!);
    }
  return [...held].flatMap(([name, values]) =>
    Array.from({ length: rule.width + 1 }, (_, value) => value)
      .filter((value) => !values.has(value))
      .map((value) => ({ totals: name.split(',').map(Number), value })),
  );
};
