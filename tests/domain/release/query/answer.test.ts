import { describe, expect, it } from 'vitest';
import { addressesOf, addressOf } from '../../../../shared/domain/release/query/address.ts';
import { answer } from '../../../../shared/domain/release/query/answer.ts';
import { chooseReleases } from '../../../../shared/domain/release/query/choose-releases.ts';
import { csvPath, latestPeriod, releaseName } from '../../../../shared/domain/release/query/published-release.ts';
import { row } from '../rows.ts';
import { asked, released } from './asked.ts';

const [withdrawn, newest, older, first] = released;

/** The releases that a question is about, or what is said instead. */
const chosenBy = (text: string, list = released) => {
  const found = chooseReleases(asked(text).query, list);
  if ('chosen' in found) return found.chosen.map(releaseName);
  return 'withdrawn' in found ? `withdrawn ${releaseName(found.withdrawn)}` : found.fault;
};

describe('the releases that a question is about', () => {
  it.each([
    ['', ['2022-23/1.1', '2023-24/1.0']],
    ['period=latest', ['2023-24/1.0']],
    ['period=2022-23', ['2022-23/1.1']],
    ['version=1.0&period=2022-23', ['2022-23/1.0']],
    ['version=2022-23/1.0,2022-23/1.1', ['2022-23/1.0', '2022-23/1.1']],
    ['period=2023-24,2022-23', ['2022-23/1.1', '2023-24/1.0']],
    ['version=2023-24/1.1', 'withdrawn 2023-24/1.1'],
    ['period=2021-22', 'withdrawn 2021-22/1.0'],
    ['period=2021-22,2022-23', 'withdrawn 2021-22/1.0'],
  ])('are those that stand, or that it names: %j', (text, names) => expect(chosenBy(text)).toEqual(names));

  it('are none where a version is not of its periods, which is said with what there is', () =>
    expect(chosenBy('period=2022-23&version=2023-24/1.0')).toEqual({
      parameter: 'version',
      value: '2023-24/1.0',
      message: 'No version of these is of the periods that are asked for.',
      allowed: ['2022-23/1.1', '2022-23/1.0'],
    }));

  it('are none before anything is out', () => expect(chosenBy('', [])).toEqual([]));

  it('have a newest period as long as one stands', () => {
    expect(latestPeriod(released)).toBe('2023-24');
    expect(latestPeriod([withdrawn!, older!, first!])).toBe('2022-23');
    expect(csvPath(newest!)).toBe('releases/2023-24/1.0/mappa-2023-24.csv');
  });
});

const rows = [
  row('national', 'eligible|1|Total|', 300),
  row('wales', 'eligible|1|Total|', 30),
  row('kent', 'eligible|1|Total|', 20),
  row('kent', 'eligible|2|Total|', 'x'),
  row('gwent', 'eligible|1|Total|', 100),
  row('kent', 'orders_imposed|Total|Total|NO', 4),
  row('gwent', 'orders_imposed|Total|Total|SHPO', 3),
];
const held = [
  { release: older!, rows: [row('kent', 'eligible|1|Total|', 19)] },
  { release: newest!, rows },
];

/** The values of the rows on a page of an answer, in their order. */
const valuesOf = (text: string, usual = 100) => answer(asked(text).query, held, usual).rows.map(({ value }) => value);

