import { describe, expect, it } from 'vitest';
import type { Ports } from '../../../functions/publish-release/ports.ts';
import { publishRelease } from '../../../functions/publish-release/publish-release.ts';
import { sweep } from '../../../functions/publish-release/sweep.ts';
import { watchReleases } from '../../../functions/watch-releases/watch-releases.ts';
import { notHere } from '../../../shared/adapters/open-from.ts';
import { exampleReturns } from './example-returns.ts';
import { figuresAlone } from './figures-alone.ts';
import { freshRoad, type Road, receive, textOf, walk } from './release-road.ts';
import { asTexts } from './shelf.ts';

const silent = { info: () => undefined, error: () => undefined };
const sweeping = (road: Road, ports: Partial<Ports> = {}) => sweep({ ...road.publishPorts, ...ports }, silent)();
const watching = (road: Road) => watchReleases(road.publishPorts)();
const stateOf = async (road: Road, version: string, period = '2023-24') =>
  (await road.releases.versionsOf(period)).find((each) => each.version === version)?.state;

/** One that is scheduled for its day, and the clock at its second. */
const due = async () => {
  const road = await freshRoad(figuresAlone);
  await road.compile({ releaseAt: '2024-10-31' });
  await road.decide('approve', '1.0');
  await road.decide('schedule', '1.0');
  road.clock.now = '2024-10-31T09:30:00.000Z';
  return road;
};

/** Its publication breaks off at a write of that key. */
const breakOffAt = async (road: Road, key: string) => {
  const { put, sayBeside } = road.published;
  const dying =
    <Words extends unknown[]>(write: (path: string, ...words: Words) => Promise<void>) =>
    async (path: string, ...words: Words) => {
      if (path === key) throw new Error('died');
      await write(path, ...words);
    };
  const published = { ...road.published, put: dying(put), sayBeside: dying(sayBeside) };
  const due = { period: '2023-24', version: '1.0' };
  await expect(publishRelease({ ...road.publishPorts, published })(due)).rejects.toThrow('died');
};

describe('the sweeper', () => {
  it('publishes what is due and was never begun', async () => {
    const road = await due();
    await expect(watching(road)).rejects.toThrow('2023-24/1.0 was due at 2024-10-31T09:30:00.000Z and is scheduled');
    await sweeping(road);
    expect(await stateOf(road, '1.0')).toBe('published');
    await expect(watching(road)).resolves.toBeUndefined();
  });

  it.each([
    ['before any file', notHere.key, 'publishing'],
    ['among the files', 'releases/2023-24/1.0/mappa-2023-24.zip', 'publishing'],
    ['at the catalogue', 'catalog.json', 'publishing'],
  ])('finishes what broke off %s, which was not published until then', async (_, key, state) => {
    const road = await due();
    await breakOffAt(road, key);
    expect(await stateOf(road, '1.0')).toBe(state);
    expect((await road.releases.ofPeriod('2023-24')).ledger).toHaveLength(1);
    await expect(watching(road)).rejects.toThrow('is publishing');
    await sweeping(road);
    expect(await stateOf(road, '1.0')).toBe('published');
    expect(JSON.parse(textOf(road, 'catalog.json')).latest.version).toBe('1.0');
    const events = await road.eventsOf('2024-10');
    expect(events.filter(({ what }) => what === 'published')).toHaveLength(1);
    await expect(watching(road)).resolves.toBeUndefined();
  });

  it('says a withdrawal beside every file and in front, wherever that broke off, and has a watcher until then', async () => {
    const road = await due();
    await road.publish('1.0');
    const why = 'A figure was found to be wrong.';
    await road.decide('withdraw', '1.0', { why });
    await breakOffAt(road, 'releases/2023-24/1.0/mappa-2023-24.zip');
    await expect(watching(road)).rejects.toThrow('the catalogue does not show the last change');
    await sweeping(road);
    expect(JSON.parse(textOf(road, 'catalog.json')).latest).toBeNull();
    for (const [key, reading] of road.published.readings)
      if (key.startsWith('releases/2023-24/1.0/')) expect(reading.withdrawn, key).toBe(why);
    await expect(watching(road)).resolves.toBeUndefined();
  });

  it('does nothing before a time, and nothing once all is out', async () => {
    const road = await due();
    road.clock.now = '2024-10-31T09:29:59.000Z';
    await sweeping(road);
    expect([...road.published.objects.keys()].filter((key) => key.startsWith('releases/'))).toEqual([]);
    expect(await stateOf(road, '1.0')).toBe('scheduled');
    road.clock.now = '2024-10-31T09:30:00.000Z';
    await sweeping(road);
    const written = asTexts(road.published.objects);
    await sweeping(road, { published: { ...road.published, put: () => Promise.reject(new Error('written again')) } });
    expect(asTexts(road.published.objects)).toEqual(written);
  });

  it('lets one that cannot come out hold up no other, and rings for it', async () => {
    const road = await due();
    road.clock.now = '2024-10-30T10:00:00.000Z';
    await road.compile({ releaseAt: '2024-10-31' }, '2022-23');
    await road.decide('approve', '1.0', { why: 'agreed' }, 'app-rover', '2022-23');
    await road.decide('schedule', '1.0', { why: 'agreed' }, 'app-rover', '2022-23');
    road.clock.now = '2024-10-31T09:31:00.000Z';
    const spoilt = [...road.staging.objects.keys()].find((key) => key.startsWith('2022-23'))!;
    const bytes = road.staging.objects.get(spoilt)!;
    const { files } = (await road.releases.ofPeriod('2022-23')).candidates.get('1.0')!;
    const at = files.findIndex(({ path }) => path.endsWith('.csv'));
    const end = files.slice(0, at + 1).reduce((sum, file) => sum + file.bytes, 0);
    road.staging.objects.set(spoilt, bytes.with(end - 3, bytes[end - 3]! ^ 1));
    await expect(sweeping(road)).rejects.toThrow('Not out, or not as it is: 2022-23/1.0');
    expect([await stateOf(road, '1.0'), await stateOf(road, '1.0', '2022-23')]).toEqual(['published', 'publishing']);
    expect(road.published.objects.has(`releases/2022-23/1.0/${files[at]!.path}`)).toBe(false);
    expect(JSON.parse(textOf(road, 'catalog.json'))['dcat:dataset'][0]['@id']).toBe('releases/2023-24/1.0/');
    road.staging.objects.set(spoilt, bytes);
    await sweeping(road);
    expect(await stateOf(road, '1.0', '2022-23')).toBe('published');
  });
});

