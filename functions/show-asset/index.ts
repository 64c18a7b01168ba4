import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { guardedPage } from '../../shared/runtime/guarded-page.ts';
import { openLog } from '../../shared/runtime/log.ts';
import { showAsset } from './show-asset.ts';

/** The bundler lays the assets beside the function. */
const folder = join(import.meta.dirname, 'assets');

export const handler = guardedPage(
  openLog('show-asset'),
  showAsset((name) => readFile(join(folder, name)).catch(() => undefined)),
  () => ({ statusCode: 500, headers: { 'cache-control': 'no-store' } }),
);
