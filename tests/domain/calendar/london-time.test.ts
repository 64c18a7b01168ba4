import { describe, expect, it } from 'vitest';
import {
  atReleaseTime,
  londonDay,
  londonDayInWords,
  londonTime,
  plusDays,
  weekday,
} from '../../../shared/domain/calendar/london-time.ts';

/** What the runtime's own time zones say: it shares nothing with ours. */
const byTheRuntime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const shown = (instant: string): string => {
  const [, day, month, year, time] = /^(\d+)\/(\d+)\/(\d+), (.+)$/.exec(byTheRuntime.format(new Date(instant)))!;
  return `${year}-${month}-${day}T${time}`;
};

describe('the clocks of London', () => {
  it('go forward and back in the second that they do', () => {
    expect(londonTime('2024-03-31T00:59:59Z')).toBe('2024-03-31T00:59:59+00:00');
    expect(londonTime('2024-03-31T01:00:00Z')).toBe('2024-03-31T02:00:00+01:00');
    expect(londonTime('2024-10-27T00:59:59Z')).toBe('2024-10-27T01:59:59+01:00');
    expect(londonTime('2024-10-27T01:00:00Z')).toBe('2024-10-27T01:00:00+00:00');
  });

  it('show what the runtime shows, around every change of twenty years', () => {
    const hours = Array.from({ length: 20 }, (_, at) => 2010 + at).flatMap((year) =>
      ['03-25', '10-25'].flatMap((from) =>
        Array.from({ length: 8 * 24 }, (_, hour) =>
          new Date(Date.parse(`${year}-${from}T00:30:00Z`) + hour * 3_600_000).toISOString(),
        ),
      ),
    );
    for (const hour of hours) expect(londonTime(hour).slice(0, 19), hour).toBe(shown(hour));
  });

  it('stand at half past nine when figures come out, in summer and in winter', () => {
    expect(atReleaseTime('2024-10-24')).toBe('2024-10-24T08:30:00.000Z');
    expect(atReleaseTime('2024-10-31')).toBe('2024-10-31T09:30:00.000Z');
    for (const day of ['2024-03-30', '2024-03-31', '2024-10-26', '2024-10-27'])
      expect(londonTime(atReleaseTime(day)).slice(0, 16)).toBe(`${day}T09:30`);
  });

  it('begin a day an hour before that of UTC in summer', () => {
    expect([londonDay('2024-06-30T22:59:59Z'), londonDay('2024-06-30T23:00:00Z')]).toEqual([
      '2024-06-30',
      '2024-07-01',
    ]);
    expect(londonDayInWords('2024-06-30T23:00:00Z')).toBe('1 July 2024');
    expect(londonDayInWords('2024-12-31T23:59:59Z')).toBe('31 December 2024');
  });
});

describe('a day', () => {
  it('is followed by others over the ends of months, years and Februaries', () => {
    expect([plusDays('2024-02-28', 1), plusDays('2023-02-28', 1), plusDays('2024-01-01', -1)]).toEqual([
      '2024-02-29',
      '2023-03-01',
      '2023-12-31',
    ]);
    expect([weekday('2024-10-27'), weekday('2024-10-28'), weekday('2024-11-02')]).toEqual([0, 1, 6]);
  });
});
