import { describe, expect, it } from 'vitest';
import { type Filter, filters } from '../../../../shared/domain/release/query/choices.ts';
import { pageSizes } from '../../../../shared/domain/release/query/figures-query.ts';
import { asked } from './asked.ts';

const codes = (text: string, filter: Filter) => asked(text).query.chosen[filter].map(({ code }) => code);

describe('a question to the published figures', () => {
  it('is filtered by measure, category, level, detail and area', () =>
    expect(filters).toEqual(['measure', 'category', 'level', 'detail', 'area']));

  it.each<[string, Filter, string[]]>([
    ['measure=eligible', 'measure', ['eligible']],
    ['measure=People eligible for MAPPA', 'measure', ['eligible']],
    ['measure=Orders imposed by the courts,MANAGED', 'measure', ['orders_imposed', 'managed']],
    ['measure=rate_per_100k_computed', 'measure', ['rate_per_100k_computed']],
    ['measure=population_10_and_over', 'measure', ['population_10_and_over']],
    ['category=2', 'category', ['2']],
    ['category=Category 2,category-4', 'category', ['2', '4']],
    ['category=Categories 1 to 3', 'category', ['Total']],
    ['category=1 to 3', 'category', ['Total']],
    ['category=Categories 1 to 4', 'category', ['All']],
    ['category=1 to 4', 'category', ['All']],
    ['category=All categories', 'category', []],
    ['level=3&level=Total', 'level', ['3', 'Total']],
    ['level=Level 2', 'level', ['2']],
    ['detail=SHPO', 'detail', ['SHPO']],
    ['detail=none', 'detail', ['none']],
    ['detail=Not split', 'detail', ['none']],
    ['detail=Notification Order', 'detail', ['NO']],
    ['detail=MID-2023', 'detail', ['mid-2023']],
    ['detail=mid-23', 'detail', []],
    ['area=kent', 'area', ['kent']],
    ['area=E23000032,Kent', 'area', ['kent']],
    ['area=Cleveland', 'area', ['teesside']],
    ['area=London, City of', 'area', ['london']],
    ['area=national', 'area', ['national']],
    ['area=England and Wales together', 'area', ['national']],
    ['area=countries', 'area', ['country']],
    ['area=Country', 'area', ['country']],
    ['area=areas', 'area', ['police-force-area']],
    ['area=Wales,england', 'area', ['wales', 'england']],
    ['area=England and Wales', 'area', ['england-and-wales']],
    ['area=Atlantis', 'area', []],
    ['area=&area= ,kent,', 'area', ['kent']],
  ])('understands %s', (text, filter, chosen) => expect(codes(text, filter)).toEqual(chosen));

  it.each([
    ['period=2022-23,2023/24', ['2022-23', '2023-24']],
    ['period=202223', ['2022-23']],
    ['period=Latest', ['latest']],
    ['period=2022-23&period=202223', ['2022-23']],
    ['', []],
  ])('understands the period of %j', (text, periods) => expect(asked(text).query.periods).toEqual(periods));

  it.each([
    ['version=1.0', ['1.0']],
    ['version=v1.1', ['1.1']],
    ['version=202223/1.0', ['2022-23/1.0']],
    ['version=LATEST', []],
    ['version=2021-22/1.0', ['2021-22/1.0']],
  ])('understands the version of %j', (text, versions) => {
    expect(asked(text).query.versions).toEqual(versions);
    expect(asked(text).faults).toEqual([]);
  });

  it('understands order and page', () => {
    expect(asked('sort=-Value&page=2&pageSize=10').query).toMatchObject({
      ...{ sort: { by: 'value', down: true }, page: 2, pageSize: 10 },
    });
    expect(asked('sort=area').query.sort).toEqual({ by: 'area', down: false });
    expect(asked('')).toMatchObject({ query: { sort: undefined, page: undefined, pageSize: undefined }, faults: [] });
    for (const by of ['period', 'area', 'measure', 'category', 'level', 'detail', 'value'])
      expect(asked(`sort=${by}`).query.sort).toEqual({ by, down: false });
  });

  it('takes as many rows on a page as fit through the door, and as people read', () =>
    expect(pageSizes).toEqual({
      json: { usual: 1000, most: 10_000 },
      csv: { usual: 40_000, most: 40_000 },
      html: { usual: 100, most: 500 },
    }));
});

describe('what a question may not say', () => {
  it.each([
    ['colour=red', 'colour', 'There is no filter "colour".', 'measure'],
    ['measure=eligibl', 'measure', '"eligibl" is not one of them.', 'eligible'],
    ['category=5', 'category', '"5" is not one of them.', 'All'],
    ['level=4', 'level', '"4" is not one of them.', 'MAPPP'],
    ['detail=ABC', 'detail', '"ABC" is not one of them.', 'none'],
    ['area=Atlantis', 'area', '"Atlantis" is not one of them.', 'kent'],
    ['period=1066', 'period', '"1066" is not one of them.', 'latest'],
    ['version=2.0', 'version', '"2.0" is not one of them.', '2022-23/1.1'],
    ['version=x/1.0', 'version', '"x/1.0" is not one of them.', 'latest'],
    ['sort=colour', 'sort', '"colour" is not one of them.', '-value'],
    ['sort=area,value', 'sort', 'It can be given once.', 'value'],
    ['page=0', 'page', '"0" is not one of them.', '1 to 1000000'],
    ['page=1000001', 'page', '"1000001" is not one of them.', '1 to 1000000'],
    ['page=01', 'page', '"01" is not one of them.', '1 to 1000000'],
    ['pageSize=40001', 'pageSize', '"40001" is not one of them.', '1 to 40000'],
  ])('is told with what was there and what there is: %s', (text, parameter, message, allowed) => {
    const { faults } = asked(text);
    expect(faults).toMatchObject([{ parameter, message }]);
    expect(faults[0]!.allowed).toContain(allowed);
    expect(faults[0]).not.toHaveProperty('notOut');
  });

  it.each(['period=2024-25', 'version=1.7', 'version=2023-24/1.2', 'version=2024-25/1.0'])(
    'is told to be not out where it may come: %s',
    (text) => {
      const value = text.split('=')[1]!;
      const message = `"${value}" was never published, or is not out yet.`;
      expect(asked(text).faults).toMatchObject([{ value, message, notOut: true }]);
    },
  );

  it('is what is right at its edges', () => {
    for (const text of ['page=1000000', 'pageSize=40000', 'page=1']) expect(asked(text).faults).toEqual([]);
  });

  it('is each fault at once, and the rest is read all the same', () => {
    const { query, faults } = asked('level=9&area=Atlantis,kent&shape=round');
    expect(faults.map(({ parameter, value }) => [parameter, value])).toEqual([
      ...[
        ['shape', ''],
        ['level', '9'],
        ['area', 'Atlantis'],
      ],
    ]);
    expect(query.chosen.area.map(({ code }) => code)).toEqual(['kent']);
  });

  it('is more than 300 values', () => {
    const many = (count: number) => asked(`area=${Array.from({ length: count }, () => 'kent').join(',')}`).faults;
    expect(many(300)).toEqual([]);
    expect(many(301)).toMatchObject([{ parameter: '', message: expect.stringContaining('More than 300 values') }]);
  });

  it('is quoted no longer than a hundred letters', () => {
    const [fault] = asked(`${'n'.repeat(200)}=1`).faults;
    expect(fault!.parameter).toBe('n'.repeat(100));
    expect(asked(`area=${'q'.repeat(200)}`).faults[0]!.value).toBe('q'.repeat(100));
  });
});
