import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleReturns } from './example-returns.ts';
import { openRoad, type Road, receive, textOf, walk } from './release-road.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // A table that scrolls is a region and no section of the text; links that look like buttons are GOV.UK's own.
  rules: { 'prefer-native-element': 'off' },
});

let roads: Awaited<ReturnType<typeof openRoad>>;
let road: Road;
/** A version that was withdrawn, one that was replaced and one that stands: every kind of page, with each banner. */
beforeAll(async () => {
  roads = await openRoad();
  road = await roads.fresh();
  receive(road, exampleReturns('none', {}, ['kent']));
  await walk(road);
  receive(road, exampleReturns('20241101T000000000Z-bbbbbb', { essex: 7 }));
  road.clock.now = '2024-11-11T10:00:00.000Z';
  await walk(road, { reason: 'All areas are in.', releaseAt: '2024-11-28' });
  await road.decide('withdraw', '1.1', { why: 'A figure was found to be wrong.' });
  await road.publish('1.1');
});
afterAll(() => roads.close());

/** All pages, and of those of areas, which are alike, some: missing at first, of two forces, with a long name. */
const pages = () =>
  [...road.published.objects.keys()].filter((key) => key.endsWith('.html') && !/areas\/(?!kent|london|avon)/.test(key));
const faultsOf = (html: string) =>
  validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`),
    );

describe('the public pages', () => {
  it('are valid HTML, every kind of them', () => {
    expect(pages().length).toBeGreaterThan(10);
    for (const key of pages()) expect(faultsOf(textOf(road, key)), key).toEqual([]);
  });

  it('would not be with a stray end tag, a repeated id or a picture without words', () => {
    const page = textOf(road, 'index.html');
    const faulty = (change: string) => faultsOf(page.replace('</main>', `${change}</main>`)).length;
    expect(['</section>', '<p id="a">a</p><p id="a">b</p>', '<img src="x.svg">'].map(faulty)).not.toContain(0);
  });
});
