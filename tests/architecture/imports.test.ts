import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';
import { circlesIn, sourceImports } from './source-imports.ts';

/**
 * Every source file and what it imports: our own files as paths, packages by name. Type imports do not count: they are
 * gone at run time.
 */
const importsOf = async (): Promise<Map<string, string[]>> => {
  const files = globSync('{shared,functions,infra}/**/*.ts', { cwd: root, exclude: ['**/*.d.ts'] });
  const { metafile } = await build({
    absWorkingDir: root,
    // All in one: a bundle of each would read what they share once for each.
    stdin: { contents: files.map((path) => `import './${path}';`).join('\n'), resolveDir: root },
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    loader: { '.css': 'text', '.html': 'text', '.svg': 'text', '.wasm': 'binary', '.woff2': 'binary', '.js': 'text' },
  });
  return new Map(
    Object.entries(metafile.inputs)
      .filter(([path]) => path.endsWith('.ts'))
      .map(([path, { imports }]) => [path, imports.map((each) => each.path)]),
  );
};

const imports = await importsOf();
const under = (folder: string) => [...imports].filter(([path]) => path.startsWith(folder));
/** Imports of the files in a folder that no pattern allows, as `file -> import`. */
const beyond = (folder: string, allowed: RegExp) =>
  under(folder).flatMap(([path, list]) =>
    list.filter((each) => !allowed.test(each)).map((each) => `${path} -> ${each}`),
  );

const reaching = (folder: string, forbidden: RegExp) =>
  under(folder).flatMap(([path, list]) =>
    list.filter((each) => forbidden.test(each)).map((each) => `${path} -> ${each}`),
  );

describe('the direction of imports', () => {
  it('has files to look at', () => {
    for (const folder of [
      'shared/domain/',
      'shared/formats/',
      'shared/adapters/',
      'shared/runtime/',
      'functions/',
      'infra/',
    ])
      expect(under(folder).length, folder).toBeGreaterThan(2);
  });

  it('lets domain import zod and itself', () => {
    expect(beyond('shared/domain/', /^(zod$|shared\/domain\/)/)).toEqual([]);
  });

  it('lets formats touch no network, file system or AWS', () => {
    const outside = /^(node:(fs|net|http|https|tls|dgram|child_process|worker_threads)|@aws-|@middy)/;
    expect(reaching('shared/formats/', outside)).toEqual([]);
  });

  it.each([
    ['shared/adapters/', /^(functions|infra|tests|shared\/runtime)\//],
    ['shared/runtime/', /^(functions|infra|tests|shared\/(adapters|formats))\//],
    ['shared/formats/', /^(functions|infra|tests|shared\/(adapters|runtime))\//],
    ['functions/', /^(infra|tests)\//],
    ['infra/', /^tests\//],
  ])('keeps %s from importing what is above it', (folder, above) => {
    expect(reaching(folder, above)).toEqual([]);
  });

  it('lets a function import no other function, save what a browser shares with the page that it stands on', () => {
    const across = under('functions/')
      .filter(([path]) => !path.includes('/browser/'))
      .flatMap(([path, list]) => {
        const own = path.split('/').slice(0, 2).join('/');
        return list
          .filter((each) => each.startsWith('functions/') && !each.startsWith(`${own}/`))
          .map((each) => `${path} -> ${each}`);
      });
    expect(across).toEqual([]);
  });

  it('has no circle, types included: a reader goes round it all the same', () => {
    expect(circlesIn(imports)).toEqual([]);
    const named = [...sourceImports].map(([path, list]) => [path, list.map((each) => each.path)] as const);
    expect(circlesIn(new Map(named))).toEqual([]);
  });

  it('sees what is imported when it is asked for', () => {
    const asked = globSync('{shared,functions,infra}/**/*.ts', { cwd: root })
      .flatMap((path) => readFileSync(join(root, path), 'utf8').match(/^(?!type ).*(?<!: )\bimport\('/gm) ?? [])
      .map((each) => each.trim());
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((each) => !/(?:\} = |\()await import\('$/.test(each))).toEqual([]);
  });

  it('lets nothing in domain know the description of the API, not even its types', () => {
    const knowing = [...sourceImports]
      .filter(([path]) => path.startsWith('shared/domain/') && !path.startsWith('shared/domain/api/'))
      .filter(([, list]) => list.some((each) => each.path.startsWith('shared/domain/api/')));
    expect(knowing.map(([path]) => path)).toEqual([]);
  });
});
