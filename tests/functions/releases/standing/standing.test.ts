import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../../../shared/runtime/problem.ts';
import { asking } from '../../query-figures/asking.ts';
import { type Road, textOf } from '../release-road.ts';
import { atAddress } from './at-address.ts';
import { first, states, why } from './states.ts';
import { table } from './wanted.ts';

/** The way to a file of a version, as the edge gives it. */
const to = (path: string) => `</releases/2023-24/${path}>; rel="latest-version"`;
const csv = 'mappa-2023-24.csv';

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
    const below = [...road.published.changed].filter((key) => /^releases\/[^/]+\/[^/]+\//.test(key));
    expect(below.filter((key) => !key.endsWith('.html'))).toEqual([]);
    // It would have been seen: pages gain a banner.
    expect(below.includes(`${first}index.html`)).toBe(['superseded', 'withdrawn'].includes(state));
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
