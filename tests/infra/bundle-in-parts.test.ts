import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bundleFormat } from '../../infra/stack/bundle-format.ts';
import { bundleInParts } from '../../infra/stack/bundle-in-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A module beside the one that names it: so that nobody who reads the imports of this file takes it for one. */
const beside = (name: string): string => `'./${name}.ts'`;

const sources = {
  'index.ts': `import { atOnce } from ${beside('at-once')};
    export const names = { here: __url, atOnce };
    export const later = async () => (await import(${beside('later')})).said(names.atOnce?.word);`,
  'at-once.ts': `export const atOnce: { word: string } | undefined = { word: 'once' };`,
  'later.ts': `export const said = (word: string | undefined) => [word, 'later'].join(' and ');`,
};

it('a bundle in parts reads what its wiring names, and the rest when it is asked for', async () => {
  const functions = join(folder, 'functions');
  mkdirSync(join(functions, 'do-it'), { recursive: true });
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(functions, 'do-it', name), text);
  const outdir = join(folder, 'made');
  const format = { ...bundleFormat, absWorkingDir: folder, outdir, outbase: 'functions' };
  const { inputs } = await bundleInParts('functions/do-it/index.ts', format);
  expect(Object.keys(inputs).sort()).toEqual(
    Object.keys(sources)
      .sort()
      .map((name) => `functions/do-it/${name}`),
  );

  // The handler where Lambda looks for it, and the parts in a folder of the function's own.
  const made = readdirSync(outdir, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.cjs'));
  const parts = made.filter((path) => path !== 'do-it/index.cjs');
  expect(made).toContain('do-it/index.cjs');
  expect(parts.every((path) => /^do-it\/[A-Z0-9]{8}\.cjs$/.test(path))).toBe(true);
  for (const path of made) {
    const text = readFileSync(join(outdir, path), 'utf8');
    expect(text.startsWith(bundleFormat.banner!.js!)).toBe(true);
    // Shortened twice, and what is read later by "require": an import would have all of a module looked at.
    expect(text).not.toMatch(/\n\s|import\(|\bconst names\b/);
  }
  const texts = new Map(made.map((path) => [path, readFileSync(join(outdir, path), 'utf8')]));
  expect(parts.filter((path) => texts.get(path)!.includes(' and '))).toHaveLength(1);
  expect(texts.get('do-it/index.cjs')).not.toContain(' and ');

  const load = createRequire(import.meta.url);
  const handler = load(join(outdir, 'do-it/index.cjs'));
  const [later] = parts.filter((path) => texts.get(path)!.includes(' and '));
  expect(load.cache[join(outdir, later!)]).toBeUndefined();
  expect(handler.names.here).toMatch(/^file:.*do-it\/.*\.cjs$/);
  expect(await handler.later()).toBe('once and later');
  expect(load.cache[join(outdir, later!)]).toBeDefined();
});

it('is a bundle of ES modules still where imports are not to be written otherwise', async () => {
  const outdir = join(folder, 'with-imports');
  const { supported: _, ...rest } = bundleFormat;
  await bundleInParts('functions/do-it/index.ts', { ...rest, absWorkingDir: folder, outdir, outbase: 'functions' });
  expect(readFileSync(join(outdir, 'do-it/index.cjs'), 'utf8')).toMatch(/import\("/);
});
