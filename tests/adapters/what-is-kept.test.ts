import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../shared/adapters/desk.ts';
import { newestVersion } from '../../shared/adapters/newest-version.ts';
import { populationStore } from '../../shared/adapters/population-store.ts';
import { openReminders } from '../../shared/adapters/reminders.ts';
import { inReturns } from '../../shared/adapters/table-keys.ts';
import { whoIs } from '../../shared/domain/access/who.ts';
import { AreaSlug } from '../../shared/domain/areas.ts';
import { Period } from '../../shared/domain/periods.ts';
import { mid2023 } from '../../shared/domain/population.ts';
import { Release } from '../../shared/domain/release/life/release.ts';
import { emptyTable } from '../empty-table.ts';

const period = Period.parse('2023-24');
const [kent, essex] = [AreaSlug.parse('kent'), AreaSlug.parse('essex')];

describe('what the desk keeps about areas', () => {
  it('gives the notes of one area alone, the oldest first', async () => {
    const { client, table } = await emptyTable();
    const desk = openDesk(client, table);
    const note = (text: string, at: string) => ({ text, by: 'nell', at });
    await desk.keepNote(period, kent, note('Second.', '2024-06-02T09:00:00.000Z'));
    await desk.keepNote(period, essex, note('Of others.', '2024-06-01T10:00:00.000Z'));
    await desk.keepNote(period, kent, note('First.', '2024-06-01T09:00:00.000Z'));
    expect((await desk.notes(period, kent)).map(({ text }) => text)).toEqual(['First.', 'Second.']);
    expect(await desk.notes(Period.parse('2022-23'), kent)).toEqual([]);
  });

  it('tells when an area was last reminded, for whatever reason', async () => {
    const { client, table } = await emptyTable();
    const { record } = openReminders(client, table);
    const remind = (day: string, reason: 'overdue' | 'closing-soon') =>
      record(
        { period, day, reminder: { area: kent, name: 'Kent', reason, closes: '2024-06-27' } },
        { who: 'the clock', at: `${day}T07:00:00.000Z` },
      );
    await remind('2024-07-04', 'overdue');
    await remind('2024-06-13', 'closing-soon');
    const last = await openDesk(client, table).lastReminded(period);
    expect([...last]).toEqual([['kent', '2024-07-04T07:00:00.000Z']]);
  });
});

it('a population is that of its vintage, or none: no other year stands in for it', async () => {
  const { client, table } = await emptyTable();
  const store = populationStore(client, table);
  expect(await store.read(mid2023.vintage)).toEqual(mid2023);
  expect(await store.read('mid-2019')).toBeUndefined();
  const other = { vintage: mid2023.vintage, aged10AndOver: { ...mid2023.aged10AndOver, E23000032: 1_600_000 } };
  await store.write(other, { period, who: 'nell', at: '2024-06-01T09:00:00.000Z' });
  expect(await store.read(mid2023.vintage)).toEqual(other);
});

describe('the newest version of a period', () => {
  let own: Awaited<ReturnType<typeof emptyTable>>;
  beforeEach(async () => {
    own = await emptyTable();
  });
  const by = whoIs({ subject: 'somebody' });
  const at = '2024-10-31T09:30:00.000Z';
  const begun = (version: string) => ({
    ...{ period, version, releaseAt: at, candidate: 'c', digest: 'd', form: 'D', provisional: false, revises: null },
    ...{ coverage: { areas: 42, of: 42, missing: [] }, reason: null, preRelease: [], compiledAt: at, compiledBy: by },
    ...{ approvedAt: at, approvedBy: by, scheduledAt: at, scheduledBy: by, publishingAt: at, comparedWith: null },
  });
  const put = (release: object) => {
    const kept = Release.parse(release);
    const Item = { ...inReturns.release.key(kept), release: { S: JSON.stringify(kept) } };
    return own.client.send(new PutItemCommand({ TableName: own.table, Item }));
  };
  const newest = async () => (await newestVersion(own.client, own.table)(period))?.version;

  it('is the highest that is out and was not withdrawn, by number and not by letter', async () => {
    expect(await newest()).toBeUndefined();
    const published = { state: 'published', publishedAt: at };
    await put({ ...begun('1.9'), ...published });
    await put({ ...begun('1.10'), ...published });
    expect(await newest()).toBe('1.10');
    await put({ ...begun('1.11'), state: 'scheduled' });
    expect(await newest()).toBe('1.10');
    await put({ ...begun('1.10'), state: 'withdrawn', publishedAt: at, withdrawn: { at, by, why: 'It is wrong.' } });
    expect(await newest()).toBe('1.9');
  });
});

/** What may be read as it was a second ago: pages of the log, which goes on being written. */
const mayBeStale = ['read-events'];

it('is read as it was last written: no read of a table is content with less', () => {
  const reads = globSync('shared/adapters/*.ts').flatMap((path) =>
    readFileSync(path, 'utf8')
      .split(/(?=new (?:GetItem|Query)Command\()/)
      .slice(1)
      .map(
        (text) => [basename(path, '.ts'), /^[^;]*?ConsistentRead: true/.test(text.split('client.send')[0]!)] as const,
      ),
  );
  expect(reads.length).toBeGreaterThan(10);
  expect(reads.filter(([name, whole]) => !whole && !mayBeStale.includes(name))).toEqual([]);
});
