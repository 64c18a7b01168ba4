/**
 * A number below 1 that follows from a seed and from what it is drawn for, and from nothing that was drawn before: a
 * history that lost some of its steps meets the same luck in the others.
 */
export const chance = (seed: number, what: string): number => {
  let hash = 2_166_136_261 ^ seed;
  for (let at = 0; at < what.length; at++) hash = Math.imul(hash ^ what.charCodeAt(at), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
};

/** Draws one number after another for one purpose. */
export const luckOf = (seed: number, what: string) => {
  let drawn = 0;
  const draw = (): number => chance(seed, `${what}~${drawn++}`);
  return {
    draw,
    below: (most: number): number => Math.floor(draw() * most),
    between: (least: number, most: number): number => least + draw() * (most - least),
    oneOf: <Each>(all: readonly Each[]): Each => all[Math.floor(draw() * all.length)]!,
  };
};
export type Luck = ReturnType<typeof luckOf>;
