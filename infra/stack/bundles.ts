import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { checked } from '../../shared/domain/forms/check/forms.ts';
import { forms } from '../../shared/domain/forms/index.ts';
import { browserFiles, bundleForBrowser } from './browser-bundles.ts';
import { bundleFormat } from './bundle-format.ts';
import { bundleInParts } from './bundle-in-parts.ts';

/** The root of the project, whatever directory the caller stands in. */
export const root = join(import.meta.dirname, '../..');
const folder = join(root, '.bundles');
const metafilePath = join(folder, 'metafile.json');
const madePath = join(folder, 'made.json');

/** Where a function's bundle lies; `Code.fromAsset` and the local platform take the same. */
export const bundleOf = (name: string): string => join(folder, name);

/** Digest of a function's bundle: another where its code is, the same wherever it is built of the same sources. */
export const bundleDigest = (name: string): string => {
  const hash = createHash('sha256');
  for (const file of globSync('*.cjs', { cwd: bundleOf(name) }).sort())
    hash.update(`${file}\0`).update(readFileSync(join(bundleOf(name), file)));
  return hash.digest('hex');
};

/** What the bundles were made of when they were last made: short, because every start reads it. */
type Made = { stamp: string; entries: string[]; inputs: string[] };
const lastMade = (): Made => JSON.parse(readFileSync(madePath, 'utf8'));

/** Changes whenever a bundle might. */
export const bundleStamp = (): string => lastMade().stamp;

/** Whether a function loads parts of itself when it is asked for them. */
const hasParts = (entry: string): boolean =>
  globSync(`${dirname(entry)}/*.ts`, { cwd: root }).some((path) =>
    readFileSync(join(root, path), 'utf8').includes('await import'),
  );

/**
 * Bundles every function of functions/: in one call those that are loaded whole, the others in parts. Nothing is done
 * when neither a source file nor a package has changed since the last time, so that a warm start does not pay for it.
 * @returns names of the functions
 * @throws Error where a form is not whole: no function starts with one
 */
export const bundleFunctions = async (): Promise<string[]> => {
  const entries = globSync('functions/*/index.ts', { cwd: root }).sort();
  const names = entries.map((entry) => basename(dirname(entry)));
  if (isFresh(entries)) return names;
  checked(forms);
  spareTheCollector();
  // Made beside the last ones and swapped in whole: a crash or a neighbour never meets half a bundle.
  const fresh = `${folder}.${process.pid}`;
  const format: BuildOptions = { absWorkingDir: root, outdir: fresh, outbase: 'functions', ...bundleFormat };
  // One call after another: each uses all cores, and a dozen at once would hold a dozen times the packages.
  const built: { metafile: Metafile }[] = [
    await build({ ...format, entryPoints: entries.filter((entry) => !hasParts(entry)), metafile: true }),
  ];
  for (const entry of entries.filter(hasParts)) built.push({ metafile: await bundleInParts(entry, format) });
  const metafile: Metafile = {
    inputs: Object.assign({}, ...built.map(({ metafile: { inputs } }) => inputs)),
    outputs: Object.assign({}, ...built.map(({ metafile: { outputs } }) => outputs)),
  };
  mkdirSync(fresh, { recursive: true });
  for (const place of placesHolding('node_modules/highs/', metafile)) cpSync(solver, join(place, basename(solver)));
  const readers = placesHolding('adapters/pdf-in-thread.ts', metafile);
  if (readers.length > 0) Object.assign(metafile.inputs, (await bundlePdfWorker(readers)).inputs);
  if (names.includes('show-asset'))
    Object.assign(metafile.inputs, (await bundleForBrowser(root, join(fresh, 'show-asset'))).inputs);
  const inputs = inputsOf(metafile);
  const made: Made = { stamp: stampOf(inputs), entries, inputs };
  writeFileSync(join(fresh, basename(metafilePath)), JSON.stringify(metafile));
  writeFileSync(join(fresh, basename(madePath)), JSON.stringify(made));
  swapIn(fresh, folder);
  return names;
};

/**
 * The bundler clears its memory away all the while, which is nearly half of its work: up to this much it need not. Read
 * by its own program when that starts, unless whoever called us has said otherwise.
 */
const spareTheCollector = (): void => {
  process.env.GOGC ??= 'off';
  process.env.GOMEMLIMIT ??= '1536MiB';
};

/** Puts a folder in the place of another at once. Where a neighbour did the same in between, one of the two stays. */
export const swapIn = (fresh: string, place: string): void => {
  const old = `${place}.old.${process.pid}`;
  if (existsSync(place)) renameSync(place, old);
  try {
    renameSync(fresh, place);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
};

const isFresh = (entries: readonly string[]): boolean => {
  if (!existsSync(madePath)) return false;
  const last = lastMade();
  return String(last.entries) === String(entries) && last.stamp === stampOf(last.inputs);
};

/** Own sources one by one; packages by the lock file, which pins them all. */
const inputsOf = ({ inputs }: Metafile): string[] =>
  [
    ...Object.keys(inputs).filter((path) => !path.includes('node_modules/')),
    ...browserFiles(root),
    'package-lock.json',
    ...globSync('infra/stack/{bundles,bundle-format,bundle-in-parts,browser-bundles}.ts', { cwd: root }),
  ].sort();

const stampOf = (paths: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const path of paths) {
    const file = join(root, path);
    hash
      .update(`${path}\0`)
      .update(existsSync(file) ? readFileSync(file) : 'absent')
      .update('\0');
  }
  return hash.digest('hex');
};

/** The folders of the bundles that hold a source. */
const placesHolding = (source: string, { outputs }: Metafile): string[] => [
  ...new Set(
    Object.entries(outputs)
      .filter(([, { inputs }]) => Object.keys(inputs).some((path) => path.includes(source)))
      .map(([path]) => join(root, dirname(path))),
  ),
];

/**
 * PDF is read in a thread of its own: its script lies beside each function that may meet one, and is loaded when one
 * comes.
 */
const bundlePdfWorker = async ([first, ...others]: readonly string[]): Promise<Metafile> => {
  const outfile = join(first!, 'pdf-worker.mjs');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['shared/adapters/pdf-worker.ts'],
    outfile,
    bundle: true,
    minify: true,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    legalComments: 'none',
    logLevel: 'warning',
  });
  for (const folder of others) cpSync(outfile, join(folder, 'pdf-worker.mjs'));
  return metafile;
};

/** HiGHS looks for its WebAssembly beside itself. */
const solver = join(root, 'node_modules/highs/build/highs.wasm');

if (import.meta.main) console.log((await bundleFunctions()).join('\n'));
