import { describe, expect, it } from 'vitest';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { figuresText, rowsFromText } from '../../../shared/domain/release/figures/figures-text.ts';
import { type PublishedRow, rowKey, type Said } from '../../../shared/domain/release/figures/published-row.ts';
import { type SeriesRow, seriesRows } from '../../../shared/domain/release/revisions/series.ts';
import { changeInWords, headlinesOf } from '../../../shared/domain/release/wording/headlines.ts';
import { exampleFigures } from './example-figures.ts';
import { row } from './rows.ts';

const rowsOf = (period: string) => {
  const form = formOf(Period.parse(period))!;
  return aggregate({
    period: Period.parse(period),
    form,
    figures: exampleFigures(form),
    population: undefined,
    national: [],
  });
};
const periods = ['2002-03', '2003-04', '2004-05', '2014-15', '2015-16', '2022-23', '2023-24'];
const series = seriesRows(periods.toReversed().map((period) => ({ period, version: '1.0', rows: rowsOf(period) })));
const at = (period: string, key: string) =>
  series.find((row) => row.release === `${period}/1.0` && rowKey(row) === key) as SeriesRow;

describe('the series over all periods', () => {
  it('holds every row of every period, oldest first, and says where each was published', () => {
    expect(series).toHaveLength(periods.reduce((sum, period) => sum + rowsOf(period).length, 0));
    expect([...new Set(series.map(({ release }) => release.slice(0, 7)))]).toEqual(periods);
  });

  it('marks the breaks', () => {
    expect(at('2003-04', 'K04000001|eligible|2|Total|').marks).toBe('b');
    expect(at('2003-04', 'K04000001|eligible|1|Total|').marks).toBe('');
    expect(at('2015-16', 'K04000001|returned_to_custody|Total|Total|order').marks).toBe('b');
    expect(at('2015-16', 'K04000001|returned_to_custody|Total|Total|licence').marks).toBe('');
    expect(at('2022-23', 'E23000003|rate_per_100k|1|Total|').marks).toBe('b');
    expect(at('2023-24', 'E23000003|rate_per_100k|1|Total|').marks).toBe('b');
  });

  it('marks nothing in the first year, and what begins anew under the same measure', () => {
    expect(series.filter((row) => row.release === '2002-03/1.0' && row.marks !== '')).toEqual([]);
    expect(at('2004-05', 'K04000001|eligible|2|Total|').marks).toBe('b');
    expect(at('2004-05', 'K04000001|eligible|1|Total|').marks).toBe('');
  });

  it('does not join what was counted over a year with what was counted on a day', () => {
    expect(at('2003-04', 'K04000001|eligible|2|Total|').series).toBe('eligible_in_year');
    expect(at('2004-05', 'K04000001|eligible|2|Total|').series).toBe('eligible');
    expect(at('2003-04', 'K04000001|eligible|1|Total|').series).toBe('eligible');
  });

  it('changes no value, and marks nothing where there is none', () => {
    expect(series.map(({ value }) => value)).toEqual(
      periods.flatMap((period) => rowsOf(period).map(({ value }) => value)),
    );
    expect(series.filter((row) => row.value === null && row.marks !== '')).toEqual([]);
  });
});

describe('a series with years that are not held', () => {
  const marked = (held: readonly string[], key: string) => {
    const all = seriesRows(held.map((period) => ({ period, version: '1.0', rows: rowsOf(period) })));
    return all.filter((row) => rowKey(row) === key && row.marks === 'b').map(({ release }) => release.slice(0, 7));
  };
  const held = ['2002-03', '2014-15', '2020-21', '2023-24'];
  const rate = 'E23000003|rate_per_100k|1|Total|';

  it('marks the first number after a break, in whatever year it is', () => {
    expect(marked(held, rate)).toEqual(['2023-24']);
    expect(marked(held, 'K04000001|returned_to_custody|1|Total|order')).toEqual(['2020-21']);
    expect(marked(['2001-02', '2003-04'], 'K04000001|eligible|2|Total|')).toEqual(['2003-04']);
  });

  it('marks no year after it again', () => {
    expect(marked(['2020-21', '2021-22', '2023-24', '2024-25'], rate)).toEqual(['2023-24']);
    expect(marked(['2014-15', '2020-21', '2021-22'], 'K04000001|returned_to_custody|1|2|order')).toEqual(['2020-21']);
  });

  it('looks past a year without a number, and marks every version of a year', () => {
    const without = rowsOf('2022-23').map((row): PublishedRow => ({ ...row, value: null, shorthand: 'x' }));
    const all = seriesRows([
      { period: '2021-22', version: '1.0', rows: rowsOf('2021-22') },
      { period: '2022-23', version: '1.0', rows: without },
      { period: '2023-24', version: '1.0', rows: rowsOf('2023-24') },
      { period: '2023-24', version: '1.1', rows: rowsOf('2023-24') },
    ]);
    const line = all.filter((row) => rowKey(row) === rate).map(({ shorthand, marks }) => shorthand || marks);
    expect(line).toEqual(['', 'x', 'b', 'b']);
  });
});

