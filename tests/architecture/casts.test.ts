import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';

/**
 * The casts that there may be, by the reason why no type does it: how many in each file. Whoever takes one out lowers
 * the number; whoever needs another says why here.
 */
const allowed: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'makes a branded value, in the one place that may': {
    'shared/domain/areas.ts': 1,
    'shared/domain/cells.ts': 1,
    'shared/domain/disclosure/ledger/cleared.ts': 1,
  },
  'gives back what was put in under the same key': {
    'shared/adapters/key-pattern.ts': 2,
    'shared/domain/cells.ts': 1,
    'shared/domain/confidential.ts': 1,
  },
  'names of an object, which TypeScript gives as texts: once for all': { 'shared/domain/keys-of.ts': 3 },
  'what the line before has shown of every member of a list': {
    'shared/domain/disclosure/national/options.ts': 1,
    'shared/domain/disclosure/national/world.ts': 1,
    'shared/domain/disclosure/solving/reduction/whole-system.ts': 1,
    'shared/domain/disclosure/solving/whole-numbers/whole-rows.ts': 1,
    'shared/formats/tables/read-level-row.ts': 2,
  },
  'a library types it wider, or otherwise, than it is': {
    'infra/local/engines/object-engine.ts': 1,
    'shared/adapters/highs-solver.ts': 2,
    'shared/formats/csv-lines.ts': 2,
    'shared/formats/workbook/read-xml.ts': 1,
  },
  'the caller says what a value of the template is, by its type': { 'infra/local/template/resolve.ts': 1 },
};

/** How many casts a text has: each `as` that goes with its types, but for `as const` and for renamed imports. */
const castsIn = (text: string): number => {
  const plain = stripTypeScriptTypes(text);
  const lineAt = (index: number) => text.slice(text.lastIndexOf('\n', index) + 1, text.indexOf('\n', index));
  return [...text.matchAll(/\bas\s+(?!const\b)/g)].filter(
    ({ index }) =>
      plain.slice(index, index + 2) === '  ' && !/^\s*(?:\/?\*|\/\/|(?:import|export) .*from ')/.test(lineAt(index)),
  ).length;
};

const sumOf = (path: string): number => Object.values(allowed).reduce((sum, files) => sum + (files[path] ?? 0), 0);

describe('casts', () => {
  it('are seen where there are some, and nowhere else', () => {
    expect(castsIn('const a = b as string;\nconst c = d as const;\n// as Text\nconst e = "as Text";\n')).toBe(1);
    expect(castsIn('const a = (JSON.parse(b) as A[])[0] as unknown as B;\n')).toBe(3);
  });

  it('stand only where no type would do, each with its reason, and no more than that', () => {
    const found = globSync('{shared,functions,infra}/**/*.ts', { cwd: root, exclude: ['**/*.d.ts'] })
      .map((path) => ({ path, casts: castsIn(readFileSync(join(root, path), 'utf8')) }))
      .filter(({ path, casts }) => casts !== sumOf(path));
    expect(found).toEqual([]);
  });
});
