/** A prime below 2^26, so that a product of two residues is exact in a double. */
export const prime = 67_108_859;

/** A residue between 0 and the prime. */
export const residue = (value: number): number => ((value % prime) + prime) % prime;

/** The residue whose product with a given one is 1, by Fermat's little theorem. */
export const inverse = (value: number): number => {
  let result = 1;
  let base = residue(value);
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
};
