import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from '../../infra/stack/bundles.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-required-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sample = readFileSync(join(root, 'infra/stack/sample-settings.json'), 'utf8');

const asked = (settings: string) => {
  const path = join(folder, 'settings.json');
  writeFileSync(path, settings);
  return spawnSync(process.execPath, [join(root, 'infra/stack/require-settings.ts'), 'prod'], {
    env: { ...process.env, MAPPA_SETTINGS: path },
    encoding: 'utf8',
  });
};

it('a deployment with the settings of the sample is refused by its command, in words, and one with its own is not', () => {
  const refused = asked(sample);
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('MAPPA_SETTINGS=<file>')]);
  expect(asked(sample.replaceAll('mappa.example', 'mappa-statistics.org.uk')).status).toBe(0);
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const stage of ['dev', 'prod'])
    expect(scripts[`deploy:${stage}`]).toMatch(
      new RegExp(`^node infra/stack/require-settings.ts ${stage} && cdk deploy`),
    );
});
