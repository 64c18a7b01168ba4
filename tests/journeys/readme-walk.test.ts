import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startControlDesk } from '../../infra/local/doors/control-desk.ts';
import type { Engine } from '../../infra/local/doors/listen.ts';
import { root } from '../../infra/stack/bundles.ts';
import { type TestPlatform, testPlatform } from './platform.ts';

let platform: TestPlatform;
let desk: Engine;
beforeAll(async () => {
  platform = await testPlatform({ flows: true });
  desk = await startControlDesk(platform);
});
afterAll(async () => {
  await desk.stop();
  await platform.stop();
});

/** The walk as README prints it, against the addresses of this platform. */
const walk = (): string[] => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, block = ''] = /```sh\n(API=[\s\S]*?)```/.exec(readme) ?? [];
  return block
    .replaceAll('http://127.0.0.1:8420', platform.api)
    .replaceAll('http://127.0.0.1:8429', desk.endpoint)
    .replaceAll('http://127.0.0.1:8425', platform.site)
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
};

const mark = (line: number) => `@@@ ${line} @@@`;
/** What README says a line answers, as a pattern: an ellipsis stands for anything. */
const told = (line: string): RegExp | undefined => {
  const [, comment] = / {2,}# (.+)$/.exec(line) ?? [];
  if (comment === undefined || comment.startsWith('it ') || comment.startsWith('what ')) return undefined;
  const text = comment.replace(/ \(.*\)$/, '').replace(/ once all .*$/, '');
  return new RegExp(
    `^${text
      .split('…')
      .map((part) =>
        part
          .trim()
          .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
          .replaceAll(/\s+/g, '\\s*'),
      )
      .join('[\\s\\S]*')}`,
  );
};

describe('the walk by API', () => {
  it('answers what README says it answers, line by line', async () => {
    const lines = walk();
    expect(lines.length).toBeGreaterThan(20);
    const script = lines.map((line, index) => `echo '${mark(index)}'\n${line}`).join('\n');
    const words = ['-c', `exec 2>&1\n${script}`];
    const { stdout } = await promisify(execFile)('bash', words, { cwd: root, timeout: 600_000 });
    let checked = 0;
    for (const [index, line] of lines.entries()) {
      const [, after = ''] = stdout.split(mark(index));
      const answered = after.split('@@@')[0]!.trim();
      const expected = line.startsWith('# ') ? undefined : told(line);
      if (expected === undefined) continue;
      checked += 1;
      expect(answered, line).toMatch(expected);
    }
    expect(checked).toBeGreaterThan(12);
    const figures = lines.find((line) => line.startsWith('# 202324'))!;
    expect(stdout).toContain(figures.slice(2));
  });
});
