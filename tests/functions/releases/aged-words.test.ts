import { describe, expect, it } from 'vitest';
import { sweep } from '../../../functions/publish-release/sweep.ts';
import { textFile } from '../../../shared/formats/published/output-file.ts';
import { standingPlace } from '../../../shared/formats/published/pages/standing-place.ts';
import { commentaryStamp, headlinesStamp } from '../../../shared/formats/published/release-date-stamp.ts';
import { exampleReturns } from './example-returns.ts';
import { freshRoad, receive, textOf, walk } from './release-road.ts';
import { placeOf, refused, write } from './words-written.ts';

const noFiles = () => [];
const said = 'More people than ever were eligible, for reasons that the text explains.';

describe('words whose figures are others by now', () => {
  it('are kept when it is compiled anew, and say where the figures behind them are others now', async () => {
    const road = await freshRoad(noFiles);
    await road.compile();
    await write(road, { eligible: said, 'table 1': 'On people.', 'table 3a': 'On breaches.' });
    await road.compile();
    for (const about of ['eligible', 'table 1', 'table 3a'])
      expect(await placeOf(road, about), about).toMatchObject({ edited: true, stale: false });
    receive(road, exampleReturns('20240801T000000000Z-bbbbbb', { kent: 7 }));
    await road.compile();
    const now = await placeOf(road, 'eligible');
    expect(now).toMatchObject({ text: said, edited: true, stale: true });
    expect(now.draft).not.toBe(said);
    expect(await placeOf(road, 'table 1')).toMatchObject({ text: 'On people.', stale: true });
    expect(await placeOf(road, 'table 3a')).toMatchObject({ text: 'On breaches.', stale: false });
    await expect(road.decide('approve', '1.0')).rejects.toMatchObject(
      refused(
        409,
        /^The figures have changed since these words were written: How many people; .+\. An analyst/,
        'words-aged',
      ),
    );
    await write(road, { eligible: said });
    expect(await placeOf(road, 'eligible')).toMatchObject({ text: said, stale: false });
    expect(await placeOf(road, 'table 1')).toMatchObject({ text: '', edited: false });
    await road.decide('approve', '1.0');
  });

  it('or where they name an area of which no public figure changes any more: only its Category 4 can have', async () => {
    const road = await freshRoad(noFiles);
    await walk(road);
    receive(road, exampleReturns('20241101T000000000Z-bbbbbb', { kent: 7, essex: 2 }));
    await road.compile({ reason: 'Figures were corrected.' });
    // What Kent says is of another table than its figure, so that nothing behind the words changes with it.
    await write(road, { 'table 3a': 'Kent and Essex counted anew.', 'table 3b': 'Essex counted anew.' }, '1.1');
    receive(road, exampleReturns('20241102T000000000Z-cccccc', { kent: 7, essex: 3 }, [], 1));
    await road.compile();
    expect(await placeOf(road, 'table 3a', '1.1')).toMatchObject({ stale: false });
    receive(road, exampleReturns('20241103T000000000Z-dddddd', { kent: 0, essex: 3 }, [], 1));
    await road.compile();
    const aged = await placeOf(road, 'table 3a', '1.1');
    expect(aged).toMatchObject({ text: 'Kent and Essex counted anew.', edited: true, stale: true });
    expect(await placeOf(road, 'table 3b', '1.1')).toMatchObject({ text: 'Essex counted anew.', stale: false });
    await expect(road.decide('approve', '1.1')).rejects.toMatchObject(refused(409, /these words/, 'words-aged'));
    // Nor do they come back with the figures: somebody has to write them anew.
    receive(road, exampleReturns('20241104T000000000Z-eeeeee', { kent: 7, essex: 3 }));
    await road.compile();
    expect(await placeOf(road, 'table 3a', '1.1')).toMatchObject({ stale: true });
  });

  it('are not scheduled where the year before was revised after they were approved', async () => {
    const road = await freshRoad(noFiles);
    await road.compile();
    await write(road, { managed: said });
    await road.decide('approve', '1.0');
    await walk(road, {}, '2022-23');
    await expect(road.decide('schedule', '1.0')).rejects.toMatchObject(refused(409, /Levels 2 and 3/, 'words-aged'));
  });

  it('give way to drafts where the year before was revised after they were scheduled, and that rings until then', async () => {
    const stamps = `${standingPlace}${headlinesStamp}${commentaryStamp('table 3a')}`;
    const road = await freshRoad(() => [textFile('index.html', 'The page', 'text/html', stamps, true)]);
    await walk(road, { releaseAt: '2024-09-26' }, '2022-23');
    await road.compile({ releaseAt: '2024-10-31' });
    const own = ['More than in any year before.', 'A point of our own.'];
    const words = { eligible: own[0]!, 'own points': own[1]!, managed: said, 'table 3a': 'On breaches.' };
    await write(road, words);
    await road.decide('approve', '1.0');
    await road.decide('schedule', '1.0');
    const sweeping = () => sweep(road.publishPorts, { info: () => undefined, error: () => undefined })();
    await sweeping();
    receive(road, exampleReturns('20240927T000000000Z-bbbbbb', { kent: 7 }));
    await walk(road, { reason: 'A figure was corrected.', releaseAt: '2024-10-10' }, '2022-23');
    await expect(sweeping()).rejects.toThrow(
      /2023-24\/1\.0: the year before is another than when words .* drafts where there are any: How many people; Further main points\.$/,
    );
    const { draft } = await placeOf(road, 'eligible');
    road.clock.now = '2024-10-31T09:30:00.000Z';
    await sweeping();
    const page = textOf(road, 'releases/2023-24/1.0/index.html');
    expect(page).toContain(draft);
    for (const aged of own) expect(page).not.toContain(aged);
    // What was said of figures that are as they were stands.
    for (const kept of [said, 'On breaches.']) expect(page).toContain(kept);
    const begun = (await road.eventsOf('2024-10')).find(
      ({ what, about }) => what === 'publishing' && String(about).includes('2023-24'),
    );
    expect(begun?.why).toMatch(
      /; without words that had aged, and with drafts where there are any: How many people; Further main points$/,
    );
    await road.decide('publish-again', '1.0');
    await sweeping();
    expect(textOf(road, 'releases/2023-24/1.0/index.html')).toBe(page);
  });

  it('that were written beside another draft than the figures make now are told to have aged', async () => {
    const road = await freshRoad(noFiles);
    await road.compile();
    await road.word('1.0', {
      words: [
        { about: 'eligible', text: said, draft: 'A draft of yesterday.' },
        { about: 'managed', text: said, draft: (await placeOf(road, 'managed')).draft },
      ],
    });
    expect(await placeOf(road, 'eligible')).toMatchObject({ text: said, stale: true });
    expect(await placeOf(road, 'managed')).toMatchObject({ text: said, stale: false });
  });
});
