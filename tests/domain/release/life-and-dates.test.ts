import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../../../shared/domain/calendar/bank-holidays.ts';
import { atReleaseTime, londonDayInWords, londonTime } from '../../../shared/domain/calendar/london-time.ts';
import type { Cleared } from '../../../shared/domain/disclosure/ledger/cleared.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period, periodStarting } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { Decision, ReleaseState, stateAfter } from '../../../shared/domain/release/life/life.ts';
import { defaultReleaseAt, objectionsTo, usualReleaseAt } from '../../../shared/domain/release/life/release-date.ts';
import { byVersion, nextVersion } from '../../../shared/domain/release/life/version.ts';
import { changesBetween, markRevised } from '../../../shared/domain/release/revisions/revision.ts';
import { exampleFigures } from './example-figures.ts';

describe('the clock of London', () => {
  it('finds 09:30 in winter, in summer and on both days that the clocks change', () => {
    expect(atReleaseTime('2024-10-31')).toBe('2024-10-31T09:30:00.000Z');
    expect(atReleaseTime('2024-07-25')).toBe('2024-07-25T08:30:00.000Z');
    expect(atReleaseTime('2024-03-31')).toBe('2024-03-31T08:30:00.000Z');
    expect(atReleaseTime('2024-10-27')).toBe('2024-10-27T09:30:00.000Z');
    expect(londonTime('2024-07-25T08:30:00.000Z')).toBe('2024-07-25T09:30:00+01:00');
    expect(londonDayInWords('2024-07-25T23:30:00.000Z')).toBe('26 July 2024');
  });

  it('agrees with the time zone database on every day of forty years', () => {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });
    for (let day = Date.UTC(2002, 0, 1); day < Date.UTC(2042, 0, 1); day += 86_400_000)
      expect(clock.format(new Date(atReleaseTime(new Date(day).toISOString().slice(0, 10))))).toBe('09:30');
  });

  it('releases on the last Thursday of October unless told otherwise', () => {
    expect(usualReleaseAt(Period.parse('2023-24'))).toBe('2024-10-31T09:30:00.000Z');
    expect(usualReleaseAt(Period.parse('2022-23'))).toBe('2023-10-26T08:30:00.000Z');
    for (let year = 2001; year < 2040; year += 1)
      expect(new Date(usualReleaseAt(periodStarting(year))).getUTCDay()).toBe(4);
  });

  it('takes the next working day once the usual one is past', () => {
    const at = (now: string) => defaultReleaseAt(Period.parse('2023-24'), new Date(now));
    expect(at('2024-09-01T00:00:00Z')).toBe('2024-10-31T09:30:00.000Z');
    expect(at('2024-10-31T09:30:00Z')).toBe('2024-11-01T09:30:00.000Z');
    expect(at('2024-11-01T12:00:00Z')).toBe('2024-11-04T09:30:00.000Z');
    expect(at('2024-12-24T23:00:00Z')).toBe('2024-12-27T09:30:00.000Z');
    expect(at('2025-03-28T12:00:00Z')).toBe('2025-03-31T08:30:00.000Z');
  });

  it('forbids weekends and warns about bank holidays', () => {
    expect(objectionsTo('2024-10-26').forbidden).toBeDefined();
    expect(objectionsTo('2024-08-26').warning).toContain('Summer bank holiday');
    expect(objectionsTo('2024-10-31')).toEqual({});
  });

  it('knows the bank holidays that were gazetted', () => {
    const days = (year: number) => [...bankHolidays(year).keys()].sort();
    expect(days(2021)).toEqual(
      '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'.split(' ').map((day) => `2021-${day}`),
    );
    expect(days(2022)).toEqual(
      '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'.split(' ').map((day) => `2022-${day}`),
    );
    expect(days(2020)).toEqual(
      '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'.split(' ').map((day) => `2020-${day}`),
    );
    expect(days(2024)).toEqual(
      '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'.split(' ').map((day) => `2024-${day}`),
    );
  });
});

describe('the life of a release', () => {
  it('reaches publication only through approval and a schedule', () => {
    expect(stateAfter('compiled', 'schedule')).toBeUndefined();
    expect(stateAfter('compiled', 'approve')).toBe('approved');
    expect(stateAfter('approved', 'schedule')).toBe('scheduled');
    expect(stateAfter('scheduled', 'cancel')).toBe('approved');
    expect(stateAfter('published', 'cancel')).toBeUndefined();
  });

  it('allows the moves of the diagram, and not one more', () => {
    const allowed: Record<string, string> = {
      'compiled approve': 'approved',
      'approved schedule': 'scheduled',
      'scheduled move': 'scheduled',
      'scheduled cancel': 'approved',
      'published publish-again': 'publishing',
      ...Object.fromEntries(
        ['compiled', 'approved', 'scheduled', 'publishing', 'published', 'superseded'].map((state) => [
          `${state} withdraw`,
          'withdrawn',
        ]),
      ),
    };
    for (const state of ReleaseState.options)
      for (const decision of Decision.options)
        expect(stateAfter(state, decision), `${state} ${decision}`).toBe(allowed[`${state} ${decision}`]);
  });

  it('never leads out of withdrawn, nor to published by a decision', () => {
    for (const decision of Decision.options) {
      expect(stateAfter('withdrawn', decision)).toBeUndefined();
      for (const state of ReleaseState.options) expect(stateAfter(state, decision)).not.toBe('published');
    }
  });

  it('counts versions by number', () => {
    expect(nextVersion([])).toBe('1.0');
    expect(nextVersion(['1.0', '1.10', '1.9'])).toBe('1.11');
    expect(['1.10', '1.9', '1.0'].sort(byVersion)).toEqual(['1.0', '1.9', '1.10']);
  });
});

describe('a revision', () => {
  const rowsWith = (plus: number, four: number) =>
    aggregate({
      period: Period.parse('2023-24'),
      form: formD,
      figures: exampleFigures(formD, [], plus),
      population: mid2023,
      national: [
        { measure: 'eligible', category: '4', level: 'Total', detail: '', value: four as Cleared, shorthand: null },
      ],
    });

  it('lists every cell that changed, from what to what, and marks it r', () => {
    const changes = changesBetween(rowsWith(0, 50), rowsWith(1, 50));
    expect(changes.length).toBeGreaterThan(1000);
    expect(changes[0]).toMatchObject({
      from: expect.stringMatching(/^[\d,]+$/),
      to: expect.stringMatching(/^[\d,]+$/),
    });
    expect(markRevised(rowsWith(0, 50), rowsWith(1, 50)).filter((row) => row.marks === 'r')).toHaveLength(
      changes.length,
    );
    expect(changesBetween(rowsWith(0, 50), rowsWith(0, 50))).toEqual([]);
  });

  it('tells of a published figure with Category 4 in it as of any other', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(900), (before, after) => {
        const told = changesBetween(rowsWith(0, before), rowsWith(0, after));
        expect(told.map(({ row, was }) => [row.category, was.value, row.value])).toEqual(
          before === after ? [] : [['4', before, after]],
        );
        const marked = markRevised(rowsWith(0, before), rowsWith(0, after)).filter((row) => row.marks === 'r');
        expect(marked).toHaveLength(told.length);
      }),
      { seed: 7, numRuns: 5, examples: [[4, 4]] },
    );
  });
});
