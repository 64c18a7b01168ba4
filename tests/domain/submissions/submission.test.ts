import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import { carriedAnswers, openQueries } from '../../../shared/domain/submissions/answers.ts';
import { compareReports } from '../../../shared/domain/submissions/replay.ts';
import { SubmissionId, submissionId } from '../../../shared/domain/submissions/submission-id.ts';
import { readUploadKey, uploadKey, uploadTypes } from '../../../shared/domain/submissions/upload-key.ts';

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

const report = (...findings: ScreeningReport['findings']): ScreeningReport => ({
  ...{ area: 'gwent', period: '2023-24', form: 'D', verdict: 'queried', rules: '1', observations: [] },
  findings,
});
const query = (id: string, more: object = {}) =>
  ({ id, rule: 'rate-off', severity: 'query', message: '', place: {}, guidance: '', ...more }) as const;
const answer = (finding: string, submission: string) => ({
  finding,
  submission,
  text: 'so',
  by: 'a',
  at: '2024-05-01T09:00:00Z',
});

describe('answers', () => {
  it('leave open what they are not to', () => {
    expect(
      openQueries(report(query('one'), query('two'), query('three', { severity: 'note' })), [answer('one', 's')]),
    ).toEqual(['two']);
  });

  it('carry over to the same finding, the latest first, with the submission they were first given to', () => {
    const earlier = [
      answer('one', 's1'),
      { ...answer('one', 's2'), carriedFrom: 's0' },
      answer('gone', 's2'),
      answer('kept', 's2'),
    ];
    const carried = carriedAnswers(report(query('one'), query('kept', { lasting: false })), earlier);
    expect(carried).toEqual([{ finding: 'one', text: 'so', by: 'a', at: '2024-05-01T09:00:00Z', carriedFrom: 's0' }]);
  });
});

describe('carried answers', () => {
  it('are no more than one transaction holds; the rest is asked again', () => {
    const ids = Array.from({ length: 120 }, (_, at) => `query-${at}`);
    const asked = report(...ids.map((id) => query(id)));
    const carried = carriedAnswers(
      asked,
      ids.map((id) => answer(id, 's1')),
    );
    expect(carried).toHaveLength(90);
    expect(openQueries(asked, carried)).toHaveLength(30);
  });
});

describe('a replay', () => {
  it('names the rules that come and go', () => {
    const was = report(query('a', { rule: 'row-sum' }), query('b'));
    const would = { ...report(query('b'), query('c', { rule: 'column-sum' })), verdict: 'rejected' as const };
    expect(compareReports('s', was, would)).toMatchObject({
      was: 'queried',
      would: 'rejected',
      appeared: ['column-sum'],
      vanished: ['row-sum'],
    });
  });
});
