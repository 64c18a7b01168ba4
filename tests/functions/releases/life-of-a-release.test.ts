import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishRelease } from '../../../functions/publish-release/publish-release.ts';
import { whenDue } from '../../../functions/publish-release/when-due.ts';
import { sizeText } from '../../../shared/formats/published/pages/parts.ts';
import { releaseFiles } from '../../../shared/formats/published/release-files.ts';
import { exampleReturns } from './example-returns.ts';
import { openRoad, type Road, receive, textOf, walk } from './release-road.ts';

let roads: Awaited<ReturnType<typeof openRoad>>;
beforeAll(async () => {
  roads = await openRoad();
});
afterAll(() => roads.close());

const json = (text: string) => JSON.parse(text);

/** Every text that a file holds, the files of an archive and what is in those included. */
const textsIn = (key: string, bytes: Uint8Array): [string, string][] =>
  /\.(zip|ods|xlsx)$/.test(key)
    ? Object.entries(unzipSync(bytes)).flatMap(([name, content]) => textsIn(`${key} ${name}`, content))
    : [[key, new TextDecoder().decode(bytes)]];

describe('the life of a release', () => {
  it('goes from candidate to public only by approval of another person, a schedule and the clock', async () => {
    const road = await roads.fresh();
    const compiled = await road.compile({ notes: ['These figures are made up.'] });
    expect(compiled.status).toBe(201);
    expect(compiled.body).toMatchObject({
      version: '1.0',
      state: 'compiled',
      provisional: false,
      releaseAt: '2024-10-31T09:30:00.000Z',
    });
    expect(await road.publish('1.0')).toBe('not scheduled');
    await expect(road.decide('schedule', '1.0')).rejects.toMatchObject({ details: { status: 409 } });
    await expect(road.decide('approve', '1.0', { why: 'mine' }, 'ana-lyst')).rejects.toMatchObject({
      details: { code: 'same-person' },
    });
    expect((await road.decide('approve', '1.0')).body).toMatchObject({ state: 'approved', approvedBy: 'app-rover' });
    await expect(road.decide('schedule', '1.0', { why: 'soon', releaseAt: '2024-10-26' })).rejects.toMatchObject({
      details: { code: 'not-a-weekday' },
    });
    expect((await road.decide('schedule', '1.0')).body).toMatchObject({ state: 'scheduled', warnings: [] });
    expect((await road.decide('move', '1.0', { why: 'clash', releaseAt: '2024-12-26' })).body).toMatchObject({
      releaseAt: '2024-12-26T09:30:00.000Z',
      warnings: [expect.stringContaining('Boxing Day')],
    });
    expect((await road.decide('cancel', '1.0')).body).toMatchObject({ state: 'approved' });
    expect(await road.publish('1.0')).toBe('not scheduled');
    await expect(road.decide('schedule', '1.0', { why: 'after all', releaseAt: '2024-07-25' })).rejects.toMatchObject({
      details: { code: 'time-past' },
    });
    await road.decide('schedule', '1.0', { why: 'after all', releaseAt: '2024-11-28' });
    expect(road.published.objects.size).toBe(0);
    road.clock.now = '2024-11-28T09:30:00.000Z';
    expect(await road.publish('1.0')).toBe('published');
    expect(json(textOf(road, 'releases/2023-24/1.0/release.json'))).toMatchObject({
      released: '2024-11-28T09:30:00+00:00',
      status: 'final',
      coverage: { areas: 42, of: 42, missing: [] },
      notes: ['These figures are made up.'],
    });
    expect(json(textOf(road, 'catalog.json')).latest).toEqual({
      period: '2023-24',
      version: '1.0',
      path: 'releases/2023-24/1.0/',
    });
  });

  it('gives the feed whole addresses where the site has one, and else those that hold on every machine', async () => {
    const road = await roads.fresh();
    const addresses = () => {
      const { home_page_url, feed_url, items } = json(textOf(road, 'feed.json'));
      return [home_page_url, feed_url, items[0].id, items[0].url];
    };
    const relative = ['index.html', 'feed.json', 'releases/2023-24/1.0/', 'releases/2023-24/1.0/index.html'];
    await walk(road);
    expect(addresses()).toEqual(relative);
    const site = 'https://statistics.example.org/';
    await road.decide('publish-again', '1.0');
    await publishRelease({ ...road.publishPorts, site })({ period: '2023-24', version: '1.0' });
    expect(addresses()).toEqual(relative.map((path) => site + path));
  });

  it('gives every data file with its right size and digest, and no page, which may gain a word on its standing', async () => {
    const road = await roads.fresh();
    await walk(road);
    const { files } = json(textOf(road, 'releases/2023-24/1.0/release.json'));
    const keys = [...road.published.objects.keys()].filter((key) => /^releases\/.*(?<!\.html)$/.test(key));
    expect(files.map((file: { path: string }) => `releases/2023-24/1.0/${file.path}`).sort()).toEqual(
      keys.filter((key) => !key.endsWith('release.json')).sort(),
    );
    for (const { path, bytes, sha256 } of files) {
      const object = road.published.objects.get(`releases/2023-24/1.0/${path}`)!;
      expect([object.length, createHash('sha256').update(object).digest('hex')]).toEqual([bytes, sha256]);
    }
  });

  it('can be cited by an address that leads to it, where the site has one', async () => {
    const citation = (road: Road) =>
      textOf(road, 'releases/2023-24/1.0/index.html')
        .replace(/.*?id="cite"/s, '')
        .replace(/<[^>]*>/g, '');
    const road = await roads.fresh();
    await walk(road);
    expect(citation(road)).toContain('version 1.0 (final), released 31 October 2024. Available from the release page');
    const elsewhere = await roads.fresh();
    elsewhere.publishPorts.site = 'https://statistics.example.org/';
    await walk(elsewhere);
    expect(citation(elsewhere)).toContain(
      'Available at https://statistics.example.org/releases/2023-24/1.0/index.html.',
    );
    for (const each of [road, elsewhere])
      for (const [key, bytes] of each.published.objects)
        for (const [name, text] of textsIn(key, bytes)) expect(text, name).not.toContain('@@');
  });

  it('says on its pages how large each download is, and leads to each', async () => {
    const road = await roads.fresh();
    await walk(road);
    const sizeOf = (key: string) => sizeText(road.published.objects.get(key)!.length);
    const release = textOf(road, 'releases/2023-24/1.0/index.html');
    const { files } = json(textOf(road, 'releases/2023-24/1.0/release.json'));
    const own = files.map(({ path }: { path: string }) => path).filter((path: string) => !/\/|^index/.test(path));
    expect(own.length).toBeGreaterThan(5);
    for (const path of [...own, 'release.json'])
      expect(release.replace(/.*?id="downloads"/s, ''), path).toMatch(
        new RegExp(`href="${path}">[^<]*</a> \\(${sizeOf(`releases/2023-24/1.0/${path}`)}\\)`),
      );
    const front = textOf(road, 'index.html');
    const series = [...road.published.objects.keys()].filter((key) => key.startsWith('series/'));
    expect(series).toHaveLength(4);
    for (const path of [...series, 'latest/mappa.csv'])
      expect(front, path).toMatch(new RegExp(`href="${path}">[^<]*</a> \\(${sizeOf(path)}\\)`));
  });

  it('publishes nothing before its second, and everything from it on, at both changes of summer time', async () => {
    for (const [day, before, at] of [
      ['2024-10-28', '2024-10-28T09:29:59.000Z', '2024-10-28T09:30:00.000Z'],
      ['2025-03-28', '2025-03-28T09:29:59.000Z', '2025-03-28T09:30:00.000Z'],
      ['2025-03-31', '2025-03-31T08:29:59.000Z', '2025-03-31T08:30:00.000Z'],
      ['2024-10-25', '2024-10-25T08:29:59.000Z', '2024-10-25T08:30:00.000Z'],
    ] as const) {
      const road = await roads.fresh();
      await road.compile({ releaseAt: day });
      await road.decide('approve', '1.0');
      await road.decide('schedule', '1.0');
      road.clock.now = before;
      expect(await road.publish('1.0')).toBe('a moment early');
      expect(road.published.objects.size).toBe(0);
      road.clock.now = at;
      expect(await road.publish('1.0')).toBe('published');
      expect(road.published.objects.has('releases/2023-24/1.0/release.json')).toBe(true);
    }
  });

  it('fails when called a moment early, so that the schedule calls again, and not when called long before', async () => {
    const road = await roads.fresh();
    await road.compile({ releaseAt: '2024-10-28' });
    await road.decide('approve', '1.0');
    await road.decide('schedule', '1.0');
    const outcomes: unknown[] = [];
    const publish = async (due: { period: string; version: string }) => {
      const outcome = await publishRelease(road.publishPorts)(due);
      outcomes.push(outcome);
      return outcome;
    };
    const strike = whenDue({ publish, sweep: async () => {} }, { info: () => undefined, error: () => undefined });
    const due = { period: '2023-24', version: '1.0' };
    road.clock.now = '2024-10-28T09:28:00.000Z';
    await strike(due);
    for (const now of ['2024-10-28T09:28:00.001Z', '2024-10-28T09:29:59.999Z']) {
      road.clock.now = now;
      await expect(strike(due)).rejects.toThrow('call again');
    }
    expect(road.published.objects.size).toBe(0);
    road.clock.now = '2024-10-28T09:30:00.000Z';
    await strike(due);
    expect(outcomes).toEqual(['too early', 'a moment early', 'a moment early', 'published']);
  });

  it('revises: 1.0 stays as it was, 1.1 says what changed and why, and what is latest moves', async () => {
    const road = await roads.fresh();
    await walk(road);
    const first = new Map(
      [...road.published.objects].filter(([key]) => /^releases\/2023-24\/1\.0\/.*(?<!\.html)$/.test(key)),
    );
    receive(road, exampleReturns('20241101T000000000Z-bbbbbb', { kent: 7 }));
    road.clock.now = '2024-11-11T10:00:00.000Z';
    await expect(road.compile({})).rejects.toMatchObject({ details: { code: 'reason-missing' } });
    await expect(road.compile({ reason: 'Category 4 of Kent was wrong' })).rejects.toMatchObject({
      details: { code: 'careless-words' },
    });
    await expect(road.compile({ reason: 'Kent and Essex corrected figures.' })).rejects.toMatchObject({
      details: {
        code: 'careless-words',
        detail: expect.stringContaining('Essex, of which no published figure changes'),
      },
    });
    expect(await walk(road, { reason: 'Kent corrected its Level 1 figure.', releaseAt: '2024-11-28' })).toBe('1.1');
    for (const [key, bytes] of first) expect(road.published.objects.get(key)).toEqual(bytes);
    const release = json(textOf(road, 'releases/2023-24/1.1/release.json'));
    expect(release.revision).toMatchObject({ of: '1.0', reason: 'Kent corrected its Level 1 figure.' });
    const revised = textOf(road, 'releases/2023-24/1.1/mappa-2023-24.csv')
      .split('\r\n')
      .filter((line) => /,(?:[pb] )?r(?: b)?$/.test(line));
    expect(revised.every((line) => /Kent|,E92000001,England,,,|England and Wales/.test(line))).toBe(true);
    expect(revised.length).toBe(release.revision.cellsChanged);
    const catalogue = json(textOf(road, 'catalog.json'));
    expect(catalogue.latest.version).toBe('1.1');
    expect(catalogue['dcat:dataset'].map((each: Record<string, string>) => each['adms:status'])).toEqual([
      'current',
      'superseded',
      undefined,
    ]);
    const kent = (file: string) =>
      textOf(road, `series/${file}`)
        .split('\r\n')
        .filter((line) => line.includes(',Kent,eligible,1,1,'))
        .map((line) => line.replace(/.*eligible,1,1,,people,/, ''));
    expect(kent('mappa-series.csv')).toEqual([expect.stringMatching(/^\d+,,r,eligible,2023-24\/1\.1$/)]);
    expect(kent('mappa-every-version.csv')).toEqual([
      expect.stringMatching(/^\d+,,,eligible,2023-24\/1\.0$/),
      expect.stringMatching(/^\d+,,r,eligible,2023-24\/1\.1$/),
    ]);
    expect(textOf(road, 'latest/mappa.csv')).toBe(textOf(road, 'releases/2023-24/1.1/mappa-2023-24.csv'));
  });

  it('lets Category 4 stand when one area resubmits, and tells the analyst alone that it waits', async () => {
    const road = await roads.fresh();
    await walk(road);
    receive(road, exampleReturns('20241101T000000000Z-bbbbbb', { kent: 7 }, [], 5));
    road.clock.now = '2024-11-11T10:00:00.000Z';
    const body = { reason: 'Kent corrected its Level 1 figure.', releaseAt: '2024-11-28' };
    const { waiting } = (await road.compile(body)).body as { waiting: string };
    expect(waiting).toContain('when 7 more areas have answered anew');
    await walk(road, body);
    const four = (version: string) =>
      textOf(road, `releases/2023-24/${version}/mappa-2023-24.csv`)
        .split('\r\n')
        .filter((line) => /^202324,Financial year,National,.*,4,/.test(line));
    expect(four('1.1')).toEqual(four('1.0'));
    expect(four('1.1').some((line) => /,4,Total,,people,\d+,,$/.test(line))).toBe(true);
    for (const [key, bytes] of road.published.objects)
      if (/\.(html|json|csv)$/.test(key))
        expect(new TextDecoder().decode(bytes), key).not.toContain('more areas have answered anew');
  });

  it('keeps a withdrawn release listed, and what stood before it stands again', async () => {
    const road = await roads.fresh();
    await walk(road);
    road.clock.now = '2024-11-11T10:00:00.000Z';
    receive(road, exampleReturns('20241101T000000000Z-bbbbbb', { kent: 7 }));
    await walk(road, { reason: 'Kent corrected its Level 1 figure.', releaseAt: '2024-11-28' });
    const careless = { details: { code: 'careless-words' } };
    await expect(road.decide('withdraw', '1.1', { why: 'Kent sent its return again.' })).rejects.toMatchObject(
      careless,
    );
    await road.decide('withdraw', '1.1', { why: 'The first figure was found to be right.' });
    expect(await road.publish('1.1')).toBe('withdrawn');
    const catalogue = json(textOf(road, 'catalog.json'));
    expect(catalogue.latest.version).toBe('1.0');
    expect(catalogue['dcat:dataset'][0]).toMatchObject({ 'dcat:version': '1.1', 'adms:status': 'withdrawn' });
    expect((await road.compile({ reason: 'Another try.' })).body).toMatchObject({ version: '1.2', revises: '1.0' });
    for (const notes of [['Kent sent its return again.'], ['Essex sent its return again.']])
      await expect(road.compile({ reason: 'Another try.', notes })).rejects.toMatchObject(careless);
  });

  it('holds the reason against what was out even where nothing stands any more', async () => {
    const road = await roads.fresh();
    await walk(road);
    road.clock.now = '2024-11-11T10:00:00.000Z';
    await road.decide('withdraw', '1.0', { why: 'A figure was found to be wrong.' });
    await road.publish('1.0');
    await expect(road.compile({ reason: 'Essex sent its return again.' })).rejects.toMatchObject({
      details: { code: 'careless-words' },
    });
    expect((await road.compile({ reason: 'A correction was made.' })).body).toMatchObject({ version: '1.1' });
  });

  it('is provisional, and says who is missing, without every area', async () => {
    const road = await roads.fresh();
    receive(road, exampleReturns('none', {}, ['kent', 'gwent']));
    await walk(road);
    expect(json(textOf(road, 'releases/2023-24/1.0/release.json'))).toMatchObject({
      status: 'provisional',
      coverage: { areas: 40, of: 42, missing: ['Gwent', 'Kent'] },
    });
    const csv = textOf(road, 'releases/2023-24/1.0/mappa-2023-24.csv');
    expect(csv).toMatch(/National,K04000001,England and Wales,,,,eligible,1,Total,,people,\d+,,p\r\n/);
    expect(csv).toMatch(/National,K04000001,England and Wales,,,,eligible,4,Total,,people,,x,\r\n/);
  });

  it('makes a candidate anew until it is scheduled, and what was approved is approved no longer', async () => {
    const road = await roads.fresh();
    await road.compile();
    await road.decide('approve', '1.0');
    expect((await road.compile()).body).toMatchObject({ version: '1.0', state: 'compiled' });
    await road.decide('approve', '1.0');
    await road.decide('schedule', '1.0');
    await expect(road.compile()).rejects.toMatchObject({ details: { code: 'scheduled' } });
  });

  it('draws Category 4 when it is asked for; what a candidate showed then stands like a publication', async () => {
    const road = await roads.fresh();
    const shown = async (body: object = { drawCategory4: true }) => {
      const { national, waiting } = (await road.compile(body)).body as {
        national: { category: string; value: number | null; shorthand: string | null }[];
        waiting: string | null;
      };
      const four = national.filter(({ category }) => category === '4');
      return { four: four.map(({ value, shorthand }) => value ?? shorthand), waiting };
    };
    const none = { four: new Array(10).fill('x'), waiting: null };
    receive(road, exampleReturns('20240601T000000000Z-aaaaaa', {}, ['kent']));
    expect(await shown()).toEqual(none);
    receive(road, exampleReturns('20240601T000000000Z-aaaaaa'));
    expect(await shown({})).toEqual(none);
    // Not drawn, an area corrects freely, and nothing is kept.
    receive(road, exampleReturns('20240701T000000000Z-aaaaaa', { kent: 3 }, [], 5));
    expect(await shown({})).toEqual(none);
    expect((await road.releases.ofPeriod('2023-24')).seen).toEqual([]);
    const first = await shown();
    expect(first.waiting).toBeNull();
    expect(first.four.every((each) => typeof each === 'number' || each === 'c')).toBe(true);
    expect(first.four.some((each) => typeof each === 'number')).toBe(true);
    expect((await shown({})).four).toEqual(first.four);
    receive(road, exampleReturns('20240801T000000000Z-bbbbbb', { kent: 7 }, [], 5));
    const second = await shown();
    expect(second.four).toEqual(first.four);
    expect(second.waiting).toContain('stands as drawn for 1.0. It is drawn anew when 7 more areas have answered anew');
    expect(await shown()).toEqual(second);
    expect((await road.releases.ofPeriod('2023-24')).seen).toHaveLength(1);

    expect(await walk(road)).toBe('1.0');
    const revised = await shown({ reason: 'A note was added.' });
    expect(revised.four).toEqual(first.four);
    expect(revised.waiting).toContain('stands as published in 1.0.');
    const kept = await road.releases.ofPeriod('2023-24');
    expect([kept.seen.length, kept.ledger.length]).toEqual([1, 1]);
    expect(kept.ledger[0]).not.toHaveProperty('candidate');

    const eight = ['kent', 'essex', 'surrey', 'sussex', 'dorset', 'gwent', 'norfolk', 'suffolk'];
    const plus = Object.fromEntries(eight.map((area) => [area, 9]));
    receive(road, exampleReturns('20240901T000000000Z-cccccc', plus, [], 5));
    const anew = await shown({ reason: 'A round of answers.' });
    expect(anew.waiting).toBeNull();
    expect(anew.four).not.toEqual(first.four);
    expect((await road.releases.ofPeriod('2023-24')).seen).toHaveLength(2);
  });

  it('draws nothing beside a drawing that it has not read', async () => {
    const road = await roads.fresh();
    await road.compile({ drawCategory4: true });
    const { ofPeriod } = road.releases;
    road.releases.ofPeriod = async (period) => ({ ...(await ofPeriod(period)), seen: [] });
    receive(road, exampleReturns('20240801T000000000Z-bbbbbb', { kent: 7 }, [], 5));
    await expect(road.compile({ drawCategory4: true })).rejects.toMatchObject({
      details: { status: 409, code: 'changed-meanwhile' },
    });
  });

  it('does not compile while a version is out of which the ledger that was read knows nothing', async () => {
    const road = await roads.fresh();
    await walk(road);
    const { ofPeriod } = road.releases;
    road.releases.ofPeriod = async (period) => ({ ...(await ofPeriod(period)), ledger: [] });
    await expect(road.compile({ reason: 'A note was added.' })).rejects.toMatchObject({
      details: { status: 409, code: 'changed-meanwhile' },
    });
    road.releases.ofPeriod = ofPeriod;
    expect((await road.compile({ reason: 'A note was added.' })).body).toMatchObject({ version: '1.1' });
  });

  it('makes the same bytes on another day and under another token', async () => {
    const made = async (now: string) => {
      const road = await roads.fresh(releaseFiles);
      road.clock.now = now;
      await walk(road);
      return road.published.objects;
    };
    expect(await made('2024-10-30T22:00:00.000Z')).toEqual(await made('2024-08-01T03:00:00.000Z'));
  });
});
