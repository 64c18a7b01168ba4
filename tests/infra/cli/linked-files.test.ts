import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pastFiles } from '../../../infra/cli/backfill/past-files.ts';
import { passedOverIn, returnsIn, UnreadableReturn } from '../../../infra/cli/run/returns-folder.ts';
import { Period } from '../../../shared/domain/periods.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-links-'));
const [kept, returns, broken] = ['kept', 'returns', 'broken'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
beforeAll(() => {
  for (const path of [kept, returns, broken]) mkdirSync(path);
  writeFileSync(join(kept, 'sent.csv'), 'measure,category,level,detail,value\n');
  symlinkSync(join(kept, 'sent.csv'), join(returns, 'kent.csv'));
  symlinkSync(kept, join(returns, 'kept'));
  symlinkSync(join(kept, 'sent.csv'), join(returns, 'notes.odd'));
  symlinkSync(join(kept, 'gone.csv'), join(broken, 'essex.csv'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const period = Period.parse('2023-24');

it('reads a return behind a link, and says what else is behind one', async () => {
  expect((await returnsIn(returns, period)).map(({ name, area }) => [name, area?.slug])).toEqual([
    ['kent.csv', 'kent'],
  ]);
  expect(passedOverIn(returns)).toEqual(['notes.odd']);
  expect(pastFiles(returns).map(({ file }) => file)).toEqual(['kent.csv', 'kept/sent.csv', 'notes.odd']);
});

it('names a link that leads nowhere, and does not go on without that return', async () => {
  await expect(returnsIn(broken, period)).rejects.toThrow(UnreadableReturn);
  await expect(returnsIn(broken, period)).rejects.toThrow('essex.csv');
});
