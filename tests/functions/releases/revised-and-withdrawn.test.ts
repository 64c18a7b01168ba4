import { describe, expect, it } from 'vitest';
import { exampleReturns } from './example-returns.ts';
import { figuresAlone } from './figures-alone.ts';
import { freshRoad, receive, textOf, walk } from './release-road.ts';
import { asTexts } from './shelf.ts';

const json = (text: string) => JSON.parse(text);

describe('a release that is revised, withdrawn or drawn anew', () => {
  it('revises: 1.0 stays as it was, 1.1 says what changed and why, and what is latest moves', async () => {
    const road = await freshRoad();
    await walk(road);
    const first = new Map(
      [...asTexts(road.published.objects)].filter(([key]) => /^releases\/2023-24\/1\.0\/.*(?<!\.html)$/.test(key)),
    );
    receive(road, exampleReturns('20241101T000000000Z-bbbbbb', { kent: 7 }));
    road.clock.now = '2024-11-11T10:00:00.000Z';
    await expect(road.compile({})).rejects.toMatchObject({ details: { code: 'reason-missing' } });
    await expect(road.compile({ reason: 'Category 4 of Kent was wrong' })).rejects.toMatchObject({
      details: { code: 'careless-words' },
    });
    await expect(road.compile({ reason: 'Kent and Essex corrected figures.' })).rejects.toMatchObject({
      details: {
        code: 'careless-words',
        detail: expect.stringContaining('Essex, of which no published figure changes'),
      },
    });
    expect(await walk(road, { reason: 'Kent corrected its Level 1 figure.', releaseAt: '2024-11-28' })).toBe('1.1');
    const now = asTexts(road.published.objects);
    for (const [key, text] of first) expect(now.get(key), key).toBe(text);
    const release = json(textOf(road, 'releases/2023-24/1.1/release.json'));
    expect(release.revision).toMatchObject({ of: '1.0', reason: 'Kent corrected its Level 1 figure.' });
    const revised = textOf(road, 'releases/2023-24/1.1/mappa-2023-24.csv')
      .split('\r\n')
      .filter((line) => /,(?:[pb] )?r(?: b)?$/.test(line));
    expect(revised.every((line) => /Kent|,E92000001,England,,,|England and Wales/.test(line))).toBe(true);
    expect(revised.length).toBe(release.revision.cellsChanged);
    const catalogue = json(textOf(road, 'catalog.json'));
    expect(catalogue.latest.version).toBe('1.1');
    expect(catalogue['dcat:dataset'].map((each: Record<string, string>) => each['adms:status'])).toEqual([
      'current',
      'superseded',
      undefined,
    ]);
    const kent = (file: string) =>
      textOf(road, `series/${file}`)
        .split('\r\n')
        .filter((line) => line.includes(',Kent,eligible,1,1,'))
        .map((line) => line.replace(/.*eligible,1,1,,people,/, ''));
    expect(kent('mappa-series.csv')).toEqual([expect.stringMatching(/^\d+,,r,eligible,2023-24\/1\.1$/)]);
    expect(kent('mappa-every-version.csv')).toEqual([
      expect.stringMatching(/^\d+,,,eligible,2023-24\/1\.0$/),
      expect.stringMatching(/^\d+,,r,eligible,2023-24\/1\.1$/),
    ]);
    expect(textOf(road, 'latest/mappa.csv')).toBe(textOf(road, 'releases/2023-24/1.1/mappa-2023-24.csv'));
  });

  it('lets Category 4 stand when one area resubmits, and tells the analyst alone that it waits', async () => {
    const road = await freshRoad();
    await walk(road);
    receive(road, exampleReturns('20241101T000000000Z-bbbbbb', { kent: 7 }, [], 5));
    road.clock.now = '2024-11-11T10:00:00.000Z';
    const body = { reason: 'Kent corrected its Level 1 figure.', releaseAt: '2024-11-28' };
    const { waiting } = (await road.compile(body)).body as { waiting: string };
    expect(waiting).toContain('when 7 more areas have answered anew');
    await walk(road, body);
    const four = (version: string) =>
      textOf(road, `releases/2023-24/${version}/mappa-2023-24.csv`)
        .split('\r\n')
        .filter((line) => /^202324,Financial year,National,.*,4,/.test(line));
    expect(four('1.1')).toEqual(four('1.0'));
    expect(four('1.1').some((line) => /,4,Total,,people,\d+,,$/.test(line))).toBe(true);
    for (const [key, bytes] of road.published.objects)
      if (/\.(html|json|csv)$/.test(key))
        expect(new TextDecoder().decode(bytes), key).not.toContain('more areas have answered anew');
  });

  it('keeps a withdrawn release listed, and what stood before it stands again', async () => {
    const road = await freshRoad(figuresAlone);
    await walk(road);
    road.clock.now = '2024-11-11T10:00:00.000Z';
    receive(road, exampleReturns('20241101T000000000Z-bbbbbb', { kent: 7 }));
    await walk(road, { reason: 'Kent corrected its Level 1 figure.', releaseAt: '2024-11-28' });
    const careless = { details: { code: 'careless-words' } };
    await expect(road.decide('withdraw', '1.1', { why: 'Kent sent its return again.' })).rejects.toMatchObject(
      careless,
    );
    await road.decide('withdraw', '1.1', { why: 'The first figure was found to be right.' });
    expect(await road.publish('1.1')).toBe('withdrawn');
    const catalogue = json(textOf(road, 'catalog.json'));
    expect(catalogue.latest.version).toBe('1.0');
    expect(catalogue['dcat:dataset'][0]).toMatchObject({ 'dcat:version': '1.1', 'adms:status': 'withdrawn' });
    expect((await road.compile({ reason: 'Another try.' })).body).toMatchObject({ version: '1.2', revises: '1.0' });
    for (const notes of [['Kent sent its return again.'], ['Essex sent its return again.']])
      await expect(road.compile({ reason: 'Another try.', notes })).rejects.toMatchObject(careless);
  });

  it('holds the reason against what was out even where nothing stands any more', async () => {
    const road = await freshRoad(figuresAlone);
    await walk(road);
    road.clock.now = '2024-11-11T10:00:00.000Z';
    await road.decide('withdraw', '1.0', { why: 'A figure was found to be wrong.' });
    await road.publish('1.0');
    await expect(road.compile({ reason: 'Essex sent its return again.' })).rejects.toMatchObject({
      details: { code: 'careless-words' },
    });
    expect((await road.compile({ reason: 'A correction was made.' })).body).toMatchObject({ version: '1.1' });
  });

  it('draws Category 4 when it is asked for; what a candidate showed then stands like a publication', async () => {
    const road = await freshRoad(figuresAlone);
    const shown = async (body: object = { drawCategory4: true }) => {
      const { national, waiting } = (await road.compile(body)).body as {
        national: { category: string; value: number | null; shorthand: string | null }[];
        waiting: string | null;
      };
      const four = national.filter(({ category }) => category === '4');
      return { four: four.map(({ value, shorthand }) => value ?? shorthand), waiting };
    };
    const none = { four: new Array(10).fill('x'), waiting: null };
    receive(road, exampleReturns('20240601T000000000Z-aaaaaa', {}, ['kent']));
    expect(await shown()).toEqual(none);
    receive(road, exampleReturns('20240601T000000000Z-aaaaaa'));
    expect(await shown({})).toEqual(none);
    // Not drawn, an area corrects freely, and nothing is kept.
    receive(road, exampleReturns('20240701T000000000Z-aaaaaa', { kent: 3 }, [], 5));
    expect(await shown({})).toEqual(none);
    expect((await road.releases.ofPeriod('2023-24')).seen).toEqual([]);
    const first = await shown();
    expect(first.waiting).toBeNull();
    expect(first.four.every((each) => typeof each === 'number' || each === 'c')).toBe(true);
    expect(first.four.some((each) => typeof each === 'number')).toBe(true);
    expect((await shown({})).four).toEqual(first.four);
    receive(road, exampleReturns('20240801T000000000Z-bbbbbb', { kent: 7 }, [], 5));
    const second = await shown();
    expect(second.four).toEqual(first.four);
    expect(second.waiting).toContain('stands as drawn for 1.0. It is drawn anew when 7 more areas have answered anew');
    expect(await shown()).toEqual(second);
    expect((await road.releases.ofPeriod('2023-24')).seen).toHaveLength(1);

    expect(await walk(road)).toBe('1.0');
    const revised = await shown({ reason: 'A note was added.' });
    expect(revised.four).toEqual(first.four);
    expect(revised.waiting).toContain('stands as published in 1.0.');
    const kept = await road.releases.ofPeriod('2023-24');
    expect([kept.seen.length, kept.ledger.length]).toEqual([1, 1]);
    expect(kept.ledger[0]).not.toHaveProperty('candidate');

    const eight = ['kent', 'essex', 'surrey', 'sussex', 'dorset', 'gwent', 'norfolk', 'suffolk'];
    const plus = Object.fromEntries(eight.map((area) => [area, 9]));
    receive(road, exampleReturns('20240901T000000000Z-cccccc', plus, [], 5));
    const anew = await shown({ reason: 'A round of answers.' });
    expect(anew.waiting).toBeNull();
    expect(anew.four).not.toEqual(first.four);
    expect((await road.releases.ofPeriod('2023-24')).seen).toHaveLength(2);
  });
});
