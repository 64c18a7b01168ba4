/**
 * Stands in for vitest where its tests run without it: `expect` and the rest are its own, and tests are only collected.
 * A bundle of a test file fills `globalThis.collected`.
 */
export * from 'vitest';

export type Collected = { name: string; run: () => unknown };

/** @public to the bundles */
export const describe = (_: string, body: () => void): void => body();

const collect = (name: string, run: () => unknown): void => {
  (globalThis as unknown as { collected: Collected[] }).collected.push({ name, run });
};

/** Runs for every row of a table: a list gives its members one by one, as vitest does. */
const each =
  (rows: readonly unknown[]) =>
  (name: string, run: (...row: unknown[]) => unknown): void => {
    for (const row of rows) collect(`${name} ${JSON.stringify(row)}`, () => run(...(Array.isArray(row) ? row : [row])));
  };

/** @public to the bundles */
export const test = Object.assign(collect, { each });
