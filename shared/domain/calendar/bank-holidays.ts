import { type Day, plusDays, weekday } from './london-time.ts';

/** Easter Sunday (Gregorian; the anonymous algorithm, Butcher 1876). */
const easterSunday = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const march = h + l - 7 * m + 22;
  return plusDays(`${year}-03-01`, march - 1);
};

const firstMonday = (year: number, month: string): Day => {
  const first = `${year}-${month}-01`;
  return plusDays(first, (8 - weekday(first)) % 7);
};

const lastMonday = (year: number, month: string): Day => {
  const last = `${year}-${month}-31`;
  return plusDays(last, -((weekday(last) + 6) % 7));
};

/** A fixed day, or the next free weekday for it. */
const substituted = (day: Day, taken: readonly Day[] = []): Day =>
  weekday(day) === 0 || weekday(day) === 6 || taken.includes(day) ? substituted(plusDays(day, 1), taken) : day;

/** One-off days, by royal proclamation; May Day of 2020 was moved. */
const oneOff: Record<string, string> = {
  '2020-05-08': 'Early May bank holiday',
  '2022-06-02': 'Spring bank holiday',
  '2022-06-03': 'Platinum Jubilee bank holiday',
  '2022-09-19': 'Bank holiday for the State Funeral of Queen Elizabeth II',
  '2023-05-08': 'Bank holiday for the coronation of King Charles III',
};

/**
 * Bank holidays of England and Wales in a year by day. Source: Banking and Financial Dealings Act 1971 and
 * proclamations.
 */
export const bankHolidays = (year: number): ReadonlyMap<Day, string> => {
  const easter = easterSunday(year);
  const christmas = substituted(`${year}-12-25`);
  const earlyMay: [Day, string][] = year === 2020 ? [] : [[firstMonday(year, '05'), 'Early May bank holiday']];
  const spring: [Day, string][] = year === 2022 ? [] : [[lastMonday(year, '05'), 'Spring bank holiday']];
  const boxing = weekday(`${year}-12-25`) === 0 ? `${year}-12-26` : substituted(`${year}-12-26`, [christmas]);
  return new Map([
    [substituted(`${year}-01-01`), 'New Year’s Day'],
    [plusDays(easter, -2), 'Good Friday'],
    [plusDays(easter, 1), 'Easter Monday'],
    ...earlyMay,
    ...spring,
    [lastMonday(year, '08'), 'Summer bank holiday'],
    [weekday(`${year}-12-25`) === 0 ? `${year}-12-27` : christmas, 'Christmas Day'],
    [boxing, 'Boxing Day'],
    ...Object.entries(oneOff).filter(([day]) => day.startsWith(String(year))),
  ]);
};
