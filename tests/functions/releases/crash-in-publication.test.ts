import { createHash } from 'node:crypto';
import { type AttributeValue, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ports, publishRelease } from '../../../functions/publish-release/publish-release.ts';
import { openReleases } from '../../../shared/adapters/releases.ts';
import { areas } from '../../../shared/domain/areas.ts';
import { exampleReturns } from './example-returns.ts';
import { openRoad, type Road, receive, walk } from './release-road.ts';
import { openShelf } from './shelf.ts';

let roads: Awaited<ReturnType<typeof openRoad>>;
beforeAll(async () => {
  roads = await openRoad();
});
afterAll(() => roads.close());

/** A death in the middle: the call of that number and all later ones fail; with `answered` the call is made, its answer lost. */
const dyingAt = (fatal: number, ports: Ports, answered: boolean) => {
  const counter = { calls: 0 };
  const mortal = <T extends object>(port: T): T =>
    Object.fromEntries(
      Object.entries(port).map(([name, act]) => [
        name,
        async (...words: unknown[]) => {
          const call = counter.calls++;
          if (call > fatal || (call === fatal && !answered)) throw new Error('died');
          const answer = await act(...words);
          if (call === fatal) throw new Error('died');
          return answer;
        },
      ]),
    ) as T;
  return {
    counter,
    ports: {
      releases: mortal(ports.releases),
      staging: mortal({ get: ports.staging.get }),
      published: mortal({ put: ports.published.put }),
      now: ports.now,
    } satisfies Ports,
  };
};

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const digestsOf = (objects: ReadonlyMap<string, Uint8Array>) =>
  new Map([...objects].map(([key, bytes]) => [key, digest(bytes)]));
const parse = (bytes: Uint8Array | undefined) => bytes && JSON.parse(new TextDecoder().decode(bytes));

const withFewPacks = (item: Record<string, AttributeValue>): Record<string, AttributeValue> => {
  if (!item.sk?.S?.startsWith('CANDIDATE#1.1')) return item;
  const content = JSON.parse(item.content?.S ?? '');
  const files = content.files.filter(({ path }: { path: string }) => !path.includes('/') || /kent|gwent/.test(path));
  return { ...item, content: { S: JSON.stringify({ ...content, files }) } };
};

/** What is wrong with what the public sees: an address that leads nowhere, a digest that is not right, a mixture. */
const faultsOf = (objects: ReadonlyMap<string, Uint8Array>): string[] => {
  const faults: string[] = [];
  const whole = new Set<string>();
  const expectFile = (key: string, sha256: string) => {
    const found = objects.get(key);
    if (!found) faults.push(`${key} is missing`);
    else if (digest(found) !== sha256) faults.push(`${key} is another`);
  };
  for (const [key, bytes] of objects) {
    if (!/^releases\/.*\/release\.json$/.test(key)) continue;
    const base = key.replace('release.json', '');
    whole.add(base);
    for (const { path, sha256 } of parse(bytes).files) expectFile(base + path, sha256);
  }
  const catalogue = parse(objects.get('catalog.json'));
  for (const dataset of catalogue?.['dcat:dataset'] ?? []) {
    if (!whole.has(dataset['@id'])) faults.push(`${dataset['@id']} is listed and not whole`);
    for (const each of dataset['dcat:distribution'])
      expectFile(each['dcat:downloadURL']['@id'], each['spdx:checksum']['spdx:checksumValue']);
  }
  const latest = objects.get('latest/mappa.csv');
  const csvs = [...whole].map((base) => objects.get(`${base}mappa-2023-24.csv`)!);
  if (latest && !csvs.some((csv) => digest(csv) === digest(latest))) faults.push('latest/mappa.csv is of no release');
  return faults;
};