describe('figures as a text', () => {
  it('come back as they were, for every form', () => {
    for (const period of periods) expect(rowsFromText(period, figuresText(rowsOf(period)))).toEqual(rowsOf(period));
  });

  it('are refused when they are of another form', () => {
    expect(() => rowsFromText('2014-15', figuresText(rowsOf('2023-24')))).toThrow('form B');
  });
});

describe('headlines', () => {
  it('say the day or the year that each describes', () => {
    const when = (text: string) => {
      const period = Period.parse(text);
      return headlinesOf({ period, rows: rowsOf(text), before: undefined }).map((each) => each.when);
    };
    expect(when('2002-03')).toEqual(['on 31 March 2003', '1 April 2002 to 31 March 2003']);
    const day = 'on 31 March 2024';
    expect(when('2023-24')).toEqual([day, day, day, '1 April 2023 to 31 March 2024', day]);
  });
});

describe('a headline across a break', () => {
  const changes = (text: string, last: string) =>
    new Map(
      headlinesOf({ period: Period.parse(text), rows: withRate(text), before: withRate(last) }).map(
        ({ label, change }) => [labelOf(label), change],
      ),
    );
  const labelOf = (label: string) => (label.includes('100,000') ? 'Rate' : label.slice(0, 10));
  /** The example holds no population, so the nation has no rate: it is given one. */
  const withRate = (text: string) =>
    rowsOf(text).map(
      (row): PublishedRow => (row.measure === 'rate_per_100k_computed' ? { ...row, value: 150, shorthand: '' } : row),
    );

  it('says that it is not comparable, and why', () => {
    expect(changes('2003-04', '2002-03').get('Category 2')).toBe(
      'Not comparable with 2002-03. In 2003-04 Category 2 was re-based to people in the community only (nationally 52,809 became 39,492).',
    );
    expect(changes('2004-05', '2003-04').get('Category 2')).toBe(
      'Not comparable with 2003-04. Since 2004-05 Categories 2 and 3 are counted on one day, 31 March; until then they were counted over the whole year.',
    );
    for (const [now, last] of [
      ['2022-23', '2021-22'],
      ['2023-24', '2022-23'],
    ] as const)
      expect(changes(now, last).get('Rate')).toMatch(/^Not comparable with .*mid-2021/);
  });

  it('says the change of what is comparable beside it', () => {
    expect(changes('2004-05', '2003-04').get('Category 1')).toMatch(/2003-04$/);
    expect(changes('2021-22', '2020-21').get('Rate')).toBe('the same as in 2020-21');
  });

  it('says nothing where no release of the year before is held', () => {
    const headlines = headlinesOf({ period: Period.parse('2004-05'), rows: withRate('2004-05'), before: undefined });
    expect(headlines.flatMap(({ change }) => change ?? [])).toEqual([]);
  });
});

describe('a change on the year before', () => {
  const said = (value: number | null, marks = ''): Said => ({ value, shorthand: value === null ? 'x' : '', marks });
  it('is said only between two whole figures', () => {
    expect(changeInWords(said(70052), said(68357), '2022-23')).toBe('up 1,695 (2.5%) on 2022-23');
    expect(changeInWords(said(5), said(5), '2022-23')).toBe('the same as in 2022-23');
    expect(changeInWords(said(3), said(0), '2022-23')).toBe('up 3 on 2022-23');
    expect(changeInWords(said(3, 'p'), said(2), '2022-23')).toBeUndefined();
    expect(changeInWords(said(3), said(null), '2022-23')).toBeUndefined();
  });
});

describe('a series of many releases', () => {
  const rate = 'rate_per_100k_computed|1|Total|mid-2023';
  const ofKent = (period: string, version: string, says: number | string) => ({
    period,
    version,
    rows: [row('kent', rate, says)],
  });

  it('sets each version beside the years before it, and not beside another version of its own', () => {
    const all = [
      ofKent('2024-25', '1.0', 7),
      ofKent('2023-24', '1.1', 6),
      ofKent('2021-22', '1.0', 4),
      ofKent('2023-24', '1.0', 5),
      ofKent('2023-24', '1.2', 'x'),
    ];
    expect(seriesRows(all).map(({ release, marks }) => [release, marks])).toEqual([
      ['2021-22/1.0', ''],
      ['2023-24/1.0', 'b'],
      ['2023-24/1.1', 'b'],
      ['2023-24/1.2', ''],
      ['2024-25/1.0', ''],
    ]);
  });

  it('asks a release no more often, however many years come after it', () => {
    const asked = (years: number): number => {
      let times = 0;
      const first = row('kent', rate, 1);
      const counted = Object.defineProperty({ ...first }, 'value', {
        enumerable: true,
        get: () => {
          times++;
          return first.value;
        },
      });
      const after = Array.from({ length: years }, (_, at) =>
        ofKent(`${2003 + at}-${String(4 + at).padStart(2, '0')}`, '1.0', 2),
      );
      seriesRows([{ period: '2002-03', version: '1.0', rows: [counted] }, ...after]);
      return times;
    };
    expect(asked(40)).toBe(asked(2));
  });
});
