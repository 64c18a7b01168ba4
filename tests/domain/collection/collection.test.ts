import { describe, expect, it } from 'vitest';
import { hasClosed, hasOpened, isLate, usualDates } from '../../../shared/domain/collection/dates.ts';
import { isReminderDay, remindersOf, reminderText } from '../../../shared/domain/collection/reminders.ts';
import { countStandings, type Held, progressOfAll, standingOf } from '../../../shared/domain/collection/standing.ts';
import { Period } from '../../../shared/domain/periods.ts';

const dates = usualDates(Period.parse('2023-24'));
const current = { submission: 's', receivedAt: '2024-06-01T10:00:00Z', accepted: true, signedOff: false, nil: false };
const rejected = { submission: 't', receivedAt: '2024-06-02T10:00:00Z' };

describe('a collection', () => {
  it('opens the day after its period and closes at the end of June', () => {
    expect(dates).toEqual({ opens: '2024-04-01', closes: '2024-06-30' });
    expect([hasOpened('2024-03-31', dates), hasOpened('2024-04-01', dates)]).toEqual([false, true]);
    expect([hasClosed('2024-06-30', dates), hasClosed('2024-07-01', dates)]).toEqual([false, true]);
  });

  it('the last day ends at midnight in London, which in summer is 23:00 UTC', () => {
    expect(isLate('2024-06-30T22:59:59Z', dates)).toBe(false);
    expect(isLate('2024-06-30T23:00:00Z', dates)).toBe(true);
  });

  it.each<[Held, string]>([
    [{}, 'not-heard-from'],
    [{ rejected }, 'rejected'],
    [{ current: { ...current, accepted: false } }, 'queried'],
    [{ current }, 'accepted'],
    [{ current: { ...current, signedOff: true } }, 'signed-off'],
    [{ current, rejected }, 'accepted'],
  ])('%j stands as %s', (held, standing) => {
    expect(standingOf(held)).toBe(standing);
  });

  it('lists all 42 areas and counts every standing', () => {
    const lines = progressOfAll(new Map([['kent', { current }]]), dates);
    expect(lines).toHaveLength(42);
    expect(countStandings(lines)).toEqual({
      'not-heard-from': 41,
      rejected: 0,
      queried: 0,
      accepted: 1,
      'signed-off': 0,
    });
  });
});

describe('reminders', () => {
  const lines = progressOfAll(
    new Map([
      ['kent', { current }],
      ['essex', { rejected }],
    ]),
    dates,
  );
  const reasons = (day: string) => Object.groupBy(remindersOf(lines, dates, day), ({ reason }) => reason);

  it('nobody is chased before the collection opens, nor for silence until four weeks before it closes', () => {
    expect(remindersOf(lines, dates, '2024-03-31')).toEqual([]);
    expect(reasons('2024-06-01')['closing-soon']).toBeUndefined();
    expect(reasons('2024-06-02')['closing-soon']).toHaveLength(40);
  });

  it('after closing, silence is overdue; a rejection and a missing signature stay what they are', () => {
    const found = reasons('2024-07-01');
    expect([found.overdue?.length, found.rejected?.length, found.unsigned?.length]).toEqual([40, 1, 1]);
  });

  it('go out 28, 14, 7 and 1 day before closing and weekly after it', () => {
    const days = ['2024-06-02', '2024-06-16', '2024-06-23', '2024-06-29', '2024-07-07', '2024-07-14'];
    expect(days.every((day) => isReminderDay(day, dates))).toBe(true);
    expect(['2024-06-03', '2024-06-30', '2024-07-01'].some((day) => isReminderDay(day, dates))).toBe(false);
  });

  it('carry no figure but the day and the period', () => {
    for (const reminder of remindersOf(lines, dates, '2024-07-01')) {
      const { subject, body } = reminderText(reminder, '2023-24');
      expect(`${subject} ${body}`.replaceAll('2023-24', '').replaceAll(dates.closes, '')).not.toMatch(/\d/);
    }
  });
});
