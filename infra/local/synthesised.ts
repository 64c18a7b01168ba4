import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFunctions, bundleStamp, root } from '../bundles.ts';
import { readTemplate, type Template } from './template.ts';

/**
 * The stack `mappa-dev` as it would be deployed. Synthesis is the slow part of a start, so the last one is taken
 * again as long as neither the definition nor a bundle has changed.
 */
export const synthesised = async (): Promise<Template> => {
  await bundleFunctions();
  const outdir = join(root, '.local/cdk.out');
  const stampFile = join(outdir, 'stamp');
  const stamp = definitionStamp();
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    const { mappaApp } = await import('../app.ts');
    (await mappaApp({ outdir, only: 'dev' })).synth();
    writeFileSync(stampFile, stamp);
  }
  return readTemplate(outdir, 'mappa-dev');
};

const definitionStamp = (): string => {
  const hash = createHash('sha256').update(bundleStamp());
  for (const path of globSync('infra/*.ts', { cwd: root }).sort())
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
};
