import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundleOf } from '../../infra/stack/bundles.ts';

const read = (): Metafile => JSON.parse(readFileSync(join(dirname(bundleOf('any')), 'metafile.json'), 'utf8'));
let contents: Metafile | undefined;

/** What went into every bundle, as esbuild told it when they were made: a large file, which is read once. */
export const bundleContents = (): Metafile => {
  contents ??= read();
  return contents;
};
