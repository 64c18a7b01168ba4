import { describe, expect, it } from 'vitest';
import { Period, periodBefore, readPeriod, snapshotDay, timePeriod, yearCovered } from '../../shared/domain/periods.ts';

describe('a period', () => {
  it('is two years that follow each other', () => {
    expect(Period.safeParse('2023-24').success).toBe(true);
    expect(Period.safeParse('1999-00').success).toBe(true);
    expect(Period.safeParse('2023-25').success).toBe(false);
    expect(Period.safeParse('2023/24').success).toBe(false);
  });

  it('knows the days it describes, the period before and its published code', () => {
    const period = Period.parse('2023-24');
    expect(snapshotDay(period)).toBe('31 March 2024');
    expect(yearCovered(period)).toBe('1 April 2023 to 31 March 2024');
    expect(periodBefore(period)).toBe('2022-23');
    expect(periodBefore(Period.parse('2000-01'))).toBe('1999-00');
    expect(timePeriod(period)).toBe('202324');
  });

  it.each([
    ['2023-24', '2023-24'],
    ['2023/24', '2023-24'],
    ['2020/2021', '2020-21'],
    ['2023–2024', '2023-24'],
    [' 202324 ', '2023-24'],
    ['2002-3', '2002-03'],
    ['2009-0', '2009-10'],
  ])('is understood as %s', (text, period) => expect(readPeriod(text)).toBe(period));

  it.each(['2023', '2023-25', '23-24', 'last year', '2023-2034', '2023-2x'])('is not understood as %s', (text) =>
    expect(readPeriod(text)).toBeUndefined(),
  );
});