describe('the answer to a question', () => {
  it.each([
    ['', [19, 300, 30, 20, null, 100, 4, 3]],
    ['area=kent', [19, 20, null, 4]],
    ['area=kent&category=1', [19, 20]],
    ['area=kent,gwent&category=1', [19, 20, 100]],
    ['area=national,country', [300, 30]],
    ['area=areas&detail=NO', [4]],
    ['detail=none&area=gwent', [100]],
    ['measure=managed', []],
    ['sort=value', [3, 4, 19, 20, 30, 100, 300, null]],
    ['sort=-value', [300, 100, 30, 20, 19, 4, 3, null]],
    ['sort=area&category=1', [300, 100, 19, 20, 30]],
    ['sort=-area&category=1', [30, 19, 20, 100, 300]],
    ['sort=-period&area=kent', [20, null, 4, 19]],
    ['sort=category&area=kent', [19, 20, null, 4]],
    ['sort=-detail&measure=orders_imposed', [3, 4]],
    ['sort=-measure&area=gwent', [3, 100]],
    ['sort=-level&area=gwent', [100, 3]],
  ])('has the rows that pass every filter, in the order asked for: %j', (text, values) =>
    expect(valuesOf(text)).toEqual(values),
  );

  it('comes in pages, and says how many there are', () => {
    expect(valuesOf('pageSize=3')).toEqual([19, 300, 30]);
    expect(valuesOf('pageSize=3&page=3')).toEqual([4, 3]);
    expect(valuesOf('pageSize=3&page=4')).toEqual([]);
    expect(valuesOf('', 2)).toEqual([19, 300]);
    const pagesOf = (text: string) => answer(asked(text).query, held, 4);
    expect(pagesOf('page=2')).toMatchObject({ total: 8, page: 2, pages: 2 });
    expect(pagesOf('pageSize=3')).toMatchObject({ total: 8, page: 1, pages: 3 });
    expect(pagesOf('measure=managed')).toMatchObject({ total: 0, pages: 1 });
  });

  it('says of each row which release it is of', () =>
    expect(answer(asked('area=kent&category=1').query, held, 9).rows.map(({ release }) => release)).toEqual([
      '2022-23/1.1',
      '2023-24/1.0',
    ]));
});

describe('the address of a question', () => {
  const address = (text: string, page?: number) =>
    addressOf(asked(text).query, { kind: 'csv', ...(page === undefined ? {} : { page }) });

  it('is one and the same however it was written', () => {
    expect(address('')).toBe('/data?format=csv');
    expect(address('area=E23000032&category=Category 1&period=202324&version=1.0')).toBe(
      '/data?period=2023-24&category=1&area=kent&version=1.0&format=csv',
    );
    expect(address('measure=managed,eligible&sort=-value&pageSize=10&level=2&detail=none')).toBe(
      '/data?measure=managed,eligible&level=2&detail=none&sort=-value&pageSize=10&format=csv',
    );
    expect(address('sort=area&version=2022-23/1.0')).toBe('/data?version=2022-23/1.0&sort=area&format=csv');
  });

  it('says the page but the first', () => {
    expect(address('', 1)).toBe('/data?format=csv');
    expect(address('', 2)).toBe('/data?page=2&format=csv');
  });

  it.each([
    ['', '/data?version=2022-23/1.1,2023-24/1.0&format=json', '/data?format=json'],
    ['period=latest', '/data?version=2023-24/1.0&format=json', '/data?period=latest&format=json'],
    [
      'period=2022-23&page=2',
      '/data?period=2022-23&version=2022-23/1.1&page=2&format=json',
      '/data?period=2022-23&page=2&format=json',
    ],
    [
      'version=2022-23/1.0&area=kent',
      '/data?area=kent&version=2022-23/1.0&format=json',
      '/data?period=2022-23&area=kent&format=json',
    ],
    [
      'version=2022-23/1.0,2022-23/1.1',
      '/data?version=2022-23/1.0,2022-23/1.1&format=json',
      '/data?period=2022-23&format=json',
    ],
    [
      'period=2022-23,2023-24&version=1.0&area=kent',
      '/data?period=2022-23,2023-24&area=kent&version=2022-23/1.0,2023-24/1.0&format=json',
      '/data?period=2022-23,2023-24&area=kent&format=json',
    ],
  ])('is pinned to the versions of its answer, or follows what stands later: %j', (text, pinned, latest) => {
    const { query } = asked(text);
    const found = chooseReleases(query, released);
    expect(addressesOf(query, 'chosen' in found ? found.chosen : [], 'json')).toEqual({ pinned, latest });
  });
});
