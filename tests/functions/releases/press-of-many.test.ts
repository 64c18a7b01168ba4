import { describe, expect, it } from 'vitest';
import { publishRelease } from '../../../functions/publish-release/publish-release.ts';
import type { Release } from '../../../shared/domain/release/life/release.ts';
import { standingPlace } from '../../../shared/formats/published/pages/standing-place.ts';
import { headlinesStamp } from '../../../shared/formats/published/release-date-stamp.ts';
import { figuresOf, openPress } from './press.ts';
import { listing, ofOneOut, published, scheduled, withdrawn } from './releases-by-hand.ts';

const [first, second] = ['2024-10-31T09:30:00.000Z', '2024-11-28T09:30:00.000Z'];
const page = { 'index.html': `Page.${standingPlace}` };
const both = { ...page, 'mappa.csv': 'a\n' };

const inOrder = <Put extends { key: string }>(puts: readonly Put[]): readonly Put[] =>
  puts.toSorted((one, other) => (one.key < other.key ? -1 : 1));

describe('a version that takes the place of another', () => {
  it('is led to from each file of the other that it has too, and the other is told replaced', async () => {
    const old = published('1.0', first);
    const { ports, puts, told, states } = openPress(
      [
        { release: old, texts: { ...both, 'old.csv': 'o\n' } },
        { release: scheduled('1.1', second), texts: both },
      ],
      { now: second, listed: [listing(old)] },
    );
    expect(await publishRelease(ports)({ period: '2023-24', version: '1.1' })).toBe('published');
    expect(states()).toEqual(['2023-24 1.0 superseded', '2023-24 1.1 published']);
    expect(told.at(-1)!.slice(0, 3)).toEqual(['complete', 'publishing', ['1.0 published', '1.0 superseded']]);
    const after = puts.slice(puts.findIndex(({ key }) => key === 'catalog.json') + 1);
    expect(inOrder(after).map(({ key, reading }) => [key, reading?.latest, reading?.from, reading?.withdrawn])).toEqual(
      [
        ['releases/2023-24/1.0/index.html', '1.1/index.html', first, undefined],
        ['releases/2023-24/1.0/mappa-2023-24.zip', '1.1/mappa-2023-24.zip', first, undefined],
        ['releases/2023-24/1.0/mappa.csv', '1.1/mappa.csv', first, undefined],
        ['releases/2023-24/1.0/old.csv', undefined, first, undefined],
        ['releases/2023-24/1.0/release.json', '1.1/release.json', first, undefined],
      ],
    );
    expect(inOrder(after)[0]!.text).toContain('Version 1.1</a> replaced this version on 28 November 2024.');
    expect(
      inOrder(after)
        .slice(1)
        .map(({ text }) => text),
    ).toEqual(Array(4).fill('as it was'));
    const front = puts.filter(({ key }) => key === 'index.html');
    expect(front.map(({ reading }) => reading)).toEqual([{ life: 'moving', from: second }]);
  });

  it('waits for one that broke off on its way, which comes out before it', async () => {
    const broken: Release = { state: 'publishing', ...ofOneOut('2023-24', '1.0', first), publishedAt: null };
    const { ports, told, states } = openPress(
      [{ release: broken }, { release: scheduled('1.1', second), content: { ledger: ['1.0'] } }],
      { now: second, ledger: ['1.0'] },
    );
    expect(await publishRelease(ports)({ period: '2023-24', version: '1.1' })).toBe('published');
    expect(told.flatMap(([what, of]) => (what === 'list' ? [of] : []))).toEqual(['1.0', '1.1']);
    expect(states()).toEqual(['2023-24 1.0 superseded', '2023-24 1.1 published']);
  });

  it('fails aloud where one is listed that is not kept', async () => {
    const { ports } = openPress([{ release: scheduled('1.1', second) }], {
      ...{ now: second, listed: [listing(published('1.0', first))] },
    });
    await expect(publishRelease(ports)({ period: '2023-24', version: '1.1' })).rejects.toThrow(
      'A version of 2023-24 is listed and not kept.',
    );
  });
});

describe('a version that was withdrawn', () => {
  it('says so beside its files before any other is put, and the one before stands again without a word', async () => {
    const [old, gone] = [published('1.0', first), withdrawn('1.1', second, 'A sum was wrong.')];
    const { ports, puts, told } = openPress(
      [old, gone].map((release) => ({ release, texts: both })),
      {
        ...{ now: second, due: ['the withdrawal'] },
        listed: [listing(old), listing(gone, { withdrawn: { at: second, why: 'A sum was wrong.' } })],
      },
    );
    expect(await publishRelease(ports)({ period: '2023-24', version: '1.1' })).toBe('withdrawn');
    // All of the one before any of the other; pages and data of one in any order.
    const [withdrawnOnes, others, front] = [puts.slice(0, 4), puts.slice(4, 8), puts.slice(8)];
    const inTurn = [...inOrder(withdrawnOnes), ...inOrder(others), ...front];
    expect(inTurn.map(({ key, reading }) => [key, reading?.withdrawn, reading?.latest])).toEqual([
      ...['index.html', 'mappa-2023-24.zip', 'mappa.csv', 'release.json'].map((path) => [
        ...[`releases/2023-24/1.1/${path}`, 'A sum was wrong.', `1.0/${path}`],
      ]),
      ...['index.html', 'mappa-2023-24.zip', 'mappa.csv', 'release.json'].map((path) => [
        ...[`releases/2023-24/1.0/${path}`, undefined, `1.0/${path}`],
      ]),
      ...[
        ['index.html', undefined, undefined],
        ['catalog.json', undefined, undefined],
      ],
    ]);
    expect(inTurn[0]!.text).toContain('This version was withdrawn on 28 November 2024: A sum was wrong.');
    expect(inTurn[4]!.text).toBe(page['index.html']);
    expect(told).toEqual([['front renewed', 'the withdrawal']]);
  });

  it('leads nowhere where none stands', async () => {
    const gone = withdrawn('1.0', first, 'All was wrong.');
    const { ports, puts } = openPress([{ release: gone, texts: both }], {
      ...{ now: first, listed: [listing(gone, { withdrawn: { at: first, why: 'All was wrong.' } })] },
    });
    await publishRelease(ports)({ period: '2023-24', version: '1.0' });
    expect(puts.map(({ reading }) => reading?.latest)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('how a release compares with the year before', () => {
  const before = published('1.0', first, '2022-23');
  const csv = { 'index.html': headlinesStamp };

  it.each([
    ['with none where none stands', [], null, 'No release of the year before is held'],
    [
      'with what stands',
      [{ release: before, content: { figures: figuresOf('2022-23', 5) } }],
      '1.0',
      'up 2 on 2022-23',
    ],
  ] as const)('is told %s, and kept for good', async (_, years, comparedWith, said) => {
    const { ports, puts } = openPress([...years, { release: scheduled('1.0', second), texts: csv }], { now: second });
    const begun: Release[] = [];
    const { begin } = ports.releases;
    ports.releases.begin = async (was, is, ...words) => {
      begun.push(is);
      return begin(was, is, ...words);
    };
    await publishRelease(ports)({ period: '2023-24', version: '1.0' });
    expect(begun).toEqual([expect.objectContaining({ comparedWith })]);
    const text = puts.find(({ key }) => key === 'releases/2023-24/1.0/index.html')!.text;
    expect(text).toContain(said);
    expect(text.includes('No release of the year before')).toBe(comparedWith === null);
  });
});
