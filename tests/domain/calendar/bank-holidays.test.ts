import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../../../shared/domain/calendar/bank-holidays.ts';
import { plusDays } from '../../../shared/domain/calendar/london-time.ts';

/** As the government lists them for England and Wales, in the order of the year. */
const listed: Readonly<Record<number, string>> = {
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

/** Easter Sundays from almanacs: the earliest and the latest that there are, and both sides of turns of a century. */
const easters = [
  ...['1818-03-22', '1886-04-25', '1900-04-15', '1943-04-25', '1954-04-18', '1981-04-19', '2000-04-23'],
  ...['2008-03-23', '2011-04-24', '2038-04-25', '2049-04-18', '2076-04-19', '2100-03-28', '2285-03-22'],
];

describe('the bank holidays of England and Wales', () => {
  it.each(Object.entries(listed))('of %s are those that are listed', (year, days) => {
    const found = [...bankHolidays(Number(year)).keys()].sort();
    expect(found).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it.each(easters)('have Good Friday and Easter Monday around %s', (easter) => {
    const days = bankHolidays(Number(easter.slice(0, 4)));
    expect(days.get(plusDays(easter, -2))).toBe('Good Friday');
    expect(days.get(plusDays(easter, 1))).toBe('Easter Monday');
  });

  it('are called what they are, also where another day stands for them', () => {
    expect(Object.fromEntries(bankHolidays(2022))).toEqual({
      '2022-01-03': 'New Year’s Day',
      '2022-04-15': 'Good Friday',
      '2022-04-18': 'Easter Monday',
      '2022-05-02': 'Early May bank holiday',
      '2022-06-02': 'Spring bank holiday',
      '2022-06-03': 'Platinum Jubilee bank holiday',
      '2022-08-29': 'Summer bank holiday',
      '2022-09-19': 'Bank holiday for the State Funeral of Queen Elizabeth II',
      '2022-12-26': 'Boxing Day',
      '2022-12-27': 'Christmas Day',
    });
    expect(bankHolidays(2020).get('2020-05-08')).toBe('Early May bank holiday');
    expect(bankHolidays(2023).get('2023-05-08')).toBe('Bank holiday for the coronation of King Charles III');
  });
});
