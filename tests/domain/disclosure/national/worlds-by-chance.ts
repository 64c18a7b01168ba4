import type { Counts } from '../../../../shared/domain/disclosure/national/choose.ts';
import type { Nest, Series } from '../../../../shared/domain/disclosure/national/nests.ts';

/**
 * How a world is awkward: plain, small, with areas that hold nearly all, with most areas empty, or with broken rules.
 */
export const awkwardness = ['plain', 'small', 'dominated', 'empty', 'broken', 'equal'] as const;
type Awkward = (typeof awkwardness)[number];

/**
 * What a number of areas hold of every count of some nests, as chance has it: parts within wholes, but where a return
 * breaks that rule. `size` 1 is about the size of the national figures.
 */
export const worldByChance = (
  nests: readonly Nest[],
  areas: number,
  { random, awkward, size = 1 }: { random: () => number; awkward: Awkward; size?: number },
): Counts => {
  const world = new Map<string, number[]>();
  const small = awkward === 'small' ? 0.25 : 1;
  for (let area = 0; area < areas; area++) {
    const large = awkward === 'dominated' && random() < 0.06 ? 25 : 1;
    const isEmpty = awkward === 'empty' && random() < 0.7;
    const some = (most: number): number =>
      isEmpty ? 0 : Math.floor(random() * random() * (most * size * small * large + 1));
    const put = (series: Series, level: string, count: number): void => {
      const cell = series.levels.get(level as never)!;
      world.set(cell, [...(world.get(cell) ?? []), count]);
    };
    for (const { whole, blocks } of nests)
      for (const level of whole.levels.keys()) {
        const within = blocks.filter(({ shared }) => shared.includes(level));
        const held = within.map(({ parts }) => parts.map(() => some(4)));
        const most = Math.max(0, ...held.map((each) => each.reduce((sum, count) => sum + count, 0)));
        const left = awkward === 'equal' ? 0 : some(5);
        const isBroken = awkward === 'broken' && random() < 0.03;
        put(whole, level, isBroken ? Math.floor(most / 2) : most + left);
        for (const [at, { parts }] of within.entries())
          for (const [number, part] of parts.entries()) put(part, level, held[at]![number]!);
      }
    for (const { blocks } of nests)
      for (const { parts, free } of blocks)
        for (const level of free) for (const part of parts) put(part, level, some(24));
  }
  return world as unknown as Counts;
};
