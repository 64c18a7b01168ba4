import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundleOf } from '../../infra/stack/bundles.ts';

/** What went into every bundle, as esbuild told it when they were made. */
export const bundleContents = (): Metafile =>
  JSON.parse(readFileSync(join(dirname(bundleOf('any')), 'metafile.json'), 'utf8'));
