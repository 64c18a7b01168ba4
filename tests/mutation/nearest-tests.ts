import { globSync } from 'node:fs';
import { importsOf } from '../architecture/source-imports.ts';
import { longest } from '../longest-first.ts';

/** Tests that look at the text of the source, or take so long that no mutant can wait for them. */
const tooFar = (path: string): boolean =>
  /^tests\/(?:architecture|simulate|journeys)\/|in-browser/.test(path) ||
  longest.some((name) => !name.endsWith('/') && path.startsWith(`tests/${name}`));

/** The stack is loaded only where its template is not made yet: as if it were imported. */
const loadedLater: Readonly<Record<string, string>> = {
  'infra/local/template/synthesised.ts': 'infra/stack/app.ts',
};

const imports = new Map<string, readonly string[]>();
const runs = (path: string): readonly string[] => {
  const known = imports.get(path) ?? [
    ...importsOf(path).flatMap((each) => (each.typesOnly ? [] : [each.path])),
    ...(loadedLater[path] === undefined ? [] : [loadedLater[path]]),
  ];
  imports.set(path, known);
  return known;
};

/** How many imports lie between a file and each that it leads to, except by way of those that are left out. */
const distancesFrom = (path: string, leftOut?: string): ReadonlyMap<string, number> => {
  const found = new Map([[path, 0]]);
  for (const [at, distance] of found)
    for (const next of at === leftOut ? [] : runs(at))
      if (next.endsWith('.ts') && !found.has(next)) found.set(next, distance + 1);
  return found;
};

let reaches: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;

/** The test files that get to a source file by the fewest imports, as many as are wanted. */
export const nearestTests = (source: string, most: number): readonly string[] => {
  reaches ??= new Map(
    globSync('tests/**/*.test.ts')
      .filter((path) => !tooFar(path))
      .map((path) => [path, distancesFrom(path)]),
  );
  return [...reaches]
    .flatMap(([path, distances]) => {
      const distance = distances.get(source);
      return distance === undefined ? [] : [{ path, distance, reach: distances.size }];
    })
    .toSorted((one, other) => one.distance - other.distance || one.reach - other.reach)
    .slice(0, most)
    .map(({ path }) => path);
};

/**
 * Whether a test can be run again in one process: none that starts programs or engines, or knows a form of its own. The
 * one engine of tables starts by itself and gives every run a table of its own.
 */
export const isRepeatable = (test: string): boolean =>
  !/^tests\/next-form\//.test(test) &&
  ![...distancesFrom(test, 'tests/empty-table.ts').keys()].some((path) =>
    /^infra\/(?:local|stack)\/(?!bundles)|^tests\/(?:needs|formats\/workbook\/office)\.ts$/.test(path),
  );
