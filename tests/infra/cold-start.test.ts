import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { handlerFile } from '../../infra/stack/bundle-format.ts';
import { root } from '../../infra/stack/bundles.ts';
import { functionsOf } from './grants-of.ts';

const template = await synthesised();
const run = promisify(execFile);

/**
 * Loads a bundle once with each environment, one after another in one Node that has no other, and says what came of
 * each: the type of its handler, or the message with which it refuses to start.
 */
const starts = async (bundle: string, environments: readonly Record<string, string>[]): Promise<string[]> => {
  const script = `
    const { enableCompileCache } = require('node:module');
    enableCompileCache(${JSON.stringify(join(root, '.local/compiled'))});
      const said = [];
      for (const [at, env] of ${JSON.stringify(environments)}.entries()) {
        process.env = { AWS_REGION: 'eu-west-2', ...env };
        delete require.cache[${JSON.stringify(bundle)}];
        try {
          said.push(typeof require(${JSON.stringify(bundle)}).handler);
        } catch ({ message }) {
          said.push(message);
        }
      }
      console.log(JSON.stringify(said));`;
  return JSON.parse((await run(process.execPath, ['-e', script], { env: {} })).stdout);
};

it.each(functionsOf(template))(
  '$name starts with the environment that the stack gives it, and not without',
  async ({ id, properties }) => {
    const code = ofType(template, 'AWS::Lambda::Function').find(([each]) => each === id)?.[1].Properties.Code.S3Key;
    const given = (properties.Environment as { Variables: Record<string, string> }).Variables;
    const { STAGE, ...needed } = given;
    const [first] = Object.keys(needed);
    const { [first ?? '']: _, ...rest } = given;
    const lacks = STAGE && first ? [rest] : [];
    const [whole, lacking] = await starts(join(template.asset(code), handlerFile), [given, ...lacks]);
    expect(whole).toBe('function');
    if (STAGE && first) expect(lacking).toContain(first);
  },
);
