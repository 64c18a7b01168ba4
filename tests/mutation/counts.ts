/**
 * What became of the mutants of a folder: `all` that were asked about, `left` by the first pass, of which `tried`
 * alone and `lived`. `explained` were not asked about.
 */
export type Counts = { name: string; all: number; explained: number; left: number; tried: number; lived: number };

/** The share that is killed; where not all that were left could be tried alone, reckoned from those that were. */
export const score = ({ all, left, tried, lived }: Counts): number => {
  const living = tried === 0 ? left : (left * lived) / tried;
  return all === 0 ? 1 : (all - living) / all;
};

export const inWords = (counts: Counts): string => {
  const { name, all, explained, left, tried, lived } = counts;
  const reckoned = tried < left ? `, ${tried} of them` : '';
  return `${name.padEnd(30)} ${all} asked, ${explained} explained; ${all - left} killed at once; ${left} tried alone${reckoned}, ${lived} lived: ${(100 * score(counts)).toFixed(1)} %`;
};
