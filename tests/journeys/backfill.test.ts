import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { backfillFolder } from '../../infra/cli/backfill/backfill-folder.ts';
import { silent } from '../../infra/cli/progress.ts';
import { compile, publish } from '../../infra/cli/run/release-it.ts';
import { Period } from '../../shared/domain/periods.ts';
import { testPlatform } from './platform.ts';

const folder = mkdtempSync(join(tmpdir(), 'mappa-backfill-'));
const [reports, keep] = [join(folder, 'reports'), join(folder, 'kept')];
mkdirSync(reports);
for (const [name, from] of [
  ['lancashire-2002-03.csv', 'accepted/lancashire-2002-03.csv'],
  ['2012-13/lancashire.csv', 'accepted/made-up-on-form-b.2012-13.csv'],
  ['lancashire-2014-15.csv', 'rejected/lancashire-2014-15.csv'],
  ['lancashire-2020-21.csv', 'queried/lancashire-2020-21.csv'],
] as const) {
  mkdirSync(join(reports, name, '..'), { recursive: true });
  copyFileSync(join('tests/fixtures', from), join(reports, name));
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wish = { folder: reports, keep, checkOnly: false, withQueried: false, json: false };
const came = async (with_: Partial<typeof wish> = {}, progress = silent) =>
  (await backfillFolder({ ...wish, ...with_ }, progress)).files.map(({ file, verdict, submitted, signedOff }) => [
    file,
    verdict,
    submitted,
    signedOff,
  ]);

/** Somebody presses Ctrl-C when the first year has been handed in. */
const interrupted = { ...silent, at: (done: number) => void (done === 1 && process.emit('SIGINT')) };

it('past reports come onto the road of their years once, are signed off, and the series begins with them', async () => {
  const until = await came({}, interrupted);
  expect(until.filter(([, , , signedOff]) => signedOff)).toEqual([['lancashire-2002-03.csv', 'accepted', true, true]]);
  expect(readFileSync(join(keep, 'clock.json'), 'utf8')).toMatch(/^"20/);
  expect(await came()).toEqual([
    ['2012-13/lancashire.csv', 'accepted', true, true],
    ['lancashire-2002-03.csv', 'accepted', false, false],
    ['lancashire-2014-15.csv', 'rejected', false, false],
    ['lancashire-2020-21.csv', 'queried', false, false],
  ]);
  expect(await came({ withQueried: true })).toEqual([
    ['2012-13/lancashire.csv', 'accepted', false, false],
    ['lancashire-2002-03.csv', 'accepted', false, false],
    ['lancashire-2014-15.csv', 'rejected', false, false],
    ['lancashire-2020-21.csv', 'queried', true, false],
  ]);
  const platform = await testPlatform({ folder: keep, start: new Date('2024-05-02T09:00:00Z') });
  try {
    const sent = async (period: string) =>
      (await platform.call({ role: 'auditor' }, `GET /areas/lancashire/returns/${period}/submissions`)).items;
    expect(await sent('2002-03')).toMatchObject([{ verdict: 'accepted', stands: true }]);
    expect(await sent('2012-13')).toMatchObject([{ verdict: 'accepted', stands: true }]);
    expect(await sent('2014-15')).toEqual([]);
    expect(await sent('2020-21')).toMatchObject([{ verdict: 'queried', stands: false }]);
    const first = Period.parse('2002-03');
    await publish(platform, platform.call, await compile(platform.call, first, []));
    const series = await (await fetch(`${platform.site}/series/mappa-series.csv`)).text();
    expect(series).toMatch(/^200203,.*Lancashire,eligible,/m);
  } finally {
    await platform.stop();
  }
}, 180_000);
