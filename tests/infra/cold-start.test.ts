import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { handlerFile } from '../../infra/stack/bundle-format.ts';
import { functionsOf } from './grants-of.ts';

const template = await synthesised();
const run = promisify(execFile);

/** Each function with its bundle, what the stack gives it, and the same without the first thing that it needs. */
const functions = functionsOf(template).map(({ id, name, properties }) => {
  const code = ofType(template, 'AWS::Lambda::Function').find(([each]) => each === id)?.[1].Properties.Code.S3Key;
  const given = (properties.Environment as { Variables: Record<string, string> }).Variables;
  const { STAGE, ...needed } = given;
  const [first] = Object.keys(needed);
  const { [first ?? '']: _, ...rest } = given;
  const bundle = join(template.asset(code), handlerFile);
  return { name, bundle, first: STAGE ? first : undefined, environments: STAGE && first ? [given, rest] : [given] };
});

/**
 * Loads each bundle once with each of its environments, one after another in one Node that has no other, and says what
 * came of each: the type of its handler, or the message with which it refuses to start.
 */
const starts = async (): Promise<Record<string, string[]>> => {
  const script = `
    const { enableCompileCache } = require('node:module');
    enableCompileCache(${JSON.stringify(process.env.NODE_COMPILE_CACHE)});
    const said = {};
    for (const { name, bundle, environments } of ${JSON.stringify(functions)}) {
      said[name] = environments.map((env) => {
        process.env = { AWS_REGION: 'eu-west-2', ...env };
        for (const loaded of Object.keys(require.cache)) delete require.cache[loaded];
        try {
          return typeof require(bundle).handler;
        } catch ({ message }) {
          return message;
        }
      });
    }
    console.log(JSON.stringify(said));`;
  return JSON.parse((await run(process.execPath, ['-e', script], { env: {} })).stdout);
};

const said = await starts();

it.each(functions)('$name starts with the environment that the stack gives it, and not without', ({ name, first }) => {
  const [whole, lacking] = said[name]!;
  expect(whole).toBe('function');
  if (first) expect(lacking).toContain(first);
});
