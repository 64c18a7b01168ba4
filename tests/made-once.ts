import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesised } from '../infra/local/template/synthesised.ts';
import { root } from '../infra/stack/bundles.ts';

/**
 * The bundles and the synthesised template, made before any test asks for them, so that no two make them at once; and
 * what is compiled is kept, so that workers, and all that they start, take it from there. What an office suite keeps of
 * its settings lies in one folder, which goes when all is over.
 */
export const setup = async (): Promise<void> => {
  process.env.NODE_COMPILE_CACHE ??= join(root, '.local/compiled');
  process.env.OFFICE_PROFILES = mkdtempSync(join(tmpdir(), 'mappa-office-'));
  await synthesised();
};

export const teardown = (): void => rmSync(process.env.OFFICE_PROFILES!, { recursive: true, force: true });
