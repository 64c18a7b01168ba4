import { mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { root } from '../../infra/stack/bundles.ts';
import { type Numbered, withSwitches } from './switches.ts';

const here = import.meta.dirname;

const inPlaceOf = (mutants: readonly Numbered[]): Plugin => ({
  name: 'switches',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^vitest$/ }, ({ importer }) =>
      importer.startsWith(here) ? { path: 'vitest', external: true } : { path: join(here, 'told-in-turn.ts') },
    );
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: withSwitches(
        readFileSync(path, 'utf8'),
        mutants.filter(({ mutant }) => mutant.file === relative(root, path)),
      )
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.main', 'false'),
      loader: 'ts',
    }));
  },
});

/** What a bundle of tests exports: its files by name, each to be loaded by itself, and who runs what they told. */
export type BundledTests = {
  files: Readonly<Record<string, () => Promise<unknown>>>;
  runTold: () => Promise<void>;
};

/**
 * Test files and what they ask about in one module, with all these mutants in it, asleep: loaded once more under
 * another name, all that is worked out while modules are loaded is worked out again, in a moment.
 * @param instead what stands in the place of other modules
 * @returns where the bundle is; its folder goes when the caller is done
 */
export const bundleOfTests = async (
  tests: readonly string[],
  mutants: readonly Numbered[],
  instead: readonly Plugin[] = [],
): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'mappa-bundled-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const outfile = join(folder, 'tests.mjs');
  const files = tests.map((path) => `${JSON.stringify(path)}: () => import('./${path}')`);
  await build({
    stdin: {
      contents: `export { runTold } from './${relative(root, here)}/told-in-turn.ts';
        export const files = { ${files.join(', ')} };`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
    plugins: [...instead, inPlaceOf(mutants)],
  });
  return outfile;
};
