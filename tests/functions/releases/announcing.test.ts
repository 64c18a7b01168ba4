import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { renewFront } from '../../../functions/publish-release/renew-front.ts';
import { freshRoad, type Road, textOf, walk } from './release-road.ts';

const json = (road: Road, path: string) => JSON.parse(textOf(road, path));
const events = (road: Road) =>
  new ICAL.Component(ICAL.parse(textOf(road, 'releases.ics')))
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each))
    .map(({ summary, description, startDate }) => ({ summary, description, at: startDate.toJSDate().toISOString() }));

/** A road on which the first release is scheduled, and announced as the sweeper does it. */
const announced = async (releaseAt = '2024-10-31') => {
  const road = await freshRoad();
  await road.compile({ releaseAt });
  await road.decide('approve', '1.0');
  await road.decide('schedule', '1.0');
  await renewFront(road.publishPorts);
  return road;
};

describe('a release that is announced', () => {
  it('stands with day and title on the index, in feed, catalogue and calendar, before anything is out', async () => {
    const road = await announced();
    const title = 'MAPPA statistics for England and Wales, 2023-24';
    expect(textOf(road, 'index.html')).toMatch(
      /Upcoming releases.*31 October 2024.*MAPPA statistics.*2023-24\. To be released at 9:30am/s,
    );
    expect(json(road, 'feed.json').items).toEqual([
      expect.objectContaining({
        title: `Announced for 31 October 2024: ${title}`,
        content_text: 'To be released at 9:30am.',
      }),
    ]);
    expect(json(road, 'catalog.json')).toMatchObject({
      latest: null,
      upcoming: [{ 'schema:name': title, 'schema:startDate': '2024-10-31T09:30:00+00:00' }],
      'dcat:dataset': [],
    });
    expect(events(road)).toEqual([
      { summary: title, description: 'To be released at 9:30am.', at: '2024-10-31T09:30:00.000Z' },
    ]);
  });

  it('tells nothing of the figures: the front is the same whatever is in the candidate', async () => {
    const fronts = await Promise.all(
      [0, 1].map(async (kind) => {
        const road = await freshRoad();
        if (kind === 1) road.returns.accepted = road.returns.accepted.slice(3);
        await road.compile({ releaseAt: '2024-10-31' });
        await road.decide('approve', '1.0');
        await road.decide('schedule', '1.0');
        await renewFront(road.publishPorts);
        return [...road.published.objects];
      }),
    );
    expect(fronts[0]).toEqual(fronts[1]);
    expect(fronts[0]!.some(([key]) => key.startsWith('releases/'))).toBe(false);
  });

  it('shows another day with its reason, also after it had none, and is not announced any more once it is out', async () => {
    const road = await announced();
    await expect(road.decide('move', '1.0', { why: 'Kent is late.', releaseAt: '2024-11-07' })).rejects.toMatchObject({
      details: { code: 'careless-words' },
    });
    const why = 'The returns need another week of checks.';
    await road.decide('move', '1.0', { why, releaseAt: '2024-11-07' });
    await renewFront(road.publishPorts);
    const words = `Moved from 31 October 2024: ${why}`;
    expect(textOf(road, 'index.html')).toContain(words);
    expect(json(road, 'feed.json').items[0].content_text).toContain(words);
    expect(json(road, 'catalog.json').upcoming[0]['schema:description']).toContain(words);
    expect(events(road)).toMatchObject([
      { at: '2024-11-07T09:30:00.000Z', description: expect.stringContaining(words) },
    ]);
    await road.decide('cancel', '1.0', { why: 'A check of the returns found a fault.' });
    await renewFront(road.publishPorts);
    await road.decide('schedule', '1.0', { why: 'As agreed.', releaseAt: '2024-11-14' });
    await renewFront(road.publishPorts);
    expect(json(road, 'feed.json').items[0].content_text).toBe(
      'To be released at 9:30am. Moved from 7 November 2024: A check of the returns found a fault.',
    );
    road.clock.now = '2024-11-14T09:30:00.000Z';
    expect(await road.publish('1.0')).toBe('published');
    expect(json(road, 'catalog.json').upcoming).toEqual([]);
    expect(json(road, 'feed.json').items).toHaveLength(1);
    expect(events(road)).toMatchObject([
      { description: 'Released, version 1.0. All 42 areas.', at: '2024-11-14T09:30:00.000Z' },
    ]);
  });

  it('says of one that came out late when it did', async () => {
    const road = await announced();
    road.clock.now = '2024-10-31T11:02:00.000Z';
    await road.publish('1.0');
    expect(textOf(road, 'index.html')).toContain('it came out later than announced, on 31 October 2024 at 11:02');
    expect(json(road, 'feed.json').items[0].content_text).toContain('later than announced');
    expect(json(road, 'catalog.json')['dcat:dataset'][0]['dct:issued']).toBe('2024-10-31T11:02:00+00:00');
    const punctual = await freshRoad();
    await walk(punctual);
    expect(textOf(punctual, 'index.html')).not.toContain('later than announced');
  });
});
