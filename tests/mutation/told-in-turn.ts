/**
 * Stands in for vitest where tests run without it, in a bundle (`bundle-of-tests.ts`): `expect` is its own; what a
 * file tells of is run in its order, a body of tests only when those before it have run, so that the first that
 * fails spares the rest.
 */
export * from 'vitest';

type Body = (...row: never[]) => unknown;
type Told = { body: () => unknown; name: string; holdsTests: boolean };

let told: Told[] = [];
let beforehand: (() => unknown)[] = [];
let afterwards: (() => unknown)[] = [];

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
  const skipIf = (isSkipped: unknown) => (isSkipped ? Object.assign(() => {}, { each: () => () => {} }) : teller);
  const teller = Object.assign(tell, { each, skipIf });
  return teller;
};

/** @public to the bundles */
export const describe = tellerOf(true);
/** @public to the bundles */
export const it = tellerOf(false);
/** @public to the bundles */
export { it as test };
/** @public to the bundles: in its place among the tests, which is at the front of them */
export const beforeAll = (body: Body): void => it('before all', body);
/** @public to the bundles */
export const afterAll = (body: () => unknown): void => {
  afterwards.push(body);
};
const none = (name: string) => (): never => {
  throw new Error(`Nothing stands in for ${name} of vitest here.`);
};
/** @public to the bundles */
export const beforeEach = (body: () => unknown): void => {
  beforehand.push(body);
};
/** @public to the bundles */
export const afterEach = none('afterEach');

/** @param outside what the bodies around this one have before each of their tests */
const run = async (outside: readonly (() => unknown)[] = []): Promise<void> => {
  const now = told;
  const first = [...outside, ...beforehand];
  told = [];
  beforehand = [];
  for (const { name, body, holdsTests } of now) {
    try {
      for (const each of holdsTests ? [] : first) await each();
      await body();
    } catch (error) {
      throw new Error(`${name}: ${String(error)}`);
    }
    if (holdsTests) await run(first);
  }
};

/** Runs what was told since the last call. @throws the first failure, behind the name of its test */
export const runTold = async (): Promise<void> => {
  try {
    await run();
  } finally {
    const last = afterwards;
    told = [];
    beforehand = [];
    afterwards = [];
    for (const body of last) await body();
  }
};
