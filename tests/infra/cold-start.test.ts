import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { ofType } from '../../infra/local/template/template.ts';
import { functionsOf } from './grants-of.ts';

const template = await synthesised();
const run = promisify(execFile);

it.each(functionsOf(template))(
  '$name starts with the environment that the stack gives it, and not without',
  async ({ id, properties }) => {
    const code = ofType(template, 'AWS::Lambda::Function').find(([each]) => each === id)?.[1].Properties.Code.S3Key;
    const bundle = join(template.asset(code), 'index.mjs');
    const given = (properties.Environment as { Variables: Record<string, string> }).Variables;
    const start = (env: Record<string, string>) =>
      run(
        process.execPath,
        ['-e', `import(${JSON.stringify(bundle)}).then(({ handler }) => console.log(typeof handler))`],
        {
          env: { AWS_REGION: 'eu-west-2', ...env },
        },
      );
    expect((await start(given)).stdout.trim()).toBe('function');
    const { STAGE, ...needed } = given;
    const [first] = Object.keys(needed);
    if (STAGE && first) {
      const { [first]: _, ...rest } = given;
      await expect(start(rest)).rejects.toThrow(first);
    }
  },
);
