import { createContext, runInContext } from 'node:vm';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renewFront } from '../../../functions/publish-release/renew-front.ts';
import { openInTime } from '../../../infra/stack/edge-functions.ts';
import { latestVersion, openFrom, withdrawnFor } from '../../../shared/adapters/open-from.ts';
import { Problem } from '../../../shared/runtime/problem.ts';
import { asking } from '../query-figures/asking.ts';
import { exampleReturns } from './example-returns.ts';
import { openRoad, type Road, receive, textOf, walk } from './release-road.ts';

let roads: Awaited<ReturnType<typeof openRoad>>;
beforeAll(async () => {
  roads = await openRoad();
});
afterAll(() => roads.close());

const first = 'releases/2023-24/1.0/';
const second = 'releases/2023-24/1.1/';
const why = 'The first figure was found to be right – “really”.';
const reason = 'Kent corrected its Level 1 figure.';

const revised = async () => {
  const road = await roads.fresh();
  await walk(road);
  receive(road, exampleReturns('20241101T000000000Z-bbbbbb', { kent: 7 }));
  road.clock.now = '2024-11-11T10:00:00.000Z';
  await walk(road, { reason, releaseAt: '2024-11-28' });
  return road;
};
const scheduled = async () => {
  const road = await roads.fresh();
  await road.compile({ releaseAt: '2024-10-31' });
  await road.decide('approve', '1.0');
  await road.decide('schedule', '1.0');
  await renewFront(road.publishPorts);
  return road;
};

/** What a release stands like, and how it came to. */
const states: Record<string, () => Promise<Road>> = {
  superseded: revised,
  withdrawn: async () => {
    const road = await revised();
    await road.decide('withdraw', '1.1', { why });
    await road.publish('1.1');
    return road;
  },
  provisional: async () => {
    const road = await roads.fresh();
    receive(road, exampleReturns('none', {}, ['kent', 'gwent']));
    await walk(road);
    return road;
  },
  scheduled,
  moved: async () => {
    const road = await scheduled();
    await road.decide('move', '1.0', { why: 'More checks are needed.', releaseAt: '2024-11-07' });
    await renewFront(road.publishPorts);
    return road;
  },
  cancelled: async () => {
    const road = await scheduled();
    await expect(road.decide('cancel', '1.0', { why: 'Kent is late.' })).rejects.toThrow('may name no area');
    await road.decide('cancel', '1.0', { why: 'The returns need another check.' });
    await road.compile({ releaseAt: '2024-11-07' });
    await renewFront(road.publishPorts);
    return road;
  },
  'withdrawn before it came out': async () => {
    const road = await scheduled();
    await road.decide('withdraw', '1.0', { why: 'The returns need another check.' });
    await renewFront(road.publishPorts);
    return road;
  },
  late: async () => {
    const road = await scheduled();
    road.clock.now = '2024-10-31T10:05:00.000Z';
    await road.publish('1.0');
    return road;
  },
};

type Answer = { statusCode: number; headers: Record<string, { value: string }>; body?: { data: string } };

/**
 * What the edge answers for an object as it lies on the shelf: its status, the way to the latest, and the words put in
 * its place.
 */
const atAddress = (road: Road, key: string) => {
  const { from, withdrawn, latest } = road.published.readings.get(key) ?? {};
  const headers = {
    ...(from === undefined ? {} : { [`x-amz-meta-${openFrom}`]: { value: from } }),
    ...(withdrawn === undefined ? {} : { [`x-amz-meta-${withdrawnFor}`]: { value: encodeURIComponent(withdrawn) } }),
    ...(latest === undefined ? {} : { [`x-amz-meta-${latestVersion}`]: { value: latest } }),
  };
  const event = { request: { uri: `/${key}` }, response: { statusCode: 200, headers } };
  const world = createContext({ event: JSON.stringify(event) });
  runInContext(openInTime, world);
  const answer: Answer = JSON.parse(runInContext('JSON.stringify(handler(JSON.parse(event)))', world));
  const link = answer.headers.link?.value;
  return { status: answer.statusCode, body: answer.body?.data, ...(link === undefined ? {} : { link }) };
};

/** The way to a file of a version, as the edge gives it. */
const to = (path: string) => `</releases/2023-24/${path}>; rel="latest-version"`;
const csv = 'mappa-2023-24.csv';
const notThere = { status: 404 };

type Wanted = {
  state: keyof typeof states & string;
  of: string;
  /** The version that its files lead to, as the latest. */
  latest?: string;
  /** What the index says of it, in its text without markup. */
  index: RegExp;
  /** The banner on its page, or undefined where there is no page; '' where there is none on it. */
  page: RegExp | '' | undefined;
  file: object;
  feed: RegExp;
  catalogue: object;
  /** What the calendar has of it. */
  calendar: { status: string; day: string; says: RegExp };
  /** What a question that names the version is answered: the status, and words of the problem. */
  query: readonly [status: number, says?: string];
};

