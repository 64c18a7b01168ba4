import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesised } from '../infra/local/template/synthesised.ts';
import { root } from '../infra/stack/bundles.ts';

/** What workers, and all that they start, have compiled. */
const compiled = join(root, '.local/compiled-in-tests');

/**
 * A test file is loaded under a name that has the time in it, so that what was compiled of it is never asked for again:
 * a thousand files a run. When they have become many, all is begun anew.
 */
const emptyWhereFull = (folder: string, most = 20_000): void => {
  const count = readdirSync(folder, { recursive: true }).length;
  if (count > most) rmSync(folder, { recursive: true });
};

/**
 * The bundles and the synthesised template, made before any test asks for them, so that no two make them at once; and
 * what is compiled is kept, so that workers, and all that they start, take it from there. What an office suite keeps of
 * its settings lies in one folder, which goes when all is over.
 */
export const setup = async (): Promise<void> => {
  mkdirSync(compiled, { recursive: true });
  emptyWhereFull(compiled);
  process.env.NODE_COMPILE_CACHE ??= compiled;
  process.env.OFFICE_PROFILES = mkdtempSync(join(tmpdir(), 'mappa-office-'));
  await synthesised();
};

export const teardown = (): void => rmSync(process.env.OFFICE_PROFILES!, { recursive: true, force: true });
