import { expect, it } from 'vitest';
import { withStanding } from '../../../shared/formats/published/pages/standing-place.ts';
import { freshRoad, type Road, textOf, walk } from './release-road.ts';

/** What came out under 1.0, each file as programs of another day would have made it. */
const madeOtherwise = (road: Road): ReadonlyMap<string, Buffer> => {
  const old = [...road.published.objects].filter(([key]) => key.startsWith('releases/2023-24/1.0/'));
  for (const [key, bytes] of old)
    road.published.objects.set(key, Buffer.concat([bytes, Buffer.from(`made otherwise: ${key}`)]));
  return new Map(old.map(([key]) => [key, Buffer.from(road.published.objects.get(key)!)]));
};

it('a version that is replaced or withdrawn stays as it came out, but for a banner on its pages', async () => {
  const road = await freshRoad();
  await walk(road);
  const before = madeOtherwise(road);
  const sofar = () =>
    [...before].map(([key, bytes]) => {
      const now = Buffer.from(road.published.objects.get(key)!).toString('latin1');
      if (!key.endsWith('.html')) return [key, now === bytes.toString('latin1') ? 'as it was' : 'other'];
      const isButForBanner = withStanding(now, '') === withStanding(bytes.toString('latin1'), '');
      const [says] = /This version was withdrawn|replaced this version/.exec(now) ?? ['nothing'];
      return [key, isButForBanner ? says : 'other'];
    });
  const each = (page: string) => [...before.keys()].map((key) => [key, key.endsWith('.html') ? page : 'as it was']);
  expect(before.size).toBeGreaterThan(100);
  expect(sofar()).toEqual(each('nothing'));
  await walk(road, { reason: 'One area counted twice.' });
  expect(sofar()).toEqual(each('replaced this version'));
  // The other stands again, and says so by saying nothing.
  await road.decide('withdraw', '1.1', { why: 'It was no better.' });
  await road.publish('1.1');
  expect(sofar()).toEqual(each('nothing'));
  const data = road.published.readings.get('releases/2023-24/1.0/mappa-2023-24.csv');
  expect(data).toMatchObject({ life: 'for ever', latest: '1.0/mappa-2023-24.csv' });
});

it('what was taken down by hand stays away, holds up no other version, and is told once', async () => {
  const road = await freshRoad();
  await walk(road);
  const down = [...road.published.objects.keys()].filter((key) => key.startsWith('releases/2023-24/1.0/'));
  const [page, csv] = ['releases/2023-24/1.0/index.html', 'releases/2023-24/1.0/mappa-2023-24.csv'];
  for (const key of down) if (![page, csv].includes(key)) road.published.objects.delete(key);
  road.published.objects.set(page, Buffer.from('<p>A page from before there was a place.</p>'));
  await expect(walk(road, { reason: 'One area counted twice.' })).rejects.toThrow(
    `All is out. How their version stands is not said of ${down.length - 1} files, such as releases/2023-24/1.0/`,
  );
  const states = (await road.releases.ofPeriod('2023-24')).releases.map(({ version, state }) => [version, state]);
  expect(states).toEqual([
    ['1.0', 'superseded'],
    ['1.1', 'published'],
  ]);
  const there = [...road.published.objects.keys()].filter((key) => key.startsWith('releases/2023-24/1.0/'));
  expect(there.sort()).toEqual([page, csv].sort());
  expect(road.published.readings.get(csv)).toMatchObject({ latest: '1.1/mappa-2023-24.csv' });
  expect(Buffer.from(road.published.objects.get(page)!).toString()).toBe(
    '<p>A page from before there was a place.</p>',
  );
  // Said once: it is out, and whoever calls again is told so.
  expect(await road.publish('1.1')).toBe('published');
});

it('a store that fails otherwise holds a publication up, which is tried again', async () => {
  const road = await freshRoad();
  await walk(road);
  const fails = async () => {
    throw Object.assign(new Error('Slow down.'), { name: 'SlowDown' });
  };
  const { sayBeside } = road.publishPorts.published;
  Object.assign(road.publishPorts.published, { sayBeside: fails });
  await expect(walk(road, { reason: 'One area counted twice.' })).rejects.toThrow('Slow down.');
  const stateOf = async () => (await road.releases.ofPeriod('2023-24')).releases.at(-1)!.state;
  expect(await stateOf()).toBe('publishing');
  Object.assign(road.publishPorts.published, { sayBeside });
  await road.publish('1.1');
  expect(await stateOf()).toBe('published');
});

it('what could not be said for want of rights is told, and said when the latest is published again', async () => {
  const road = await freshRoad();
  await walk(road);
  const denied = async () => {
    throw Object.assign(new Error('Access Denied'), { name: 'AccessDenied' });
  };
  const { get, sayBeside } = road.publishPorts.published;
  Object.assign(road.publishPorts.published, { get: denied, sayBeside: denied });
  await expect(walk(road, { reason: 'One area counted twice.' })).rejects.toThrow('may not be read or written');
  const page = () => textOf(road, 'releases/2023-24/1.0/index.html');
  expect(page()).not.toContain('One area counted twice.');
  Object.assign(road.publishPorts.published, { get, sayBeside });
  await road.decide('publish-again', '1.1', { why: 'The older version does not say that it was replaced.' });
  expect(await road.publish('1.1')).toBe('published');
  expect(page()).toContain('One area counted twice.');
  expect(road.published.readings.get('releases/2023-24/1.0/mappa-2023-24.csv')?.latest).toContain('1.1');
});
