import { describe, expect, it } from 'vitest';
import type { AnsweredRow } from '../../../../shared/domain/release/query/answer.ts';
import { queryChart } from '../../../../shared/formats/published/query/query-chart.ts';
import { people } from './asked.ts';

const of = (period: string, value: number, more: Partial<AnsweredRow> = {}): AnsweredRow =>
  people('Kent', value, { time_period: period.replace('-', ''), release: `${period}/1.0`, ...more });
const [now, before] = [of('2023-24', 1), of('2022-23', 2)];

describe('the chart of an answer', () => {
  const chartOf = (...rows: AnsweredRow[]) => String(queryChart(rows));
  const names = (...rows: AnsweredRow[]) =>
    [...chartOf(...rows).matchAll(/text-anchor="end"[^>]*>([^<]*)</g)].map(([, text]) => text);
  const finding = (...rows: AnsweredRow[]) => /<strong[^>]*>([^<]*)</.exec(chartOf(...rows))?.[1];

  it('names each bar by what sets it apart, by its release only where its period does not tell it', () => {
    expect(names(now, before)).toEqual(['2023-24', '2022-23']);
    expect(names(now, { ...now, release: '2023-24/1.1' })).toEqual(['2023-24/1.0', '2023-24/1.1']);
    const essex = people('Essex', 3, { time_period: '202223', release: '2022-23/1.0' });
    expect(names(now, essex)).toEqual(['2023-24, Kent', '2022-23, Essex']);
    // Two versions of one period are told by their names, whatever else is shown.
    expect(names(now, { ...now, release: '2023-24/1.1' }, before)).toEqual([
      ...['2023-24, 2023-24/1.0', '2023-24, 2023-24/1.1', '2022-23, 2022-23/1.0'],
    ]);
    const orders = (detail: AnsweredRow['detail']) => of('2023-24', 1, { measure: 'orders_imposed', detail });
    expect(chartOf(orders('FTO'), orders('NO'), orders(''))).toContain(
      '>FTOs: 1; Notification Order: 1; Not split: 1.<',
    );
    expect(chartOf(orders('FTO'), now)).toContain(
      '>Orders imposed by the courts, FTOs: 1; People eligible for MAPPA: 1.<',
    );
  });

  it('is none where two bars have one name as it is drawn', () => {
    // A figure of one letter has 17 of 400, so that names have 190: 182 for letters of 8.06, which are 22.
    const named = (...areas: string[]) => chartOf(...areas.map((name) => of('2023-24', 1, { mappa_area: name })));
    const [long, other] = ['A'.repeat(21), 'A'.repeat(20)];
    expect(named(`${long}B`, `${long}C`)).not.toBe('');
    expect(named(`${long}BB`, `${long}C`)).not.toBe('');
    expect(named(`${long}BB`, `${long}CC`)).toBe('');
    expect(named(`${other}BBB`, `${other}CCC`)).not.toBe('');
    expect(named('A'.repeat(70), 'B'.repeat(70))).not.toBe('');
  });

  it('is titled with all that its rows have alike, what is counted first, else as figures', () => {
    const alike = { measure: 'orders_imposed', level: '2', detail: 'FTO' } as const;
    expect(finding(of('2023-24', 1, alike), of('2023-24', 2, { ...alike, release: '2023-24/1.1' }))).toBe(
      'Orders imposed by the courts, Category 1, Level 2, FTOs, Kent, 2023-24',
    );
    const other = people('Essex', 3, {
      ...{
        time_period: '202223',
        release: '2022-23/1.0',
        measure: 'managed',
        category: '2',
        level: '3',
        detail: 'FTO',
      },
    });
    expect(finding(now, other)).toBe('Figures');
    expect(chartOf(now, before)).toContain('id="chart"');
    expect(chartOf(now, before)).toContain('download="chart.svg"');
  });
});
