import type { Local } from './national-example.ts';

/** A generator of numbers below 1 that gives the same ones for the same seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = (seed * 2_654_435_761 + 1) % 2_147_483_647 || 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/**
 * Counts of an area, such that 42 areas come near the national figures (257, 99 and 31 by level, 157 and 59 managed in
 * the year), or to a part of them.
 */
export const randomLocal = (random: () => number, size = 1): Local => {
  const some = (most: number): number => Math.floor(random() * random() * (most * size + 1));
  const [e2, e3] = [some(10), some(4)];
  const [m2, m3] = [e2 + some(6), e3 + some(3)];
  return { e1: some(25), e2, e3, m2, m3, c2: Math.min(m2, some(4)), c3: Math.min(m3, some(3)) };
};
