/**
 * Stands in for vitest where the tests of the stack run without it: `expect` is its own; what a file tells of is run
 * in its order, a body of tests only when those before it have run, so that the first that fails spares the rest.
 */
export * from 'vitest';

type Body = (...row: never[]) => unknown;
type Told = { name: string; body: () => unknown; holdsTests: boolean };

let told: Told[] = [];

const tellerOf = (holdsTests: boolean) => {
  const tell = (name: string, body: Body): void => {
    told.push({ name, body: () => body(), holdsTests });
  };
  const each =
    (rows: readonly unknown[]) =>
    (name: string, body: Body): void => {
      for (const row of rows)
        told.push({ name, body: () => body(...((Array.isArray(row) ? row : [row]) as never[])), holdsTests });
    };
  return Object.assign(tell, { each });
};

/** @public to the bundles */
export const describe = tellerOf(true);
/** @public to the bundles */
export const it = tellerOf(false);
/** @public to the bundles: folders that are made go with the process's own */
export const afterAll = (): void => {};

/** Runs what was told since the last call. @throws the first failure, behind the name of its test */
export const runTold = async (): Promise<void> => {
  const now = told;
  told = [];
  for (const { name, body, holdsTests } of now) {
    try {
      await body();
    } catch (error) {
      throw new Error(`${name}: ${String(error)}`);
    }
    if (holdsTests) await runTold();
  }
};
