import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from '../../infra/stack/bundles.ts';

/**
 * One import of a source file: from where, our own files as paths; the names as they are there; whether for types
 * alone.
 */
export type Import = { path: string; names: readonly string[]; typesOnly: boolean };

const statement = /^(?:import|export)\s+(type\s+)?(?:\{([^}]*)\}|\*(?:\s+as\s+\w+)?|\w+)?\s*(?:from\s+)?'([^']+)'/gm;

/** One import when it is asked for: `const { a } = await import('b')` or `(await import('b')).a`. */
const whenAsked = /(?:\{([^{}]*)\}\s*=\s*)?await import\('([^']+)'\)(?:\)\.(\w+))?/g;

const isTypesOnly = (typed: string | undefined, names: string | undefined): boolean =>
  typed !== undefined ||
  names?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) === true;

const namesIn = (names: string | undefined): string[] =>
  (names ?? '')
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^type /, '')
        .replace(/(?: as |:).*/s, ''),
    )
    .filter((name) => name !== '');

/** What a file imports, wherever it lies: at once, and when it is asked for. */
export const importsOf = (path: string): Import[] => {
  const text = readFileSync(join(root, path), 'utf8');
  const from = (place: string): string => (place.startsWith('.') ? normalize(join(dirname(path), place)) : place);
  return [
    ...[...text.matchAll(statement)].map(([, typed, names, place]) => ({
      path: from(place!),
      names: namesIn(names),
      typesOnly: isTypesOnly(typed, names),
    })),
    ...[...text.matchAll(whenAsked)].map(([, names, place, name]) => ({
      path: from(place!),
      names: namesIn(names ?? name),
      typesOnly: false,
    })),
  ];
};

/** Every source file and what it imports, types included: what a reader has to know, not what runs. */
export const sourceImports: ReadonlyMap<string, readonly Import[]> = new Map(
  globSync('{shared,functions,infra}/**/*.{ts,mjs}', { cwd: root, exclude: ['**/*.d.ts'] })
    .sort()
    .map((path) => [path, importsOf(path)]),
);

/** Circles among imports, each as the files that it passes. */
export const circlesIn = (imports: ReadonlyMap<string, readonly string[]>): string[] => {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) return void circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) if (imports.has(next)) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) walk(path, []);
  return circles;
};
