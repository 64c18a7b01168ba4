import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { StackOfStage } from '../../../infra/local/template/synthesised.ts';
import { readTemplate, type Template } from '../../../infra/local/template/template.ts';
import { mappaApp } from '../../../infra/stack/app.ts';

const made = new Map<string, Promise<string>>();

const outdirOf = async (stage: 'dev' | 'prod'): Promise<string> => {
  const outdir = mkdtempSync(join(process.env.MUTANTS_OUT!, `${stage}-`));
  (await mappaApp({ outdir, only: stage, checked: false })).synth();
  return outdir;
};

/** In the place of `infra/local/template/synthesised.ts`: synthesised anew, by the source with its mutant awake. */
export const synthesised = async (stage: 'dev' | 'prod' = 'dev', stack: StackOfStage = ''): Promise<Template> => {
  const outdir = made.get(stage) ?? outdirOf(stage);
  made.set(stage, outdir);
  return readTemplate(await outdir, `mappa-${stage}${stack}`);
};