describe('a publication', () => {
  it('that is withdrawn while its files are copied ends withdrawn, listed as such, and out no further', async () => {
    const road = await due();
    const put: Ports['published']['put'] = async (path, ...words) => {
      if (path.endsWith('1.0/release.json'))
        await road.decide('withdraw', '1.0', { why: 'A figure was found to be wrong.' });
      await road.published.put(path, ...words);
    };
    const publish = publishRelease({ ...road.publishPorts, published: { ...road.published, put } });
    await expect(publish({ period: '2023-24', version: '1.0' })).rejects.toThrow(
      'changed while it was being published',
    );
    await sweeping(road);
    expect(await stateOf(road, '1.0')).toBe('withdrawn');
    const catalogue = JSON.parse(textOf(road, 'catalog.json'));
    expect(catalogue.latest).toBeNull();
    expect(catalogue['dcat:dataset'][0]).toMatchObject({ 'adms:status': 'withdrawn', 'dcat:distribution': [] });
    expect((await road.compile({ reason: 'Another try.' })).body).toMatchObject({ version: '1.1' });
  });

  it('compares with what stands of the year before when it comes out, not when it was compiled', async () => {
    const road = await freshRoad();
    await road.compile({ releaseAt: '2024-10-31' });
    await road.decide('approve', '1.0');
    await road.decide('schedule', '1.0');
    receive(road, exampleReturns('20240801T000000000Z-bbbbbb', { kent: 7 }));
    await road.compile({ releaseAt: '2024-10-30' }, '2022-23');
    await road.decide('approve', '1.0', { why: 'agreed' }, 'app-rover', '2022-23');
    await road.decide('schedule', '1.0', { why: 'agreed' }, 'app-rover', '2022-23');
    road.clock.now = '2024-10-30T09:30:00.000Z';
    await sweeping(road);
    expect(textOf(road, 'releases/2022-23/1.0/index.html')).toContain('No release of the year before is held');
    road.clock.now = '2024-10-31T09:30:00.000Z';
    await sweeping(road);
    const page = textOf(road, 'releases/2023-24/1.0/index.html');
    expect(page).not.toContain('No release of the year before is held');
    expect(page).toContain('down 7 (less than 0.1%) on 2022-23');
    await road.decide('withdraw', '1.0', { why: 'A figure was found to be wrong.' }, 'app-rover', '2022-23');
    await road.decide('publish-again', '1.0');
    await sweeping(road);
    expect(textOf(road, 'releases/2023-24/1.0/index.html')).toBe(page);
  });

  it('is withdrawn, and what it had superseded stands again, in the table as in the catalogue', async () => {
    const road = await freshRoad(figuresAlone);
    await walk(road);
    road.clock.now = '2024-11-11T10:00:00.000Z';
    await walk(road, { reason: 'A note was added.', notes: ['A note.'], releaseAt: '2024-11-28' });
    expect([await stateOf(road, '1.0'), await stateOf(road, '1.1')]).toEqual(['superseded', 'published']);
    await road.decide('withdraw', '1.1', { why: 'The note was wrong.' });
    expect([await stateOf(road, '1.0'), await stateOf(road, '1.1')]).toEqual(['published', 'withdrawn']);
    const versions: string[] = [];
    const sayBeside: Ports['published']['sayBeside'] = async (path, ...words) => {
      const [, version = ''] = /^releases\/2023-24\/(1\.\d)\//.exec(path) ?? [];
      if (version !== '' && versions.at(-1) !== version) versions.push(version);
      await road.published.sayBeside(path, ...words);
    };
    await sweeping(road, { published: { ...road.published, sayBeside } });
    expect(versions).toEqual(['1.1', '1.0']);
  });
});
