import { describe, expect, it } from 'vitest';
import { areas, findArea } from '../../../shared/domain/areas.ts';
import { usualDates } from '../../../shared/domain/collection/dates.ts';
import { recentPeriods } from '../../../shared/domain/collection/recent-periods.ts';
import { isReminderDay, reminderFor, remindersOf } from '../../../shared/domain/collection/reminders.ts';
import { stateInRound, waitedFor } from '../../../shared/domain/collection/rounds.ts';
import { signedSince } from '../../../shared/domain/collection/signed-since.ts';
import {
  countStandings,
  isLateSubmission,
  ownStandingOf,
  progressOf,
  seenStandingOf,
} from '../../../shared/domain/collection/standing.ts';
import { seenStandings } from '../../../shared/domain/collection/standings.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { ReturnInHand, Stand } from '../../../shared/domain/submissions/stand.ts';

const dates = usualDates(Period.parse('2023-24'));
const kent = findArea('kent')!;
const kept = (submission: string) => ({
  ...{ submission, receivedAt: `2024-06-0${submission.slice(1)}T10:00:00Z`, rules: '1', form: 'D' },
  ...{ nil: false, observations: [] },
});
const footing = (status: ReturnInHand['own']['status'], settled?: string[]) => ({
  ...{ status, open: [], waiting: [] },
  ...(settled === undefined ? {} : { settled }),
});
const inHand = (submission: string, seen = footing('accepted'), own = seen): ReturnInHand => ({
  ...kept(submission),
  own,
  seen,
});
const signedOff = { by: 'jo', at: '2024-06-05T10:00:00Z' };
const signed = { ...kept('s2'), signedOff, first: kept('s2') };
const refused = (submission: string) => ({ submission, receivedAt: kept(submission).receivedAt });
const line = (stand: Stand) => progressOf(kent, stand, dates);

describe('where a submission in hand stands', () => {
  it('has these words, and no others', () =>
    expect(seenStandings).toEqual([
      ...['not-heard-from', 'rejected', 'returned', 'queried', 'answered', 'with-area', 'signed-off'],
    ]));

  it.each([
    ['rejected', 'rejected'],
    ['queried', 'queried'],
    ['answered', 'answered'],
    ['accepted', 'with-area'],
  ] as const)('to others is made of what they may see: %s is %s', (status, seen) => {
    expect(seenStandingOf(inHand('s1', footing(status)))).toBe(seen);
    expect(line({ inHand: inHand('s1', footing(status)) }).standing).toBe(seen);
  });

  it('is signed off or returned, whatever its footing, for both', () => {
    const own = inHand('s1', footing('queried'));
    const returned = { ...own, returned: { ...signedOff, why: 'x' } };
    for (const look of [seenStandingOf, ownStandingOf]) {
      expect(look({ ...own, signedOff })).toBe('signed-off');
      expect(look(returned)).toBe('returned');
      expect(look({ ...returned, signedOff })).toBe('signed-off');
    }
    expect(ownStandingOf(inHand('s1', footing('accepted'), footing('rejected')))).toBe('rejected');
  });
});

describe('the line of an area', () => {
  it('is of what came, with how many queries were settled, and whether it has nothing to report', () => {
    expect(line({})).toEqual({
      ...{ area: 'kent', name: 'Kent', closes: '2024-06-30', answered: 0, standing: 'not-heard-from', late: false },
      nil: false,
    });
    expect(line({ inHand: inHand('s1', footing('queried', ['a', 'b'])) }).answered).toBe(2);
    expect(line({ inHand: inHand('s1') }).answered).toBe(0);
    expect(line({ inHand: { ...inHand('s1'), nil: true } }).nil).toBe(true);
    expect(line({ inHand: inHand('s1') }).nil).toBe(false);
    expect(line({ refused: refused('s1') }).nil).toBe(false);
  });

  it('is late by the first that was signed off, else by what is in hand, else by what was rejected', () => {
    const late = { submission: 's9', receivedAt: '2024-07-02T10:00:00Z' };
    expect(line({ refused: late }).late).toBe(true);
    expect(line({ refused: late, inHand: inHand('s1') }).late).toBe(false);
    expect(line({ signed, inHand: { ...inHand('s9'), ...late } }).late).toBe(false);
    expect(line({ signed: { ...signed, first: late } }).late).toBe(true);
  });

  it('tells beside what was signed off the newest that came after it, and nothing older', () => {
    const correction = (stand: Stand) => line({ signed, ...stand }).correction;
    expect(line({ signed })).not.toHaveProperty('correction');
    expect(correction({ inHand: inHand('s2') })).toBeUndefined();
    expect(correction({ refused: refused('s1') })).toBeUndefined();
    expect(correction({ refused: refused('s3') })).toEqual({ ...refused('s3'), standing: 'rejected' });
    expect(correction({ refused: refused('s3'), inHand: inHand('s4') })).toMatchObject({ submission: 's4' });
    expect(correction({ refused: refused('s4'), inHand: inHand('s3') })).toMatchObject({ submission: 's4' });
    expect(correction({ refused: refused('s1'), inHand: inHand('s3') })).toMatchObject({
      ...{ submission: 's3', receivedAt: '2024-06-03T10:00:00Z', standing: 'with-area' },
    });
  });

  it('is counted under its standing, and no standing is left out', () => {
    const counted = countStandings([line({}), line({ signed }), line({ inHand: inHand('s1') }), line({})]);
    expect(counted).toEqual({
      ...{ 'not-heard-from': 2, rejected: 0, returned: 0, queried: 0, answered: 0, 'with-area': 1, 'signed-off': 1 },
    });
  });

  it('knows a late submission from a correction of what was in time', () => {
    const came = { submission: 's9', receivedAt: '2024-07-02T10:00:00Z' };
    expect(isLateSubmission(came, {}, dates)).toBe(true);
    expect(isLateSubmission(came, { signed }, dates)).toBe(false);
    expect(isLateSubmission(came, { signed: { ...signed, first: came } }, dates)).toBe(true);
    expect(isLateSubmission({ ...came, receivedAt: kept('s9').receivedAt }, {}, dates)).toBe(false);
  });
});

