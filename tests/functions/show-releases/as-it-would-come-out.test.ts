import { describe, expect, it } from 'vitest';
import { textFile } from '../../../shared/formats/published/output-file.ts';
import {
  availableStamp,
  headlinesStamp,
  releaseDayStamp,
  releaseTimeStamp,
  sizeStamp,
} from '../../../shared/formats/published/release-date-stamp.ts';
import { freshRoad, type Road, walk } from '../releases/release-road.ts';
import { shownToApprover } from '../releases/shown-to-approver.ts';

const sizes = ['plain.csv', 'dated.csv', 'mappa-2023-24.zip'].map(sizeStamp);
const stamps = [releaseDayStamp, releaseTimeStamp, availableStamp, headlinesStamp, ...sizes].join('|');
const render = () => [
  textFile('index.html', 'The page', 'text/html', stamps, true),
  textFile('plain.csv', 'Data', 'text/csv', releaseDayStamp),
  textFile('dated.csv', 'Dated data', 'text/csv', releaseDayStamp, true),
];

const previewOf = async (road: Road, file: string, version: string): Promise<string> =>
  new TextDecoder().decode((await shownToApprover(road, { version, file })) as Uint8Array);

describe('a file of a release before its time', () => {
  it('is read in words, with the day that it is meant for and how it compares, and no stand-in is left', async () => {
    const road = await freshRoad(render);
    await road.compile();
    const alone = await previewOf(road, 'index.html', '1.0');
    expect(alone).not.toContain('@@');
    expect(alone).toContain('31 October 2024|2024-10-31T09:30:00');
    expect(alone).toContain('No release of the year before is held');
    await walk(road, {}, '2022-23');
    road.clock.now = '2024-09-03T10:00:00.000Z';
    const beside = await previewOf(road, 'index.html', '1.0');
    expect(beside).not.toContain('No release of the year before is held');
    await road.decide('approve', '1.0');
    await road.decide('schedule', '1.0', { why: 'Another day.', releaseAt: '2024-11-07T09:30:00.000Z' });
    expect(await previewOf(road, 'index.html', '1.0')).toContain('7 November 2024|2024-11-07T09:30:00');
  });

  it('says how large those are that have their size already, and of the others that they have it when they are out', async () => {
    const road = await freshRoad(render);
    await road.compile();
    const later = 'has its size when it is out';
    expect(await previewOf(road, 'index.html', '1.0')).toContain(
      [`${releaseDayStamp.length} bytes`, later, later].join('|'),
    );
  });

  it('is given as it was compiled where nothing of it depends on the day', async () => {
    const road = await freshRoad(render);
    await road.compile();
    expect(await previewOf(road, 'plain.csv', '1.0')).toBe(releaseDayStamp);
  });
});
