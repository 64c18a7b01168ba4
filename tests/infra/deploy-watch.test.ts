import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { synthesised } from '../../infra/local/template/synthesised.ts';
import { root } from '../../infra/stack/bundles.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-watch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [asked, called] = [join(folder, 'asked'), join(folder, 'called')];

/** Puts a program in the place of one that needs an account. */
const put = (name: string, does: string): void => {
  writeFileSync(join(folder, name), `#!/bin/sh\n${does}\n`);
  chmodSync(join(folder, name), 0o755);
};
const deploy = (...words: string[]) =>
  spawnSync(process.execPath, [join(root, 'infra/stack/deploy-watch.ts'), ...words], {
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
    encoding: 'utf8',
  });
const linesOf = (path: string): string[] => (existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : []);

/** Answers with an id that says which output was asked for, as `--output text` does. */
const outputs = `printf '%s\\n' "$*" >> ${asked}
case "$*" in *SiteDistribution*) echo E1SITE;; *PagesDistribution*) echo E2PAGES;; esac`;

beforeEach(() => {
  rmSync(asked, { force: true });
  rmSync(called, { force: true });
  put('npx', `printf '%s\\n' "$@" >> ${called}; exit 7`);
});

describe('what deploys the alarms of CloudFront', () => {
  it('asks the stage for its distributions, and deploys the stack that takes them, with whatever else is said', async () => {
    put('aws', outputs);
    const { status, stderr } = deploy('prod', '--require-approval', 'never');
    expect([status, stderr], 'how the deployment ended').toEqual([7, '']);
    expect(linesOf(asked)).toHaveLength(2);
    for (const line of linesOf(asked)) expect(line).toContain('describe-stacks --stack-name mappa-prod --query');
    const [cdk, command, name, ...more] = linesOf(called);
    expect([cdk, command]).toEqual(['cdk', 'deploy']);
    expect(more).toEqual([
      ...['--parameters', 'SiteDistribution=E1SITE', '--parameters', 'PagesDistribution=E2PAGES'],
      ...['--require-approval', 'never'],
    ]);
    // The stack of that name is there, and takes these parameters and no other.
    const watch = await synthesised('prod', '-edge-watch');
    expect(name).toBe(watch.name);
    const taken = Object.keys(watch.parameters).filter((id) => id.endsWith('Distribution'));
    expect(taken.sort()).toEqual(more.flatMap((word) => /^(\w+)=/.exec(word)?.[1] ?? []).sort());
  });

  it.each([
    ['a stage that there is none of', ['staging'], 'exit 0', 2, 'Say which stage'],
    ['an account that is not let in', ['dev'], 'echo "no credentials" >&2; exit 255', 1, 'no credentials'],
    [
      'a stage that was never deployed',
      ['dev'],
      'echo None',
      1,
      'mappa-dev has no output SiteDistribution, but "None"',
    ],
  ])('says what is wrong with %s, and deploys nothing', (_, words, aws, wanted, told) => {
    put('aws', aws);
    const { status, stderr } = deploy(...words);
    expect([status, stderr]).toEqual([wanted, expect.stringContaining(told)]);
    expect(linesOf(called)).toEqual([]);
  });
});
