import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { hasClosed, hasOpened, isLate, usualDates } from '../../../shared/domain/collection/dates.ts';
import { isReminderDay, remindersOf, reminderText } from '../../../shared/domain/collection/reminders.ts';
import { signedSince } from '../../../shared/domain/collection/signed-since.ts';
import {
  countStandings,
  isLateSubmission,
  ownProgressOf,
  progressOf,
  progressOfAll,
} from '../../../shared/domain/collection/standing.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { ReturnInHand, SignedReturn, Stand } from '../../../shared/domain/submissions/stand.ts';

const dates = usualDates(Period.parse('2023-24'));
const accepted = { status: 'accepted', open: [], waiting: [] } as const;
const footing = (status: 'rejected' | 'queried' | 'answered') => ({ ...accepted, status });
const kept = {
  submission: 's',
  receivedAt: '2024-06-01T10:00:00Z',
  ...{ rules: '1', form: 'D', nil: false, observations: [] },
};
const inHand: ReturnInHand = {
  ...kept,
  own: { ...accepted, open: [], waiting: [] },
  seen: { ...accepted, open: [], waiting: [] },
};
const refused = { submission: 't', receivedAt: '2024-06-02T10:00:00Z' };
const signedOff = { by: 'jo', at: '2024-06-03T10:00:00Z' };
const signed: SignedReturn = { ...kept, signedOff, first: { submission: 's', receivedAt: kept.receivedAt } };
const kent = findArea('kent')!;

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

  it.each<[string, Stand, string, string]>([
    ['silence', {}, 'not-heard-from', 'not-heard-from'],
    ['a rejection', { refused }, 'rejected', 'rejected'],
    [
      'a query',
      { inHand: { ...inHand, own: footing('queried') as never, seen: footing('queried') as never } },
      'queried',
      'queried',
    ],
    ['a query on Category 4', { inHand: { ...inHand, own: footing('queried') as never } }, 'queried', 'with-area'],
    [
      'a rejection for Category 4',
      { inHand: { ...inHand, own: footing('rejected') as never } },
      'rejected',
      'with-area',
    ],
    ['nothing to say', { inHand }, 'accepted', 'with-area'],
    ['a rejection since', { inHand, refused }, 'accepted', 'with-area'],
    ['another asked for', { inHand: { ...inHand, returned: { ...signedOff, why: 'x' } } }, 'returned', 'returned'],
    ['a signature', { inHand: { ...inHand, signedOff }, signed }, 'signed-off', 'signed-off'],
    ['a signature and a rejection since', { signed, refused }, 'signed-off', 'signed-off'],
  ])('with %s an area stands, to itself and to others, as it should', (_, stand, own, seen) => {
    expect(ownProgressOf(stand, dates).standing).toBe(own);
    expect(progressOf(kent, stand, dates).standing).toBe(seen);
  });

  it('tells what came after the signed one as a correction, which is never late, and what was late stays so', () => {
    const later = { ...inHand, submission: 'u', receivedAt: '2024-08-01T10:00:00Z' };
    const line = progressOf(kent, { signed, inHand: later }, dates);
    expect(line).toMatchObject({
      standing: 'signed-off',
      late: false,
      submission: 's',
      correction: { submission: 'u', standing: 'with-area' },
    });
    expect(isLateSubmission(later, { signed, inHand: later }, dates)).toBe(false);
    expect(isLateSubmission(later, { inHand: later }, dates)).toBe(true);
    const corrected = { ...signed, submission: 'u', receivedAt: later.receivedAt, corrects: 's' };
    expect(progressOf(kent, { signed: corrected }, dates)).toMatchObject({ late: false });
    const first = { submission: 's', receivedAt: '2024-07-02T10:00:00Z' };
    expect(progressOf(kent, { signed: { ...corrected, first } }, dates)).toMatchObject({ late: true });
  });

  it('takes what was sent in the last minute for in time, however long its file is then on its way', () => {
    const late = (submission: string, receivedAt: string) => {
      const came = { submission, receivedAt };
      const line = progressOf(kent, { inHand: { ...inHand, ...came } }, dates);
      expect(isLateSubmission(came, {}, dates)).toBe(line.late);
      return line.late;
    };
    expect(dates.closes).toBe('2024-06-30');
    expect(late('20240630T225950000Z-abcdef', '2024-06-30T23:06:40Z'), 'a minute before midnight in London').toBe(
      false,
    );
    expect(late('20240630T230000000Z-abcdef', '2024-06-30T23:00:05Z'), 'at midnight').toBe(true);
  });

  it('lists all 42 areas and counts every standing', () => {
    const lines = progressOfAll(new Map([['kent', { inHand }]]), () => dates);
    expect(lines).toHaveLength(42);
    expect(countStandings(lines)).toEqual({
      'not-heard-from': 41,
      rejected: 0,
      queried: 0,
      returned: 0,
      answered: 0,
      'with-area': 1,
      'signed-off': 0,
    });
  });
});

describe('what was signed off since a version', () => {
  const version = { version: '1.0', compiledAt: '2024-09-01T10:00:00Z' };
  const later = { by: 'jo', at: '2024-09-05T10:00:00Z' };
  const said = (...stands: Stand[]) =>
    signedSince(new Map(stands.map((stand, at) => [String(at), stand])), version).words;

  it('is told in a sentence: corrections and first returns, and not what is only in hand', () => {
    const corrected = { signed: { ...signed, signedOff: later, corrects: 's' } };
    expect(said({ signed }, { inHand })).toBe('Nothing has been signed off since 1.0.');
    expect(said({ signed }, corrected, corrected)).toBe('2 areas have signed off a correction since 1.0.');
    expect(said(corrected, { signed: { ...signed, signedOff: later } })).toBe(
      '1 area has signed off a correction, and 1 area has signed off a first return since 1.0.',
    );
  });
});

describe('reminders', () => {
  const lines = progressOfAll(
    new Map<string, Stand>([
      ['kent', { inHand }],
      ['essex', { refused }],
    ]),
    () => dates,
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
