import type { Cell, CellKey } from '../../cells.ts';
import type { Level } from '../../codes.ts';
import type { Form } from '../../forms/form.ts';
import { type CellLimit, limitsOf } from '../../limits.ts';
import { inWords } from '../ledger/facts.ts';
import { categoryFour } from './category-four.ts';

/** One count of Category 4 over its levels; a count that is not split by level has the one level `Total`. */
export type Series = { name: string; levels: ReadonlyMap<Level, CellKey>; total: CellKey | undefined };

/** What lies within a whole together: level by level, in every area, the parts add up to no more than the whole. */
export type Block = {
  parts: readonly Series[];
  /** Levels at which the parts are limited by the whole, and those that the one part has besides. */
  shared: readonly Level[];
  free: readonly Level[];
};

/** A count that lies within none, and what lies within it. */
export type Nest = { whole: Series; blocks: readonly Block[] };

/** By each of its cells, the series of a form's Category 4. */
const seriesOf = (form: Form): ReadonlyMap<CellKey, Series> => {
  const { cells, counted } = categoryFour(form);
  const known = new Set(counted.map(({ key }) => key));
  const groups = Map.groupBy(cells, ({ measure, detail }) => `${measure} ${detail}`);
  return new Map(
    [...groups.values()].flatMap((group) => {
      const levels = group.filter(({ key }) => known.has(key)).map(({ level, key }) => [level, key] as const);
      const total = group.find(({ key }) => !known.has(key))?.key;
      const series = { name: inWords(group[0]!).split(',')[0]!, levels: new Map(levels), total };
      return group.map(({ key }): [CellKey, Series] => [key, series]);
    }),
  );
};

/** That a part lies within a whole at a level, by a limit of the form. */
type Within = { part: Series; whole: Series; level: Level; limit: CellLimit['limit'] };

const withinOf = (form: Form, series: ReadonlyMap<CellKey, Series>): readonly Within[] | string => {
  const within: Within[] = [];
  for (const { lesser, greater, level, limit } of limitsOf(form)) {
    const parts = lesser.filter(({ key }) => series.has(key));
    if (parts.length === 0) continue;
    const unsplit = [...series].find(
      ([key, { levels }]) => levels.has('Total') && key.startsWith(`${limit.greater.measure}|`),
    );
    if (greater.length === 0 && unsplit !== undefined)
      return `${inWords(parts[0]!)} lies within ${unsplit[1].name}, and only one of them is split by level.`;
    if (greater.length === 0) continue;
    const [whole, ...others] = greater.map(({ key }: Cell) => series.get(key));
    if (whole === undefined || others.length > 0) return `${inWords(parts[0]!)} lies within what is not one count.`;
    for (const { key } of parts) within.push({ part: series.get(key)!, whole, level, limit });
  }
  return within;
};

const blockOf = (whole: Series, within: readonly Within[]): Block => {
  const parts = [...new Set(within.map(({ part }) => part))];
  const limited = new Set(within.map(({ level }) => level));
  const levels = [...parts[0]!.levels.keys()];
  return {
    parts,
    shared: levels.filter((level) => limited.has(level) && whole.levels.has(level)),
    free: levels.filter((level) => !limited.has(level)),
  };
};

/** Why the theorem does not cover a block; undefined where it does. */
const objectionTo = (whole: Series, { parts, shared, free }: Block): string | undefined => {
  const name = parts.map((part) => part.name).join(' and ');
  const levelsOf = (part: Series): string => [...part.levels.keys()].sort().join();
  if (parts.some((part) => levelsOf(part) !== levelsOf(parts[0]!)))
    return `${name} lie within ${whole.name} together, and have not the same levels.`;
  if (shared.length + free.length < parts[0]!.levels.size)
    return `${name} lies within ${whole.name}, and only one of them is split by level.`;
  if (shared.length > 2) return `${name} lies within ${whole.name} at more than two levels.`;
  if (shared.length === 2 && whole.levels.size > 2)
    return `${name} lies within ${whole.name} at two of its levels, and it has more.`;
  if (parts.length > 1 && free.length > 0)
    return `${name} lie within ${whole.name} together, and have levels outside it.`;
  return undefined;
};

/**
 * How the counts of Category 4 lie in one another, read off the limits that a form declares. Several details under one
 * limit are taken to lie within the whole together, which is the stricter. A sentence instead says why no witness is
 * known for such a form: its Category 4 cannot be drawn, and it is to be refused when it is declared.
 */
export const nestsOf = (form: Form): readonly Nest[] | string => {
  const series = seriesOf(form);
  const within = withinOf(form, series);
  if (typeof within === 'string') return within;
  const nests = [...new Set(series.values())]
    .filter((one) => !within.some(({ part }) => part === one))
    .map((whole): Nest => {
      const byLimit = Map.groupBy(
        within.filter((each) => each.whole === whole),
        ({ limit }) => limit,
      );
      return { whole, blocks: [...byLimit.values()].map((each) => blockOf(whole, each)) };
    });
  const inNests = nests.flatMap(({ blocks }) => blocks.flatMap(({ parts }) => parts));
  const odd = within.find(({ part }) => inNests.filter((each) => each === part).length !== 1);
  if (odd !== undefined) return `${odd.part.name} does not lie within one count that itself lies within none.`;
  const objections = nests.flatMap(({ whole, blocks }) => blocks.map((block) => objectionTo(whole, block)));
  return objections.find((objection) => objection !== undefined) ?? nests;
};
