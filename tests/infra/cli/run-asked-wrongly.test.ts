import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../infra/stack/bundles.ts';
import { ask } from './in-this-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-asked-wrongly-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a run that is asked wrongly', () => {
  /** As a person would ask. */
  const inItsProcess = (...words: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, ['infra/cli/start.mjs', 'run', ...words], {
      cwd: root,
      encoding: 'utf8',
    });
    return { status, stderr };
  };

  /** Larger than Node reads whole, though nothing is in it. */
  const tooLarge = join(folder, 'large', 'kent.csv');
  beforeAll(() => {
    mkdirSync(join(folder, 'large'));
    writeFileSync(tooLarge, '');
    truncateSync(tooLarge, 3 * 2 ** 30);
  });

  it.each([
    ['an unknown period', ['--period', 'last year'], /no period "last year"/],
    ['a folder that is not there', ['--returns', '/nowhere'], /no folder "\/nowhere"/],
    ['a folder without returns', ['--returns', folder], /no returns/],
    ['a population that cannot be read', ['--population', '/nowhere.csv'], /no population file/],
    ['a folder to write to that no one can make', ['--out', '/proc/none'], /"\/proc\/none" cannot be written to/],
    ['a folder to write to that is a file', ['--out', 'README.md'], /"README.md" cannot be written to/],
    ['a return that cannot be read', ['--returns', join(folder, 'large')], /kent\.csv cannot be read: .*2 GiB/],
    ['an option that does not exist', ['--perod', '2023-24'], /Unknown option/],
  ])('says what is wrong with %s and answers with 2', async (_, words, message) => {
    expect(await ask('run', ...words)).toMatchObject({ code: 2, error: expect.stringMatching(message) });
  });

  it('exits with what it answers', () => {
    expect(inItsProcess('--perod', '2023-24')).toEqual({
      status: 2,
      stderr: expect.stringMatching(/Unknown option/),
    });
  });
});