describe('publication that dies', () => {
  it('is completed by the next call wherever it died, and the public never sees a mixture', async () => {
    const road = await roads.fresh();
    await walk(road);
    receive(road, exampleReturns('20241101T000000000Z-bbbbbb', { kent: 7 }));
    road.clock.now = '2024-11-11T10:00:00.000Z';
    await road.compile({ reason: 'Kent corrected its Level 1 figure.', releaseAt: '2024-11-28' });
    await road.decide('approve', '1.1');
    await road.decide('schedule', '1.1');
    road.clock.now = '2024-11-28T09:30:00.000Z';
    // Two of the 42 packs are enough: the calls for the others are the same.
    const items = ((await road.client.send(new ScanCommand({ TableName: road.table }))).Items ?? []).map(withFewPacks);
    const before = new Map(road.published.objects);

    const copyOf = async (): Promise<Ports & { published: ReturnType<typeof openShelf>; table: string }> => {
      const other: Road = await roads.fresh();
      for (const Item of items) await road.client.send(new PutItemCommand({ TableName: other.table, Item }));
      const published = openShelf();
      for (const [key, bytes] of before) published.objects.set(key, bytes);
      return {
        releases: openReleases(road.client, other.table),
        staging: road.staging,
        published,
        now: () => new Date(road.clock.now),
        table: other.table,
      };
    };

    const untouched = await copyOf();
    const { counter, ports } = dyingAt(Number.POSITIVE_INFINITY, untouched, false);
    await publishRelease(ports)({ period: '2023-24', version: '1.1' });
    expect(faultsOf(untouched.published.objects)).toEqual([]);
    expect(counter.calls).toBeGreaterThan(10);

    // Every call once before it is made, but of the pages of the 42 areas, which are alike, every sixth; those to the
    // table, at both ends of the road, also with the answer lost.
    const pages = counter.calls - areas.length - 6;
    const deaths = Array.from({ length: counter.calls }, (_, call) => ({ call, answered: false })).filter(
      ({ call }) => call < pages || call >= pages + areas.length || call % 6 === 0,
    );
    const ends = [0, 1, 2, counter.calls - 1].map((call) => ({ call, answered: true }));
    for (const { call, answered } of [...deaths, ...ends]) {
      const copy = await copyOf();
      await expect(
        publishRelease(dyingAt(call, copy, answered).ports)({ period: '2023-24', version: '1.1' }),
      ).rejects.toThrow('died');
      expect(faultsOf(copy.published.objects), `after dying at call ${call}`).toEqual([]);
      expect(await publishRelease(copy)({ period: '2023-24', version: '1.1' })).toBe('published');
      expect(faultsOf(copy.published.objects)).toEqual([]);
      expect(digestsOf(copy.published.objects)).toEqual(digestsOf(untouched.published.objects));
      const kept = await copy.releases.ofPeriod('2023-24');
      expect(kept.ledger).toHaveLength(2);
      expect(kept.releases.map(({ state }) => state)).toEqual(['superseded', 'published']);
    }
  }, 180_000);

  it('changes nothing when it is called again after all is done', async () => {
    const road = await roads.fresh();
    await walk(road);
    const done = new Map(road.published.objects);
    expect(await road.publish('1.0')).toBe('published');
    expect(digestsOf(road.published.objects)).toEqual(digestsOf(done));
    expect((await road.releases.ofPeriod('2023-24')).ledger).toHaveLength(1);
  });

  it('publishes nothing that was checked against another ledger than stands now', async () => {
    const road = await roads.fresh();
    await walk(road);
    road.clock.now = '2024-11-11T10:00:00.000Z';
    await road.compile({ reason: 'A note was added.', releaseAt: '2024-11-28' });
    await road.decide('approve', '1.1');
    await road.decide('schedule', '1.1');
    road.clock.now = '2024-11-28T09:30:00.000Z';
    const before = digestsOf(road.published.objects);
    const ofPeriod = async (period: string) => {
      const kept = await road.releases.ofPeriod(period);
      return { ...kept, ledger: [...kept.ledger, { ...kept.ledger[0]!, version: '1.2' }] };
    };
    const ports = { ...road.publishPorts, releases: { ...road.releases, ofPeriod } };
    await expect(publishRelease(ports)({ period: '2023-24', version: '1.1' })).rejects.toThrow('compile it anew');
    expect(digestsOf(road.published.objects)).toEqual(before);
    expect(await road.publish('1.1')).toBe('published');
  });

  it('ends with both in the catalogue when two periods come out at the same second', async () => {
    const road = await roads.fresh();
    for (const period of ['2022-23', '2023-24']) {
      await road.compile({ releaseAt: '2024-10-31' }, period);
      await road.decide('approve', '1.0', { why: 'agreed' }, 'app-rover', period);
      await road.decide('schedule', '1.0', { why: 'agreed' }, 'app-rover', period);
    }
    road.clock.now = '2024-10-31T09:30:00.000Z';
    expect(await Promise.all([road.publish('1.0', '2022-23'), road.publish('1.0')])).toEqual([
      'published',
      'published',
    ]);
    const listed = parse(road.published.objects.get('catalog.json'))['dcat:dataset'];
    expect(listed.map((each: Record<string, string>) => each['@id'])).toEqual([
      'releases/2023-24/1.0/',
      'releases/2022-23/1.0/',
    ]);
  });
});