const title = 'MAPPA statistics for England and Wales, 2023-24';
const table: readonly Wanted[] = [
  {
    state: 'superseded',
    of: first,
    latest: '1.1',
    index: /2023-24 1\.0 31 October 2024 Superseded/,
    page: /Version 1\.1 replaced this version on 28 November 2024\. Why: Kent corrected its Level 1 figure\./,
    file: { status: 200 },
    feed: /^Replaced by version 1\.1 on 28 November 2024: Kent corrected/,
    catalogue: { 'adms:status': 'superseded', 'dct:modified': '2024-11-28T09:30:00+00:00' },
    calendar: {
      status: 'CONFIRMED',
      day: '2024-10-31',
      says: /Replaced by version 1\.1 on 28 November 2024: Kent corrected/,
    },
    query: [200],
  },
  {
    state: 'withdrawn',
    of: second,
    latest: '1.0',
    index: /2023-24 1\.1 28 November 2024 Withdrawn .*withdrawn on 28 November 2024: The first figure/,
    page: /This version was withdrawn on 28 November 2024: The first figure was found to be right/,
    file: {
      status: 410,
      body: expect.stringMatching(
        /first figure was found to be right – “really”.*\n.*: \/releases\/2023-24\/1\.0\/mappa/,
      ),
    },
    feed: /^Withdrawn on 28 November 2024: The first figure was found/,
    catalogue: {
      'adms:status': 'withdrawn',
      'dct:description': expect.stringMatching(/^Withdrawn on 28 November 2024: The first/),
    },
    calendar: { status: 'CONFIRMED', day: '2024-11-28', says: /Withdrawn on 28 November 2024: The first figure/ },
    query: [410, why],
  },
  {
    state: 'withdrawn',
    of: first,
    latest: '1.0',
    index: /2023-24 1\.0 31 October 2024 Current/,
    page: '',
    file: { status: 200 },
    feed: /^All 42 areas\.$/,
    catalogue: { 'adms:status': 'current' },
    calendar: { status: 'CONFIRMED', day: '2024-10-31', says: /^Released, version 1\.0\. All 42 areas\.$/ },
    query: [200],
  },
  {
    state: 'provisional',
    of: first,
    latest: '1.0',
    index: /2023-24 1\.0 31 October 2024 Current provisional, 40 of 42 areas/,
    page: '',
    file: { status: 200 },
    feed: /^Provisional: 40 of 42 areas\.$/,
    catalogue: { 'adms:status': 'current', 'dct:provenance': 'provisional' },
    calendar: { status: 'CONFIRMED', day: '2024-10-31', says: /Provisional: 40 of 42 areas/ },
    query: [200],
  },
  {
    state: 'scheduled',
    of: first,
    index:
      /Upcoming releases 31 October 2024 : MAPPA statistics for England and Wales, 2023-24\. To be released at 9:30am\./,
    page: undefined,
    file: notThere,
    feed: /^To be released at 9:30am\.$/,
    catalogue: {
      'schema:name': title,
      'schema:startDate': '2024-10-31T09:30:00+00:00',
      'schema:eventStatus': { '@id': 'schema:EventScheduled' },
    },
    calendar: { status: 'CONFIRMED', day: '2024-10-31', says: /^To be released at 9:30am\.$/ },
    query: [404, 'not out yet'],
  },
  {
    state: 'moved',
    of: first,
    index: /7 November 2024 : .*Moved from 31 October 2024: More checks are needed\./,
    page: undefined,
    file: notThere,
    feed: /Moved from 31 October 2024: More checks are needed\.$/,
    catalogue: {
      'schema:startDate': '2024-11-07T09:30:00+00:00',
      'schema:previousStartDate': '2024-10-31T09:30:00+00:00',
      'schema:eventStatus': { '@id': 'schema:EventRescheduled' },
    },
    calendar: { status: 'CONFIRMED', day: '2024-11-07', says: /Moved from 31 October 2024: More checks are needed\.$/ },
    query: [404, 'not out yet'],
  },
  ...['cancelled', 'withdrawn before it came out'].map(
    (state): Wanted => ({
      state,
      of: first,
      index:
        /31 October 2024 : .*2023-24\. Not released on 31 October 2024\. Cancelled on 2 September 2024: The returns need/,
      page: undefined,
      file: notThere,
      feed: /^Not released on 31 October 2024\. Cancelled on 2 September 2024: The returns need another check\.$/,
      catalogue: {
        'schema:startDate': '2024-10-31T09:30:00+00:00',
        'schema:eventStatus': { '@id': 'schema:EventCancelled' },
      },
      calendar: { status: 'CANCELLED', day: '2024-10-31', says: /Cancelled on 2 September 2024: The returns need/ },
      query: [404, 'not out yet'],
    }),
  ),
  {
    state: 'late',
    of: first,
    latest: '1.0',
    index: /2023-24 1\.0 31 October 2024 Current it came out later than announced, on 31 October 2024 at 10:05/,
    page: '',
    file: { status: 200 },
    feed: /It came out later than announced/,
    catalogue: { 'adms:status': 'current', 'dct:issued': '2024-10-31T10:05:00+00:00' },
    calendar: { status: 'CONFIRMED', day: '2024-10-31', says: /It came out later than announced/ },
    query: [200],
  },
];