describe('reminders', () => {
  const on = (...days: readonly string[]) => days.map((day) => isReminderDay(day, dates));

  it('go out four, two and one week before closing, on its eve, and every week after it', () => {
    expect(on('2024-06-02', '2024-06-16', '2024-06-23', '2024-06-29')).toEqual([true, true, true, true]);
    expect(on('2024-06-01', '2024-06-03', '2024-06-15', '2024-06-22', '2024-06-28', '2024-06-30')).not.toContain(true);
    expect(on('2024-07-07', '2024-07-14', '2025-03-30')).toEqual([true, true, true]);
    expect(on('2024-07-01', '2024-07-06', '2024-07-08')).not.toContain(true);
  });

  it.each([
    ['not-heard-from', '2024-06-02', 'closing-soon'],
    ['not-heard-from', '2024-06-01', undefined],
    ['not-heard-from', '2024-06-30', 'closing-soon'],
    ['not-heard-from', '2024-07-01', 'overdue'],
    ['rejected', '2024-05-01', 'rejected'],
    ['returned', '2024-05-01', 'returned'],
    ['queried', '2024-05-01', 'queried'],
    ['with-area', '2024-05-01', 'unsigned'],
    ['answered', '2024-07-01', undefined],
    ['signed-off', '2024-07-01', undefined],
    ['rejected', '2024-03-31', undefined],
  ] as const)('are for who has something to do: %s on %s', (standing, day, reason) =>
    expect(reminderFor({ ...line({}), standing }, dates, day)?.reason).toBe(reason),
  );

  it('hold each area to its own closing day', () => {
    const extended = { ...line({}), closes: '2024-07-31' };
    const { closes: _, ...usual } = line({});
    expect(remindersOf([extended, usual], dates, '2024-07-07')).toMatchObject([
      { reason: 'closing-soon', closes: '2024-07-31' },
      { reason: 'overdue', closes: '2024-06-30' },
    ]);
  });
});

describe('a round of answers', () => {
  const round = {
    ...{ number: 1, areas: [kent.slug], closes: '2024-09-30', why: 'Look again.', openedBy: 'an' },
    openedAt: '2024-06-04T10:00:00Z',
  };

  it('is answered by a signature since, and with the area once something came since', () => {
    expect(stateInRound(round, { signed })).toBe('answered');
    expect(stateInRound({ ...round, openedAt: signedOff.at }, { signed })).toBe('answered');
    const before = { ...signed, signedOff: { ...signedOff, at: '2024-06-03T10:00:00Z' } };
    expect(stateInRound(round, { signed: before })).toBe('asked');
    expect(stateInRound(round, { signed: before, inHand: inHand('s4') })).toBe('with-area');
    expect(stateInRound(round, { signed: before, inHand: inHand('s3') })).toBe('asked');
    expect(stateInRound(round, { inHand: { ...inHand('s5'), signedOff } })).toBe('asked');
  });

  it('is waited for every week after it closed, not on the day and not before', () => {
    const on = (day: string) => waitedFor(round, new Map(), day).map(({ area }) => area);
    expect([on('2024-10-07'), on('2024-10-08'), on('2024-09-30'), on('2024-09-29')]).toEqual([['kent'], [], [], []]);
  });
});

describe('what is shown beside the collection', () => {
  it('is the six that opened last', () => {
    expect(recentPeriods('2024-04-01')).toEqual(['2023-24', '2022-23', '2021-22', '2020-21', '2019-20', '2018-19']);
    expect(recentPeriods('2024-03-31')[0]).toBe('2022-23');
    expect(recentPeriods('2024-12-31')).toHaveLength(6);
  });

  it('is what was signed off after the version was compiled, not with it', () => {
    const stands = new Map<string, Stand>([[areas[0]!.slug, { signed }]]);
    expect(signedSince(stands, { version: '1.0', compiledAt: signedOff.at }).first).toBe(0);
    expect(signedSince(stands, { version: '1.0', compiledAt: '2024-06-05T09:59:59Z' })).toMatchObject({
      ...{ first: 1, corrected: 0, words: '1 area has signed off a first return since 1.0.' },
    });
  });
});
