import { describe, expect, it } from 'vitest';
import { seenStandings } from '../../../../shared/domain/collection/standings.ts';
import { lines } from '../../../formats/pages/as-read.ts';
import { visited } from './visited.ts';

const dates = { opens: '2024-04-01', closes: '2024-06-30' };
const counts = Object.fromEntries(seenStandings.map((each) => [each, 0]));
const held = {
  'GET /collections': { items: [{ period: '2023-24', dates }] },
  'GET /collections/2023-24': { period: '2023-24', dates, closed: false, counts, areas: [] },
  'GET /collections/2023-24/reminders': { items: [] },
  'GET /collections/2023-24/rounds': { items: [], category4: { drawn: true, answersStillNeeded: 3 } },
};
const page = '/pages/collections/2023-24';
const once = 'n1';
const analyst = (ask: string, fields: Record<string, string | string[]> = {}) =>
  visited(['ministry-analyst'], ask, held, fields);

describe('a collection', () => {
  it('is looked at', async () => {
    expect(await analyst('GET /pages/collections')).toBe('GET /collections\npage “Collections”');
    expect(await analyst(`GET ${page}`)).toBe('GET /collections/2023-24\npage “Collection 2023-24”');
    expect(await analyst(`GET ${page}/chase`)).toBe(
      'GET /collections/2023-24/reminders\npage “Who to chase for 2023-24”',
    );
    expect(await analyst(`GET ${page}/dates`)).toBe(lines`
      GET /collections/2023-24
      page “Dates of the collection 2023-24”
      form /pages/collections/2023-24/dates
    `);
    expect(await analyst('GET /pages/collections/1066-67')).toBe('refused 404 unknown-period');
  });

  it('is taken away as a table', async () => {
    expect(await analyst(`GET ${page}/tracker?format=xlsx`)).toBe(lines`
      GET /collections/2023-24/tracker?format=xlsx as a file
      file mappa-collection-2023-24.xlsx, text/plain: bytes
    `);
    expect(await analyst(`GET ${page}/tracker?format=doc`)).toBe(lines`
      GET /collections/2023-24/tracker?format=csv as a file
      file mappa-collection-2023-24.csv, text/plain: bytes
    `);
  });

  it('opens and closes on days that can be', async () => {
    expect(await analyst(`POST ${page}/dates`, { ...dates, once })).toBe(lines`
      PUT /collections/2023-24/dates {"opens":"2024-04-01","closes":"2024-06-30"} once n1
      to /pages/collections/2023-24
    `);
    expect(await analyst(`POST ${page}/dates`, { opens: 'soon', closes: '' })).toBe(lines`
      wrong: opens: Choose the day on which it opens
      wrong: closes: Choose the day on which it closes
    `);
    expect(await analyst(`POST ${page}/dates`, { opens: '2024-07-01', closes: '2024-06-30' })).toBe(lines`
      wrong: closes: The collection closes on or after the day on which it opens
    `);
  });
});

describe('rounds of answers', () => {
  it('are looked at by who may, and opened by the ministry', async () => {
    expect(await analyst(`GET ${page}/rounds?done=opened`)).toBe(lines`
      GET /collections/2023-24/rounds
      page “Rounds of answers for 2023-24”
      done: The round is open, and the areas are told by e-mail.
      form /pages/collections/2023-24/rounds
    `);
    expect(await visited(['auditor'], `GET ${page}/rounds?done=else`, held)).toBe(lines`
      GET /collections/2023-24/rounds
      page “Rounds of answers for 2023-24”
    `);
  });

  it('ask all areas, or those that were chosen, and nobody where one of them is none', async () => {
    const round = { closes: '2024-10-16', why: 'Figures moved.', once };
    expect(await analyst(`POST ${page}/rounds`, round)).toBe(lines`
      POST /collections/2023-24/rounds {"closes":"2024-10-16","why":"Figures moved."} once n1
      to /pages/collections/2023-24/rounds?done=opened
    `);
    expect(await analyst(`POST ${page}/rounds`, { ...round, areas: ['kent', 'essex'] })).toBe(lines`
      POST /collections/2023-24/rounds {"closes":"2024-10-16","why":"Figures moved.","areas":["kent","essex"]} once
        n1
      to /pages/collections/2023-24/rounds?done=opened
    `);
    expect(await analyst(`POST ${page}/rounds`, { ...round, areas: ['kent', 'atlantis'] })).toBe(lines`
      wrong: areas: Choose areas of the list, or none to ask all
    `);
    expect(await analyst(`POST ${page}/rounds`, { closes: '', why: 'x' })).toBe(lines`
      wrong: closes: Choose the day by which areas answer
      wrong: why: Say why, in 3 to 600 letters: the areas read it
    `);
  });
});

describe('events', () => {
  const read = (address: string, next?: string) => {
    const [path = '', query = ''] = address.split('?');
    return visited(['auditor'], `GET ${address}`, {
      [`GET ${path.replace('/pages', '')}?${query}`]: { items: [], ...(next === undefined ? {} : { next }) },
      'GET /events?': { items: [] },
    });
  };

  it('are looked for by what stands in the address, and read on', async () => {
    expect(await read('/pages/events')).toBe('GET /events?\npage “Events”');
    expect(await read('/pages/events?area=kent&after=x', 'y')).toBe('GET /events?area=kent&after=x\npage “Events”');
    expect(await read('/pages/events/file?area=kent&who=')).toBe(lines`
      GET /events?area=kent&format=csv as a file
      file mappa-events.csv, text/plain: bytes
    `);
  });

  it('are not looked for on days that are none', async () => {
    expect(await read('/pages/events?from=yesterday&area=kent')).toBe(lines`
      page “Events” 422
      wrong: from: Give days as in 2024-10-31
    `);
  });
});

it('what everybody may read asks nothing', async () => {
  expect(await visited(['auditor'], 'GET /pages/hidden')).toBe('page “Why a figure is hidden”');
  expect(await visited(['auditor'], 'GET /pages/rules')).toBe('page “What is checked in a return”');
});
