import { globSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../../../infra/stack/bundles.ts';
import { type Numbered, withSwitches } from '../switches.ts';

const here = import.meta.dirname;

/** Tests of the stack that start no program and no engine, those that notice most at the front. */
const isAsked = (path: string): boolean =>
  /synthesised/.test(readFileSync(join(root, path), 'utf8')) && !/cold-start|deploy-watch/.test(path);
const first = ['values', 'invariants', 'trust-table', 'what-is-kept'].map((name) => `tests/infra/${name}.test.ts`);
/** What synthesises once more, for settings or rules of its own. */
const last = ['stages', 'nag'].map((name) => `tests/infra/${name}.test.ts`);
const testsOfTheStack = (quick: boolean): readonly string[] => {
  const asked = globSync('tests/infra/*.test.ts', { cwd: root }).filter(isAsked).sort();
  const others = asked.filter((path) => !first.includes(path) && !last.includes(path));
  return quick ? [...first, ...others] : [...first, ...others, ...last];
};

const inPlaceOf = (mutants: readonly Numbered[]): Plugin => ({
  name: 'switches of the stack',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^vitest$/ }, ({ importer }) =>
      importer.startsWith(here) ? { path: 'vitest', external: true } : { path: join(here, 'told-in-turn.ts') },
    );
    onResolve({ filter: /template\/synthesised\.ts$/ }, () => ({ path: join(here, 'made-in-process.ts') }));
    onResolve({ filter: /^\.\/bundles\.ts$/ }, ({ importer }) =>
      importer.endsWith('/stack/app.ts') ? { path: join(here, 'already-bundled.ts') } : undefined,
    );
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: withSwitches(
        readFileSync(path, 'utf8'),
        mutants.filter(({ mutant }) => mutant.file === relative(root, path)),
      )
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.main', 'false'),
      loader: 'ts',
    }));
  },
});

/** What a bundle of the tests exports: its files by name, each to be loaded by itself, and who runs what they told. */
export type TestsOfTheStack = {
  files: Readonly<Record<string, () => Promise<unknown>>>;
  runTold: () => Promise<void>;
};

/**
 * The tests of the stack and the stack itself in one module, with all these mutants in it, asleep.
 * @param quick whether those that synthesise once more are left out
 * @returns where the bundle is; its folder goes when the caller is done
 */
export const bundleOfTests = async (mutants: readonly Numbered[], quick: boolean): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'mappa-stack-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const outfile = join(folder, 'tests.mjs');
  const files = testsOfTheStack(quick).map((path) => `${JSON.stringify(path)}: () => import('./${path}')`);
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
    plugins: [inPlaceOf(mutants)],
  });
  return outfile;
};
