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
    ['1999-2000', '1999-00'],
    ['2023\u200B-24', '2023-24'],
  ])('is understood as %s', (text, period) => expect(readPeriod(text)).toBe(period));

  it.each(['2023', '2023-25', '23-24', 'last year', '2023-2034', '2023-2x'])('is not understood as %s', (text) =>
    expect(readPeriod(text)).toBeUndefined(),
  );

  it.each([
    ['Jan-00', '2000-01'],
    ['Feb-01', '2001-02'],
    ['Mar-02', '2002-03'],
    ['Apr-03', '2003-04'],
    ['May-04', '2004-05'],
    ['Jun-05', '2005-06'],
    ['Jul-06', '2006-07'],
    ['Aug-07', '2007-08'],
    ['Sep-08', '2008-09'],
    ['Oct-09', '2009-10'],
    ['Nov-10', '2010-11'],
    ['Dec-11', '2011-12'],
    ['march 2002', '2002-03'],
    [' MAR-2002 ', '2002-03'],
    ['2002-03-01', '2002-03'],
    ['2009-10-01T00:00:00', '2009-10'],
    ['01/03/2002', '2002-03'],
    ['1/10/2009', '2009-10'],
  ])('is told from the month that a spreadsheet took it for: %s', (text, period) =>
    expect(readPeriod(text)).toBe(period),
  );

  it.each([
    'Apr-02',
    'Foo-02',
    'Mar-02x',
    'x Mar-02',
    'Ma-02',
    'Mar-1902',
    '2002-03-02',
    '2002-00-01',
    '02/03/2002',
    'Feb-11',
    'Foo-99',
  ])('is not told from %s', (text) => expect(readPeriod(text)).toBeUndefined());

  it.each(['2012-13-01', '1/13/2012', '01/13/2012'])('is not told from %s, whose 13 is no month', (text) =>
    expect(readPeriod(text)).toBeUndefined(),
  );

  it('is refused in words that show how one is written', () => {
    const said = (text: string) => Period.safeParse(text).error?.issues.map(({ message }) => message);
    expect(said('2023/24')).toContain('A period is a financial year such as 2023-24.');
    expect(said('2023-25')).toEqual(['The second year of a period follows the first, as in 2023-24.']);
    for (const text of ['1823-24', '2123-24', 'x2023-24', '2023-24x', '2023-2024']) expect(said(text)).toBeDefined();
  });
});
