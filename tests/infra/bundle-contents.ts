import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundleOf } from '../../infra/stack/bundles.ts';

const read = (): Metafile => JSON.parse(readFileSync(join(dirname(bundleOf('any')), 'metafile.json'), 'utf8'));
let contents: Metafile | undefined;

/** What went into every bundle, as esbuild told it when they were made: a large file, which is read once. */
export const bundleContents = (): Metafile => {
  contents ??= read();
  return contents;
};

type Output = Metafile['outputs'][string];

/** The outputs that are code of a function, by the path of each. */
const codeOf = (name: string): Map<string, Output> =>
  new Map(
    Object.entries(bundleContents().outputs).filter(
      ([path]) => basename(dirname(path)) === name && path.endsWith('.cjs'),
    ),
  );

const held = (outputs: Iterable<Output>): Map<string, number> => {
  const bytes = new Map<string, number>();
  for (const { inputs } of outputs)
    for (const [path, { bytesInOutput }] of Object.entries(inputs))
      bytes.set(path, (bytes.get(path) ?? 0) + bytesInOutput);
  return bytes;
};

/** All sources in a function's bundle, whether loaded at once or when asked for, with the bytes left of each. */
export const heldBy = (name: string): ReadonlyMap<string, number> => held(codeOf(name).values());

/** The sources that run when a function starts: what its first file holds or imports outright. */
export const loadedAtStart = (name: string): ReadonlyMap<string, number> => {
  const code = codeOf(name);
  const reached = new Map<string, Output>();
  const reach = (path: string): void => {
    const output = code.get(path);
    if (output === undefined || reached.has(path)) return;
    reached.set(path, output);
    for (const { path: next, kind } of output.imports) if (kind === 'import-statement') reach(next);
  };
  for (const [path, { entryPoint }] of code) if (entryPoint === `functions/${name}/index.ts`) reach(path);
  return held(reached.values());
};
