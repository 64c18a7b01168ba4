import { expect, it } from 'vitest';
import { withStanding } from '../../../shared/formats/published/pages/standing-place.ts';
import { freshRoad, type Road, walk } from './release-road.ts';

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
