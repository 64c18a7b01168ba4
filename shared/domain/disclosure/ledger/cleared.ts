declare const cleared: unique symbol;

/**
 * A number that disclosure control has cleared and written into the ledger. Output tables demand it wherever Category 4
 * is in a figure; only the gate and the ledger can make one, and an architecture test holds that.
 */
export type Cleared = number & { readonly [cleared]: true };

/** Marks a number as cleared. Imported by `ledger.ts` and `protected-cells.ts` alone. */
export const markCleared = (value: number): Cleared => value as Cleared;
