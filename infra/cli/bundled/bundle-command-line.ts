import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { bundleFormat } from '../../stack/bundle-format.ts';
import { bundleInParts } from '../../stack/bundle-in-parts.ts';
import { root, swapIn } from '../../stack/bundles.ts';
import { keptAt, markOf } from './kept-bundle.mjs';

/**
 * Each source keeps the place that it stood in: there it finds what lies beside it. Where such a name stands in quotes
 * it is a word to the bundler, for the functions that the command line will bundle.
 */
const places: Plugin = {
  name: 'places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/(?:infra|shared)\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replaceAll(/(?<!['"`])import\.meta\.dirname/g, JSON.stringify(dirname(path)))
        .replaceAll(/(?<!['"`])import\.meta\.url/g, JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    })),
};

/** Packages that only some commands need, and that are large or look for files beside their code. */
const elsewhere = ['aws-cdk-lib', 'cdk-nag', 'constructs', 'esbuild', 'highs'];

/**
 * Bundles the command line for the next start, in parts as functions are: 750 sources and packages that are found, read
 * and linked one by one take three times as long. Nothing is kept where a source was written meanwhile.
 */
export const bundleCommandLine = async (folder = join(root, keptAt)): Promise<void> => {
  // Times of files go in steps of some milliseconds, and may be behind by one.
  const begun = Date.now() - 20;
  const fresh = `${folder}.${process.pid}`;
  try {
    const { inputs } = await bundleInParts('infra/cli/mappa.ts', {
      ...bundleFormat,
      ...{ absWorkingDir: root, outdir: fresh, outbase: 'infra', external: elsewhere, plugins: [places] },
      define: { 'import.meta.main': 'false' },
      banner: { js: '' },
    });
    const sources = Object.keys(inputs).filter((path) => !path.includes('node_modules/'));
    const made = [...sources, relative(root, import.meta.filename), 'package-lock.json'];
    const marks = Object.fromEntries(made.map((path) => [path, markOf(join(root, path))]));
    const written = Object.values(marks).some((mark) => Number(mark.split(' ').at(-1)) >= begun);
    writeFileSync(join(fresh, 'made.json'), JSON.stringify({ of: root, node: process.version, marks }));
    if (!written) swapIn(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
};
