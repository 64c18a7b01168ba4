import { describe, expect, it } from 'vitest';
import { AreaSlug } from '../../../shared/domain/areas.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { aggregate } from '../../../shared/domain/release/aggregate.ts';
import { areaPack, categoryFourSentence } from '../../../shared/domain/release/area-pack.ts';
import { coverageOf } from '../../../shared/domain/release/coverage.ts';
import { figuresText, rowsFromText } from '../../../shared/domain/release/figures-text.ts';
import { changeInWords, headlinesOf } from '../../../shared/domain/release/headlines.ts';
import { rowKey } from '../../../shared/domain/release/published-row.ts';
import { type SeriesRow, seriesRows } from '../../../shared/domain/release/series.ts';
import { exampleFigures } from './example-figures.ts';

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
    expect(at('2003-04', 'K04000001|eligible|2|Total|').shorthand).toBe('b');
    expect(at('2003-04', 'K04000001|eligible|1|Total|').shorthand).toBe('');
    expect(at('2004-05', 'K04000001|eligible|1|2|').shorthand).toBe('b');
    expect(at('2004-05', 'K04000001|eligible|1|Total|').shorthand).toBe('');
    expect(at('2022-23', 'E23000003|rate_per_100k|Total|Total|').shorthand).toBe('b');
    expect(at('2023-24', 'E23000003|rate_per_100k|Total|Total|').shorthand).toBe('');
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
    expect(series.filter((row) => row.value === null && row.shorthand === 'b')).toEqual([]);
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

describe('the pack of an area', () => {
  const packOf = (period: string) =>
    areaPack(
      {
        form: formOf(Period.parse(period))!,
        period: Period.parse(period),
        rows: rowsOf(period),
        coverage: coverageOf([]),
      },
      AreaSlug.parse('lancashire'),
    );

  it('speaks in the words and the days of its own form', () => {
    const text = (period: string) => JSON.stringify(packOf(period));
    expect(text('2014-15')).toContain('Category 1: Registered sex offenders');
    expect(text('2014-15')).toContain('31 March 2015');
    expect(text('2023-24')).toContain('Category 1: Subject to sex offender notification requirements');
    expect(text('2023-24')).toContain('1 April 2023 to 31 March 2024');
    expect(text('2023-24')).not.toMatch(/31 March 2023|2022/);
  });

  it('has no place for Category 4, and says why where the form has it', () => {
    expect(
      packOf('2023-24')
        .tables.flatMap(({ columns }) => columns)
        .join(),
    ).not.toContain('Category 4');
    expect(packOf('2023-24').commentary.map(({ text }) => text)).toContain(categoryFourSentence);
    expect(packOf('2020-21').commentary.map(({ text }) => text)).not.toContain(categoryFourSentence);
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

describe('a change on the year before', () => {
  const said = (value: number | null, shorthand: '' | 'p' | 'x' | 'b' = '') => ({ value, shorthand });
  it('is said only between two whole figures', () => {
    expect(changeInWords(said(70052), said(68357), '2022-23')).toBe('up 1,695 (2.5%) on 2022-23');
    expect(changeInWords(said(5), said(5), '2022-23')).toBe('the same as in 2022-23');
    expect(changeInWords(said(3), said(0), '2022-23')).toBe('up 3 on 2022-23');
    expect(changeInWords(said(3, 'p'), said(2), '2022-23')).toBeUndefined();
    expect(changeInWords(said(3), said(null, 'x'), '2022-23')).toBeUndefined();
    expect(changeInWords(said(3, 'b'), said(2), '2022-23')).toBeUndefined();
  });
});
