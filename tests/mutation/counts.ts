/**
 * What became of the mutants of a folder: `all` that were asked about, of which `atOnce` were killed by the first
 * pass, and `left` by the second; of these `tried` alone and `lived`. `explained` were not asked about.
 */
export type Counts = {
  name: string;
  all: number;
  explained: number;
  atOnce: number;
  left: number;
  tried: number;
  lived: number;
};

/** The share that is killed; where not all that were left could be tried alone, reckoned from those that were. */
export const score = ({ all, left, tried, lived }: Counts): number => {
  const living = tried === 0 ? left : (left * lived) / tried;
  return all === 0 ? 1 : (all - living) / all;
};

export const inWords = (counts: Counts): string => {
  const { name, all, explained, atOnce, left, tried, lived } = counts;
  const reckoned = tried < left ? `, ${tried} of them` : '';
  return `${name.padEnd(30)} ${all} asked, ${explained} explained; ${atOnce} killed at once, ${all - left - atOnce} loaded anew; ${left} tried alone${reckoned}, ${lived} lived: ${(100 * score(counts)).toFixed(1)} %`;
};
