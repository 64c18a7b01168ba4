import { describe, expect, it } from 'vitest';
import { renewFront } from '../../../functions/publish-release/renew-front.ts';
import { sweep } from '../../../functions/publish-release/sweep.ts';
import { compileAnew } from '../../../shared/domain/release/life/checked-against.ts';
import { standingPlace } from '../../../shared/formats/published/pages/standing-place.ts';
import { openPress, styleAt } from './press.ts';
import { listing, published, scheduled, withdrawn } from './releases-by-hand.ts';

const [first, second] = ['2024-10-31T09:30:00.000Z', '2024-11-28T09:30:00.000Z'];
const page = { 'index.html': `Page.${standingPlace}` };

describe('the front', () => {
  it('is not written where it is not due, and once for each change', async () => {
    const { ports, puts, told } = openPress([], { now: first });
    await renewFront(ports);
    expect([puts, told]).toEqual([[], []]);
    const twice = openPress([], { now: first, due: ['one', 'other'] });
    await renewFront(twice.ports);
    expect(twice.told).toEqual([
      ['front renewed', 'one'],
      ['front renewed', 'other'],
    ]);
    expect(twice.fronts).toHaveLength(2);
  });

  it('says what is to come before anything is out, in the style of the first, open to all', async () => {
    const coming = [scheduled('1.0', second, '2023-24'), scheduled('1.0', first, '2022-23')];
    const { ports, puts, fronts } = openPress(
      coming.map((release) => ({ release })),
      {
        ...{ now: '2024-10-01T09:00:00.000Z', due: ['it'], site: 'https://mappa.example/' },
      },
    );
    await renewFront(ports);
    const from = '1970-01-01T00:00:00.000Z';
    expect(puts.map(({ key, type, reading }) => [key, type, reading])).toEqual([
      [styleAt('1.0'), 'text/css', { from }],
      ['not-here.html', 'text/html', { life: 'none' }],
      ['index.html', 'text/html', { life: 'moving', from }],
      ['catalog.json', 'text/html', { life: 'moving', from }],
    ]);
    expect(puts[0]!.text).toBe('/* Style of 1.0 */');
    const announced = ['2022-23', '2023-24'].map((period) => expect.objectContaining({ period, version: '1.0' }));
    const style = { stylesheet: styleAt('1.0') };
    expect(fronts).toEqual([[[], { site: 'https://mappa.example/', announced, ...style }]]);
  });

  it('shows all that is listed, open from the time of the newest, in the style of that', async () => {
    const out = [published('1.0', second), published('1.0', first, '2022-23')].map((each) => listing(each));
    const { ports, puts, fronts } = openPress([{ release: scheduled('1.1', '2024-12-19T09:30:00.000Z') }], {
      ...{ now: '2024-12-01T09:00:00.000Z', due: ['it'], listed: out },
    });
    await renewFront(ports);
    expect(puts.map(({ key, reading }) => [key, reading?.from])).toEqual([
      ['index.html', second],
      ['catalog.json', second],
    ]);
    expect(fronts).toEqual([[out, { site: '', announced: [expect.objectContaining({ version: '1.1' })] }]]);
  });
});

describe('a sweep', () => {
  const logged: unknown[][] = [];
  const log = {
    info: (...words: unknown[]) => void logged.push(['info', ...words]),
    error: (...words: unknown[]) => void logged.push(['error', ...words]),
  };
  const swept = async (...words: Parameters<typeof openPress>) => {
    logged.length = 0;
    const press = openPress(...words);
    const failed = await sweep(press.ports, log)().then(
      () => undefined,
      (error: Error) => error.message,
    );
    return { ...press, failed };
  };

  it('brings out what is due, then the front, and says so', async () => {
    const { failed, states } = await swept([{ release: scheduled('1.0', first) }], { now: first, due: ['before'] });
    expect([failed, states()]).toEqual([undefined, ['2023-24 1.0 published']]);
    expect(logged).toEqual([['info', 'swept', { what: '2023-24/1.0', outcome: 'published' }]]);
    const front = await swept([], { now: first, due: ['it'] });
    expect([front.failed, logged]).toEqual([undefined, [['info', 'swept', { what: 'the front', outcome: 'renewed' }]]]);
  });

  it('finishes a withdrawal of the last day as long as the front is due, and no older one', async () => {
    const [gone, why] = [withdrawn('1.0', first, 'Wrong.', second), 'Wrong.'];
    const of = (now: string, due: string[]) =>
      swept([{ release: gone, texts: page }], {
        now,
        due,
        listed: [listing(gone, { withdrawn: { at: second, why } })],
      });
    const isPut = async (...words: Parameters<typeof of>) =>
      (await of(...words)).puts.some(({ key }) => key.startsWith('releases/'));
    expect(await isPut('2024-11-28T10:00:00.000Z', ['it'])).toBe(true);
    expect(await isPut('2024-11-28T10:00:00.000Z', [])).toBe(false);
    expect(await isPut('2024-11-29T09:30:00.000Z', ['it'])).toBe(false);
  });

  it('rings for each that cannot come out, and brings out the others', async () => {
    const { failed, states } = await swept(
      [
        { release: { ...scheduled('1.0', first, '2021-22'), digest: 'e' }, content: { ledger: ['0.9'] } },
        { release: scheduled('1.0', second, '2022-23'), content: { ledger: ['0.9'] } },
        { release: scheduled('1.0', first, '2023-24') },
      ],
      { now: first },
    );
    expect(failed).toBe(`Not out, or not as it is: 2021-22/1.0: ${compileAnew}; 2022-23/1.0: ${compileAnew}`);
    expect(states()).toEqual(['2021-22 1.0 approved', '2022-23 1.0 scheduled', '2023-24 1.0 published']);
  });

  it('says what kind of fault held one up, and not its words, and goes on', async () => {
    const broken = { release: scheduled('1.0', first, '2022-23'), content: { candidate: 'another' } };
    const { failed, states } = await swept([broken, { release: scheduled('1.0', first) }], { now: first });
    expect(failed).toBe('Not out, or not as it is: 2022-23/1.0');
    expect(states()).toEqual(['2022-23 1.0 scheduled', '2023-24 1.0 published']);
    expect(logged[0]!.slice(0, 2)).toEqual(['error', 'not swept']);
    expect(logged[0]![2]).toMatchObject({ what: '2022-23/1.0', fault: expect.anything() });
  });
});
