import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { bundleFunctions, bundleOf } from '../../infra/stack/bundles.ts';
import { bundleContents, heldBy } from '../infra/bundle-contents.ts';
import { functionsOf } from '../infra/grants-of.ts';

/** What each function's bundle holds: paths of its inputs. */
const contents = new Map<string, string[]>();
beforeAll(async () => {
  await bundleFunctions();
  for (const { entryPoint } of Object.values(bundleContents().outputs))
    if (/^functions\/[^/]+\/index\.ts$/.test(entryPoint ?? '')) {
      const name = basename(dirname(entryPoint!));
      contents.set(name, [...heldBy(name).keys()]);
    }
});

const holding = (part: RegExp) =>
  [...contents]
    .filter(([, inputs]) => inputs.some((each) => part.test(each)))
    .map(([name]) => name)
    .sort();

describe('what is in the bundles', () => {
  it('has a bundle for every function of the stack, and the other way round', async () => {
    const declared = functionsOf(await synthesised())
      .map(({ name }) => name)
      .sort();
    expect([...contents.keys()].sort()).toEqual(declared);
  });

  it('takes nothing of the local platform, the stack or the tests to the cloud', () => {
    expect(holding(/^(infra|tests)\/|node_modules\/(fauxqs|aws-cdk-lib|esbuild)\//)).toEqual([]);
  });

  it('solves only where a threshold for Categories 1 to 3 may ask for it: the gate of disclosure control needs no solver', () => {
    expect(holding(/node_modules\/highs\//)).toEqual(['compile-release']);
  });

  it('opens the vault of Category 4 only where the trust table has somebody at it', () => {
    expect(holding(/shared\/domain\/disclosure\/ledger\/vault\.ts$/)).toEqual(['compile-release', 'receive-return']);
  });

  it.each([
    ['client-s3', /^s3:/],
    ['client-dynamodb', /^dynamodb:/],
    ['client-scheduler', /^scheduler:/],
  ])('carries %s only where the function may use it', async (client, action) => {
    const allowed = functionsOf(await synthesised())
      .filter(({ statements }) => statements.some(({ actions }) => actions.some((each) => action.test(each))))
      .map(({ name }) => name);
    expect(holding(new RegExp(`node_modules/@aws-sdk/${client}/`)).filter((name) => !allowed.includes(name))).toEqual(
      [],
    );
  });

  it('tells a release which code it is compiled with: the digest of the bundle that does it', async () => {
    const template = JSON.stringify(await synthesised());
    const digest = createHash('sha256');
    for (const file of globSync('*.cjs', { cwd: bundleOf('compile-release') }).sort())
      digest.update(`${file}\0`).update(readFileSync(join(bundleOf('compile-release'), file)));
    expect(template.includes(`"CODE_DIGEST":"${digest.digest('hex')}"`)).toBe(true);
  });
});
