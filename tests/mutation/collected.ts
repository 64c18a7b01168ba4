/**
 * Stands in for vitest where its tests run without it: `expect` and the rest are its own, and tests are only collected.
 * A bundle of a test file fills `globalThis.collected`.
 */
export * from 'vitest';

export type Collected = { name: string; run: () => unknown };

/** @public to the bundles */
export const describe = (_: string, body: () => void): void => body();

/** @public to the bundles */
export const test = (name: string, run: () => unknown): void => {
  (globalThis as unknown as { collected: Collected[] }).collected.push({ name, run });
};
