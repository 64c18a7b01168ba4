import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { backfill } from '../../../infra/cli/backfill.ts';

export const made: string[] = [];

/** A folder of files: copies where a path is given, else the text itself. */
export const folderOf = (files: Record<string, { from: string } | string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'mappa-backfill-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (typeof content === 'string') writeFileSync(join(folder, name), content);
    else copyFileSync(content.from, join(folder, name));
  }
  return folder;
};

export const run = async (...words: string[]) => {
  const [out, err] = [vi.spyOn(console, 'log').mockReturnValue(), vi.spyOn(console, 'error').mockReturnValue()];
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = await backfill(words);
  const said = { code, out: out.mock.calls.flat().join('\n'), err: err.mock.calls.flat().join('\n') };
  vi.restoreAllMocks();
  return said;
};

export const checked = async (files: Parameters<typeof folderOf>[0]) => {
  const { code, out } = await run(folderOf(files), '--check-only', '--json');
  const { files: told, totals } = JSON.parse(out) as { files: { file: string }[]; totals: unknown };
  return { code, totals, of: Object.fromEntries(told.map(({ file, ...each }) => [file, each])) };
};

export const accepted = { from: 'tests/fixtures/accepted/lancashire-2002-03.csv' };
