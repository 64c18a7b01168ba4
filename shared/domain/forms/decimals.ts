/**
 * A figure rounded to so many decimals: 17.5 for 17.45 at 1. Halves are rounded up, as a reader does who works a rate
 * out again.
 */
export const rounded = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;

/** A number with so many decimals, none left out: `175.4`, `2.0`. */
export const written = (value: number, decimals: number): string => value.toFixed(decimals);

/** Percent, as people read a share: always one decimal. */
export const percentWritten = (share: number): string => written(share, 1);

/**
 * By how much a figure differs from another, in the decimals that they have: 0.2 for 0.3 and 0.1, without what is left
 * of a binary fraction.
 */
export const differenceOf = (figure: number, other: number): number =>
  Number(written(figure - other, Math.max(decimalsOf(figure), decimalsOf(other))));

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