const words = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const json = (road: Road, path: string) => JSON.parse(textOf(road, path));

const eventOf = (road: Road, of: string) => {
  const all = new ICAL.Component(ICAL.parse(textOf(road, 'releases.ics'))).getAllSubcomponents('vevent');
  const own = all.filter((each) => String(each.getFirstPropertyValue('uid')).includes(versionIn(of)));
  expect(own).toHaveLength(1);
  const value = (name: string) => String(own[0]!.getFirstPropertyValue(name));
  return { status: value('status'), day: value('dtstart').slice(0, 10), says: value('description') };
};
const versionIn = (of: string) => of.split('/')[2]!;

describe.each(Object.keys(states))('a version that is %s', (state) => {
  let road: Road;
  beforeAll(async () => {
    road = await states[state]!();
  });

  it.each(table.filter((each) => each.state === state))('stands as such everywhere: $of', (wanted) => {
    expect(words(textOf(road, 'index.html'))).toMatch(wanted.index);
    for (const path of ['index.html', 'areas/kent.html']) {
      const page = road.published.objects.get(wanted.of + path);
      const banner = page && /<div[^>]*data-standing>.*?<\/div><\/div>/s.exec(new TextDecoder().decode(page))?.[0];
      if (wanted.page instanceof RegExp) expect(words(banner ?? '')).toMatch(wanted.page);
      else expect([page !== undefined, banner]).toEqual([wanted.page === '', undefined]);
    }
    expect(atAddress(road, `${wanted.of}${csv}`)).toMatchObject(wanted.file);
    if (wanted.latest !== undefined)
      for (const path of [csv, 'index.html', 'areas/kent.html', 'release.json', 'mappa-2023-24.zip'])
        expect(atAddress(road, wanted.of + path).link).toBe(to(`${wanted.latest}/${path}`));
    if (wanted.page !== undefined) expect(atAddress(road, `${wanted.of}index.html`).status).toBe(200);
    const item = json(road, 'feed.json').items.find(({ id }: { id: string }) =>
      [wanted.of, 'announced/2023-24/1.0'].includes(id),
    );
    expect(item.content_text).toMatch(wanted.feed);
    const catalogue = json(road, 'catalog.json');
    const own = catalogue['dcat:dataset'].find((each: { '@id': string }) => each['@id'] === wanted.of);
    expect(own ?? catalogue.upcoming[0]).toMatchObject(wanted.catalogue);
    expect(eventOf(road, wanted.of)).toEqual({ ...wanted.calendar, says: expect.stringMatching(wanted.calendar.says) });
  });

  it.each(table.filter((each) => each.state === state))('is answered about as such: $of', async ({ of, query }) => {
    const [status, says = ''] = query;
    const answer = await asking(road)
      .ask(`version=2023-24/${versionIn(of)}&area=national&format=json`)
      .catch((error) => {
        if (!(error instanceof Problem)) throw error;
        return { status: error.details.status, body: JSON.stringify(error.details) };
      });
    expect(answer.status).toBe(status);
    expect(String(answer.body)).toContain(JSON.stringify(says).slice(1, -1));
  });

  it('leads to the page of its period where the latest version has no such file', () => {
    const changes = [...road.published.objects.keys()].filter((key) => key.endsWith('changes.csv'));
    for (const key of changes)
      expect(atAddress(road, key).link).toBe(to(state === 'withdrawn' ? 'index.html' : '1.1/changes.csv'));
    expect(changes).toHaveLength(['superseded', 'withdrawn'].includes(state) ? 1 : 0);
  });

  it('has changed no byte of any data file', () => {
    for (const [key, bytes] of road.published.objects)
      if (key.endsWith('release.json') && key.startsWith('releases/')) {
        const { files } = JSON.parse(new TextDecoder().decode(bytes));
        for (const { path, bytes: size } of files)
          expect(road.published.objects.get(key.replace('release.json', path))!.length, path).toBe(size);
      }
  });
});

describe('a period of which no version stands any more', () => {
  it('is led to by its page, from every file', async () => {
    const road = await states.provisional!();
    await road.decide('withdraw', '1.0', { why });
    await road.publish('1.0');
    const files = [...road.published.objects.keys()].filter((key) => key.startsWith(first));
    expect(files.length).toBeGreaterThan(100);
    for (const key of files) expect(atAddress(road, key).link, key).toBe(to('index.html'));
  });
});
