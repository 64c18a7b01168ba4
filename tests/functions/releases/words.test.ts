import { describe, expect, it } from 'vitest';
import { exampleReturns } from './example-returns.ts';
import { freshRoad, receive, textOf, walk } from './release-road.ts';
import { placeOf, refused, seen, write } from './words-written.ts';

const noFiles = () => [];
const said = 'More people than ever were eligible, for reasons that the text explains.';

describe('the words of a page', () => {
  it('are drafts until somebody writes, are approved as they read, and are published so', async () => {
    const road = await freshRoad();
    await road.compile();
    const drafts = (await seen(road)).words!;
    expect(drafts.map(({ about }) => about)).toEqual(
      expect.arrayContaining(['eligible', 'share', 'managed', 'rate_per_100k', 'own points', 'table 1']),
    );
    expect(drafts.every(({ edited, stale, text, draft }) => !edited && !stale && text === draft)).toBe(true);
    const commentary = 'Read these with care.\nThe form asks for one day.';
    const reply = await write(road, {
      eligible: said,
      share: '',
      managed: drafts.find(({ about }) => about === 'managed')!.draft,
      'own points': 'A first point of our own.\nA second <one>.',
      'table 2': commentary,
      'table 3a': 'On single figures.',
    });
    expect(reply).toMatchObject({ status: 200, body: { state: 'compiled', worded: { by: 'ana-lyst' } } });
    expect((await seen(road)).words!.filter(({ edited }) => edited).map(({ about }) => about)).toEqual([
      'eligible',
      'share',
      'own points',
      'table 2',
      'table 3a',
    ]);
    await road.decide('approve', '1.0');
    await road.decide('schedule', '1.0');
    road.clock.now = '2024-10-31T09:30:00.000Z';
    await road.publish('1.0');
    const page = textOf(road, 'releases/2023-24/1.0/index.html');
    const [headlines = '', tables = ''] = page.split('id="tables"');
    expect(headlines).toContain(`<li>${said}</li>`);
    expect(headlines).toContain('<li>A second &lt;one&gt;.</li>');
    expect(headlines).not.toMatch(/were eligible for MAPPA in Categories 1 to 3 on|of them are of Category/);
    expect(headlines).toContain(drafts.find(({ about }) => about === 'rate_per_100k')!.draft);
    const second = tables.slice(tables.indexOf('Levels 2 and 3'), tables.indexOf('id="areas"'));
    for (const line of commentary.split('\n')) expect(second).toContain(`<p class="govuk-body">${line}</p>`);
    expect(page).not.toContain('@@');
    expect(page).toMatch(/<strong>[^<]*breach of notification[^<]*\.<\/strong>/);
    expect(page).toContain('<p class="govuk-body">On single figures.</p>');
    const record = JSON.parse(textOf(road, 'releases/2023-24/1.0/release.json'));
    expect(record.mainPoints).toEqual(expect.arrayContaining([said, 'A second <one>.']));
    expect(record.commentary).toEqual([
      { table: expect.stringContaining('Levels 2 and 3'), paragraphs: commentary.split('\n') },
      { table: expect.stringContaining('breach of notification'), paragraphs: ['On single figures.'] },
    ]);
  });

  it('are part of what is decided about: who read other words is told, and reads again', async () => {
    const road = await freshRoad(noFiles);
    await road.compile();
    const { digest } = await seen(road);
    await write(road, { eligible: said });
    await expect(road.decide('approve', '1.0', { why: 'as read', digest })).rejects.toMatchObject(
      refused(
        409,
        /^Changed since you read it: version 1\.0 has other words\. No figure .* ana-lyst wrote on its page/,
      ),
    );
    await expect(
      write(road, { eligible: 'Other words.' }, '1.0').then(() => road.word('1.0', { digest, words: [] })),
    ).rejects.toMatchObject(refused(409, /^Changed since you read it/, 'changed-since-read'));
    await road.decide('approve', '1.0');
    road.clock.now = '2024-09-03T10:00:00.000Z';
    await write(road, {});
    expect((await seen(road)).state).toBe('compiled');
    expect((await road.eventsOf('2024-09')).filter(({ what }) => what === 'worded').map(({ why }) => why)).toEqual([
      expect.stringMatching(/^1 of \d+ places in own words$/),
      'the drafts stand',
    ]);
  });

  it('are not approved by who wrote them, and stand once the version is scheduled', async () => {
    const road = await freshRoad(noFiles);
    await road.compile();
    await road.word('1.0', { words: [{ about: 'eligible', text: said }] }, '2023-24', 'somebody');
    await expect(road.decide('approve', '1.0', { why: 'mine' }, 'somebody')).rejects.toMatchObject(
      refused(403, /wrote on the page/, 'same-person'),
    );
    await road.decide('approve', '1.0');
    await road.decide('schedule', '1.0');
    await expect(write(road, { eligible: 'Too late.' })).rejects.toMatchObject(refused(409, /scheduled stand/));
  });

  it('are refused where they could tell of Category 4, and where the page has no such place', async () => {
    const road = await freshRoad(noFiles);
    await road.compile();
    for (const text of ['Category 4 holds 3 people.', 'There were two terrorism cases.', 'Kent has Category 4 cases.'])
      await expect(write(road, { 'own points': text }), text).rejects.toMatchObject(
        refused(422, /^Further main points: A sentence about Category 4 may/, 'careless-words'),
      );
    await expect(write(road, { 'table 99': 'Words.' })).rejects.toMatchObject(
      refused(422, /"table 99"\. There are: eligible/),
    );
    await expect(road.word('1.0', { words: [], more: true })).rejects.toMatchObject(
      refused(400, /nothing is called "more"/),
    );
    await expect(road.word('7.0', { digest: 'd', words: [] })).rejects.toMatchObject(refused(404, /no such version/));
    await write(road, { 'own points': 'Kent and Essex are the largest. Category 4 is not among them.' }).catch(
      () => {},
    );
    expect(await placeOf(road, 'own points')).toMatchObject({ text: '' });
  });

  it('go on to the page of a revision, which names no area that it does not change, but those that were named before', async () => {
    const road = await freshRoad(noFiles);
    await road.compile({ drawCategory4: true });
    await write(road, { 'table 1': 'Lancashire explains its figures.' });
    await walk(road);
    receive(road, exampleReturns('20241101T000000000Z-bbbbbb', { kent: 7 }));
    await road.compile({ reason: 'A figure was corrected.' });
    expect(await placeOf(road, 'table 1', '1.1')).toMatchObject({
      text: 'Lancashire explains its figures.',
      stale: true,
    });
    await write(road, { 'table 1': 'Lancashire explains its figures again, and Kent its own.' }, '1.1');
    await expect(write(road, { 'table 1': 'Wiltshire has looked at its return.' }, '1.1')).rejects.toMatchObject(
      refused(422, /names Wiltshire, of which this revision changes no published figure/, 'careless-words'),
    );
  });
});
