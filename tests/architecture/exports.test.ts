import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';
import { sourceImports } from './source-imports.ts';

/** Called by name from outside: a handler by Lambda, a stand-in by the bundler in place of a module of Node. */
const entry = /^functions\/([^/]+\/index|show-asset\/browser\/stand-ins\/\w+)\.ts$/;

const declared = (path: string): string[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/^export (?:const|type|interface|class|function) (\w+)/gm)].map(
    ([, name]) => name!,
  );

/** Whether a file uses a name besides declaring it. */
const usesItself = (path: string, name: string): boolean =>
  readFileSync(join(root, path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .split(new RegExp(`\\b${name}\\b`)).length > 2;

describe('what production folders hold', () => {
  it('is used there, and not by tests alone', () => {
    const used = new Set(
      [...sourceImports.values()].flat().flatMap(({ path, names }) => names.map((name) => `${path} ${name}`)),
    );
    const spare = [...sourceImports.keys()]
      .filter((path) => !entry.test(path))
      .flatMap((path) => declared(path).map((name) => ({ path, name })))
      .filter(({ path, name }) => !used.has(`${path} ${name}`) && !usesItself(path, name));
    expect(spare).toEqual([]);
  });
});
