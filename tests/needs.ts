import { appendFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const found = (paths: readonly string[]): string | undefined => paths.find((path) => existsSync(path));

/**
 * A browser and an office suite that tests of what people see run for real; undefined where the machine has none. The
 * browser that comes without windows first, which takes a third of the processor time: the same engine.
 */
export const chromium = found([
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]);
export const soffice = found(['/usr/bin/soffice', '/usr/bin/libreoffice']);

/** What runs the snippets for R; undefined where there is none. */
export const rscript = found(['/usr/bin/Rscript', '/usr/local/bin/Rscript']);

/** The five real reports, beside the project where they are at hand; they are not ours to keep in it. */
export const seeds = found([fileURLToPath(new URL('../../shared/seeds', import.meta.url))]);

/** Files as office programs and people write them, beside the project where they are at hand. */
export const caseFiles = found([fileURLToPath(new URL('../../shared/cases/files', import.meta.url))]);

/** Texts and documents after real reports, each with what must be read of it, where they are at hand. */
export const cases = found([fileURLToPath(new URL('../../shared/cases', import.meta.url))]);

/** Where the workers of a run note what was missing, for the run to say once at its end. The runner is their parent. */
export const missingFile = join(tmpdir(), `mappa-tests-lack-${process.env.VITEST ? process.ppid : process.pid}`);

/**
 * Whether a test must be skipped for want of something; the run says so once, at its end. Under REQUIRE_ALL (as in CI)
 * nothing is skipped for want of a program: it throws instead.
 */
export const skipWithout = (thing: string | undefined, name: string): boolean => {
  if (thing !== undefined) return false;
  if (process.env.REQUIRE_ALL !== undefined) throw new Error(`${name} is missing, and nothing may be skipped here.`);
  appendFileSync(missingFile, `${name}\n`);
  return true;
};
