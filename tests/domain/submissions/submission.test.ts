import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { SeenReport } from '../../../shared/domain/screening-report.ts';
import { saysSomething } from '../../../shared/domain/submissions/answers.ts';
import { footingOf } from '../../../shared/domain/submissions/footing.ts';
import { compareReports } from '../../../shared/domain/submissions/replay.ts';
import { SubmissionId, submissionId } from '../../../shared/domain/submissions/submission-id.ts';
import { raisedAbout, type Thread } from '../../../shared/domain/submissions/threads.ts';
import { readUploadKey, uploadKey, uploadTypes } from '../../../shared/domain/submissions/upload-key.ts';
import { query, report, thread } from './spoken.ts';

const random = fc.uint8Array({ minLength: 6, maxLength: 6 });
const instant = fc.date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('the name of a submission', () => {
  it('sorts by the time of asking', () => {
    fc.assert(
      fc.property(instant, instant, random, random, (one, other, a, b) => {
        fc.pre(one.getTime() !== other.getTime());
        expect(submissionId(one, a) < submissionId(other, b)).toBe(one < other);
      }),
      { seed: 41 },
    );
  });

  it('is read back from the key of its file, and from no other key', () => {
    fc.assert(
      fc.property(
        instant,
        random,
        fc.constantFrom(...(Object.keys(uploadTypes) as (keyof typeof uploadTypes)[])),
        (at, bytes, format) => {
          const named = {
            area: findArea('gwent')!.slug,
            period: Period.parse('2023-24'),
            submission: submissionId(at, bytes),
          };
          expect(readUploadKey(uploadKey(named, format))).toEqual({ ...named, format });
        },
      ),
      { seed: 42 },
    );
    const id = SubmissionId.parse('20241003T101500123Z-abcdef');
    for (const key of [
      '',
      `2023-24/atlantis/${id}.csv`,
      `2023-25/gwent/${id}.csv`,
      `2023-24/gwent/${id}.exe`,
      `x/2023-24/gwent/${id}.csv`,
      '2023-24/gwent/mine.csv',
      `2023-24/gwent/${id}.toString`,
    ])
      expect(readUploadKey(key)).toBeUndefined();
  });
});

describe('the footing of a submission', () => {
  const asked = report(query('one'), query('two'), query('three', { severity: 'note' }));
  const footing = (...threads: Thread[]) => footingOf(asked, 's1', threads, []);

  it('is queried while a query is open, and accepted once each is settled by an answer', () => {
    expect(footing(thread('one', 'answered'))).toEqual({
      status: 'queried',
      open: ['two'],
      waiting: [],
      settled: ['one'],
    });
    expect(footing(thread('one', 'answered'), thread('two', 'answered')).status).toBe('accepted');
  });

  it('goes back and forth with what the ministry says, which looks at answers only where it said so', () => {
    const two = thread('two', 'answered');
    expect(footing(two, thread('one', 'answered', 'sent-back')).open).toEqual(['one']);
    expect(footing(two, thread('one', 'answered', 'sent-back', 'answered')).status).toBe('accepted');
    expect(footing(two, thread('one', 'answered', 'review-asked'))).toMatchObject({
      status: 'answered',
      waiting: ['one'],
    });
    expect(footing(two, thread('one', 'answered', 'review-asked', 'accepted')).status).toBe('accepted');
  });

  it('is asked again of every submission where a query tells no figure', () => {
    const secret = report(query('kept', { lasting: false }));
    const said = [thread('kept@s1', 'answered')];
    expect([footingOf(secret, 's1', said, []).status, footingOf(secret, 's2', said, []).status]).toEqual([
      'accepted',
      'queried',
    ]);
  });

  it('has the ministry look at the answer to what it raised itself, while the figure stays', () => {
    const cell = { measure: 'eligible', category: '1', level: '2', detail: '', shorthand: '' } as const;
    const about = { cell: 'eligible|1|2|', label: 'Table 1', figure: '9' };
    const raised: Thread = { ...thread('raised~x', 'raised', 'answered'), about };
    const none = report();
    expect(footingOf(none, 's2', [raised], raisedAbout([raised], [{ ...cell, value: 9 }]))).toMatchObject({
      status: 'answered',
    });
    expect(footingOf(none, 's2', [raised], raisedAbout([raised], [{ ...cell, value: 8 }]))).toMatchObject({
      status: 'accepted',
    });
  });
});

it.each([
  ['ok', false],
  ['OK.', false],
  ['Yes, the figures are correct', false],
  ['as above', false],
  ['Wedi gwirio, iawn.', true],
  ['Checked', false],
  ['One person was moved down on 30 March.', true],
  ['A new custody suite opened in May.', true],
  ['Two new', true],
  ['An up', false],
  ['All 3 of 4: 12', false],
  ['', false],
])('of the answer %j it is %s that it says something', (text, says) => {
  expect(saysSomething(text)).toBe(says);
});

describe('a replay', () => {
  it('names the rules that come and go', () => {
    const [row, column] = [query('a', { rule: 'row-sum' }), query('c', { rule: 'column-sum' })];
    const was = report(row, query('d', { rule: 'cell-twice' }), query('b'));
    const would = { ...report(query('b'), query('e', { rule: 'no-form' }), column), verdict: 'rejected' as const };
    expect(compareReports('s', SeenReport.parse(was), SeenReport.parse(would))).toMatchObject({
      was: 'queried',
      would: 'rejected',
      appeared: ['column-sum', 'no-form'],
      vanished: ['cell-twice', 'row-sum'],
    });
  });
});
