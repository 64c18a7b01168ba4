import { describe, expect, test } from 'vitest';
import { ask } from './in-this-process.ts';

/** As the command line lists them itself. */
const commands = [...(await ask('--help')).out.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name!);

describe('every command', () => {
  test.each(['', ...commands])('explains itself to -h and --help: %s', async (name) => {
    for (const asked of ['-h', '--help'])
      expect(await ask(...(name ? [name] : []), asked)).toMatchObject({
        code: 0,
        out: expect.stringContaining('Usage: '),
      });
  });

  test('is listed', () => {
    expect(commands).toEqual(expect.arrayContaining(['run', 'serve', 'check', 'backfill', 'protect']));
  });
});
