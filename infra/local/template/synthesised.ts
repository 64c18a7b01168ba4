import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleFunctions, bundleStamp, root, swapIn } from '../../stack/bundles.ts';
import { readTemplate, type Template } from './template.ts';

/** The stacks of a stage: its own, what CloudFront needs before it, and what watches CloudFront after it. */
export type StackOfStage = '' | '-edge' | '-edge-watch';

/**
 * A stack of a stage as it would be deployed. Synthesis is the slow part of a start, so the last one is taken again
 * as long as neither the definition nor a bundle has changed.
 */
export const synthesised = async (stage: 'dev' | 'prod' = 'dev', stack: StackOfStage = ''): Promise<Template> => {
  await bundleFunctions();
  const outdir = join(root, '.local/cdk.out', stage);
  const stamp = definitionStamp();
  if (!isFresh(outdir, stamp)) {
    const { mappaApp } = await import('../../stack/app.ts');
    // Made beside the last one and swapped in whole, so that two who start at once do not meet in the middle.
    const fresh = `${outdir}.${process.pid}`;
    (await mappaApp({ outdir: fresh, only: stage, checked: false })).synth();
    writeFileSync(join(fresh, 'stamp'), stamp);
    mkdirSync(dirname(outdir), { recursive: true });
    if (isFresh(outdir, stamp)) rmSync(fresh, { recursive: true });
    else swapIn(fresh, outdir);
  }
  return readTemplate(outdir, `mappa-${stage}${stack}`);
};

const isFresh = (outdir: string, stamp: string): boolean =>
  existsSync(join(outdir, 'stamp')) && readFileSync(join(outdir, 'stamp'), 'utf8') === stamp;

const definitionStamp = (): string => {
  const hash = createHash('sha256').update(bundleStamp());
  for (const path of globSync('infra/stack/*.{ts,json}', { cwd: root }).sort())
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
};
