import { describe, expect, it } from 'vitest';
import { details, measures, units } from '../../../shared/domain/forms/declared-codes.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { eligible, managed } from '../../../shared/domain/forms/main-measures.ts';
import { ratesOf, workedOut } from '../../../shared/domain/forms/rates.ts';
import { breaks, breaksBetween, breaksTold } from '../../../shared/domain/forms/series-breaks.ts';

/** What was known when the form of 2023-24 was the last: what a next form adds comes after it. */
const untilNow = breaks.filter(({ from }) => from <= '2023-24');

const figure = (measure: string, category = 'Total', detail = '') => ({ measure, category, detail });

/** The years from which a figure cannot be set beside those before, between two periods. */
const broken = (earlier: string, period: string, ...of: Parameters<typeof figure>): string =>
  breaksBetween(earlier, period, figure(...of))
    .map(({ from }) => from)
    .join(' ');

describe('where figures cannot be set beside those before', () => {
  it('is what the statistics say, the earliest first', () =>
    expect(
      untilNow.map(({ from, measure, categories = [], detail = '' }) =>
        [from, measure, categories.join(' '), detail].filter((part) => part !== '').join(', '),
      ),
    ).toEqual([
      '2003-04, eligible, 2',
      '2004-05, eligible, 2 3 Total',
      '2004-05, returned_to_custody',
      '2015-16, returned_to_custody, order',
      '2022-23, rate_per_100k',
      '2023-24, rate_per_100k',
    ]));

  it('is told once each, with the reason', () => {
    expect([...new Set(breaksTold.map(({ from }) => from))]).toEqual([...new Set(breaks.map(({ from }) => from))]);
    expect(new Set(breaksTold.map(({ why }) => why)).size).toBe(breaksTold.length);
    for (const { why } of breaksTold) expect(why).toMatch(/^[A-Z].+\.$/);
  });

  it('gives another name to what was counted otherwise until then', () => {
    const renamed = untilNow.flatMap(({ measure, until }) => (until === undefined ? [] : [[measure, until]]));
    expect(renamed).toEqual([
      ['eligible', 'eligible_in_year'],
      ['returned_to_custody', 'returned_to_custody_of_panel'],
    ]);
  });

  it('lies between a year before it and the year itself, and nowhere else', () => {
    expect(broken('2002-03', '2003-04', 'eligible', '2')).toBe('2003-04');
    expect(broken('2003-04', '2003-04', 'eligible', '2')).toBe('');
    expect(broken('2001-02', '2002-03', 'eligible', '2')).toBe('');
    expect(broken('2002-03', '2004-05', 'eligible', '2')).toBe('2003-04 2004-05');
    expect(broken('2004-05', '2024-25', 'eligible', '2')).toBe('');
  });

  it('is for the categories, the detail and the measure that it is of', () => {
    expect(broken('2001-02', '2024-25', 'eligible', '1')).toBe('');
    expect(broken('2003-04', '2004-05', 'eligible', '3')).toBe('2004-05');
    expect(broken('2003-04', '2004-05', 'eligible', 'Total')).toBe('2004-05');
    expect(broken('2014-15', '2015-16', 'returned_to_custody', '1', 'order')).toBe('2015-16');
    expect(broken('2014-15', '2015-16', 'returned_to_custody', '1', 'licence')).toBe('');
    expect(broken('2021-22', '2023-24', 'rate_per_100k')).toBe('2022-23 2023-24');
  });
});

describe('what all forms declare', () => {
  it('is every measure once, with those that only an old form has', () => {
    expect(new Set(measures).size).toBe(measures.length);
    for (const measure of [
      ...['eligible', 'managed', 'notification_breaches', 'lifetime_revocations', 'orders_imposed', 'sro_breaches'],
      ...['returned_to_custody', 'rate_per_100k', 'mappp', 'serious_offence_charged'],
    ])
      expect(measures).toContain(measure);
  });

  it('is every detail once, beside none, and every unit', () => {
    expect(new Set(details).size).toBe(details.length);
    for (const detail of [
      ...['', 'SHPO', 'SHPO_FTR', 'NO', 'SOPO', 'FTO', 'SOO_applied', 'SOO_granted', 'SOO_not_granted', 'RO'],
      ...['licence', 'order'],
    ])
      expect(details).toContain(detail);
    for (const unit of ['people', 'orders', 'per 100,000']) expect(units).toContain(unit);
  });

  it('is people eligible and people managed first of all', () =>
    expect([eligible, managed]).toEqual(['eligible', 'managed']));

  it('works a rate out as printed: 178 for 2,453 in Lancashire', () => {
    const [rate, ...others] = ratesOf(formD);
    expect([rate!.measure, rate!.unit, others.length]).toEqual(['rate_per_100k', 'per 100,000', 0]);
    expect(workedOut(rate!, 2453, 1_378_000)).toBe(178);
  });
});
