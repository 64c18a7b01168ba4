import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';

/** What runs in or is shown by a browser: scripts, style sheets and pictures of our own. */
const folder = 'functions/show-asset/browser';
const frame = 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css';

/** The typeface of GOV.UK may be used on its own domains only: its faces are left out, and Arial stands in for it. */
const withoutTypeface = (css: string): string => css.replace(/@font-face\s*\{[^}]*\}/g, '');

/**
 * Bundles the browser's scripts, one file each, and lays the style sheets beside them.
 * @param into folder of the function that serves them
 * @returns what went into the scripts
 */
export const bundleForBrowser = async (root: string, into: string): Promise<Metafile> => {
  const assets = join(into, 'assets');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: globSync(`${folder}/*.ts`, { cwd: root }).filter((path) => !path.endsWith('.d.ts')),
    outdir: assets,
    bundle: true,
    minify: true,
    metafile: true,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    // What Node brings along has a stand-in; csv-parse has a build of its own for browsers, under another name.
    alias: {
      'csv-parse': 'csv-parse/browser/esm/sync',
      'csv-parse/sync': 'csv-parse/browser/esm/sync',
      'node:zlib': join(root, folder, 'stand-ins/zlib.ts'),
    },
    legalComments: 'none',
    logLevel: 'warning',
  });
  mkdirSync(assets, { recursive: true });
  for (const path of globSync(`${folder}/*.{css,svg}`, { cwd: root }))
    cpSync(join(root, path), join(assets, basename(path)));
  writeFileSync(join(assets, 'govuk-frontend.css'), withoutTypeface(readFileSync(join(root, frame), 'utf8')));
  return metafile;
};

/** What the stamp of a bundle must know of beside the scripts. */
export const browserFiles = (root: string): string[] => globSync(`${folder}/**/*.*`, { cwd: root });
