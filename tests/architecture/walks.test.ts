import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';
import { sourceImports } from './source-imports.ts';

const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const section = (title: string): string => contributing.split(/^## /m).find((part) => part.startsWith(title)) ?? '';

/** The walks by their title, each as the files that it passes. */
const walks = section('Four walks')
  .split(/^### /m)
  .slice(1)
  .map((part) => ({
    title: part.split('\n')[0]!,
    files: [...part.matchAll(/^\d+\. `([^`]+)`: \S/gm)].map(([, path]) => path!),
  }));

const isBeginning = (path: string): boolean => /^functions\/[^/]+\/index\.ts$/.test(path);
const importsOf = (path: string): string[] => (sourceImports.get(path) ?? []).map((each) => each.path);

describe('the walks in CONTRIBUTING', () => {
  it('are four', () => {
    expect(walks.map(({ title }) => title)).toEqual([
      'One return',
      'One Category 4 figure',
      'One finding',
      'One release',
    ]);
  });

  it.each(walks)('$title: passes fewer than 25 files, each once and each there', ({ files }) => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.length).toBeLessThan(25);
    expect(new Set(files).size).toBe(files.length);
    expect(files.filter((path) => !sourceImports.has(path))).toEqual([]);
  });

  it.each(walks)('$title: goes from each file to what it imports, and never back', ({ files }) => {
    const back = files.flatMap((path, at) =>
      importsOf(path)
        .filter((each) => files.slice(0, at).includes(each))
        .map((each) => `${path} -> ${each}`),
    );
    expect(back, 'imports what stands further up').toEqual([]);
    const lost = files.filter(
      (path, at) => !isBeginning(path) && !files.slice(0, at).some((each) => importsOf(each).includes(path)),
    );
    expect(lost, 'imported by nothing further up').toEqual([]);
  });
});

describe('the recipes in CONTRIBUTING', () => {
  it('name files and folders that are there', () => {
    const named = [...contributing.matchAll(/`((?:shared|functions|infra|tests)\/[^`<>*]*)`/g)].map(
      ([, path]) => path!,
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
