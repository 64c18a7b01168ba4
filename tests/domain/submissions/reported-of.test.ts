import { describe, expect, it } from 'vitest';
import { reportedOf } from '../../../shared/domain/submissions/reported-of.ts';
import type { ReturnInHand, Stand } from '../../../shared/domain/submissions/stand.ts';
import { query, report, thread, turn } from './spoken.ts';

const kept = {
  ...{ submission: 's1', rules: '1', form: 'D', receivedAt: '2024-05-01T10:00:00Z', nil: false, observations: [] },
};
const footing = (status: ReturnInHand['own']['status']) => ({ status, open: [], waiting: [], settled: [] });
const inHand = { ...kept, own: footing('queried'), seen: footing('accepted') };
const signedOff = { by: 'approver', at: '2024-05-04T09:00:00Z' };
const signed = { ...kept, signedOff, first: kept };
const returned = { by: 'analyst', at: '2024-05-02T09:00:00Z', why: 'Of another year.' };

const asked = report(query('one'), query('two'));
const accepted = { ...report(), verdict: 'accepted' as const };
const rejected = { ...report(), verdict: 'rejected' as const };

/** What is told of submission s1. */
const told = (stand: Stand, { of = asked, own = true, threads = [] as ReturnType<typeof thread>[] } = {}) =>
  reportedOf('s1', of, { own, threads, stand, late: false });

describe('where a submission stands now', () => {
  it.each([
    ['queried', 'its area sees what holds it up', () => told({ inHand })],
    ['with-area', 'others see what they may', () => told({ inHand }, { own: false })],
    ['returned', 'the ministry asked for another file', () => told({ inHand: { ...inHand, returned } })],
    ['signed-off', 'it is signed off', () => told({ inHand: { ...inHand, signedOff }, signed })],
    [
      'signed-off',
      'it stands while a newer one is in hand',
      () => told({ inHand: { ...inHand, submission: 's2' }, signed }),
    ],
    ['superseded', 'a newer one took its place', () => told({ inHand: { ...inHand, submission: 's2' } })],
    [
      'rejected',
      'a newer one came after it was rejected',
      () => told({ inHand: { ...inHand, submission: 's2' } }, { of: rejected }),
    ],
    [
      'superseded',
      'a newer one was signed off',
      () => told({ signed: { ...signed, submission: 's2' } }, { of: accepted }),
    ],
  ])('is %s where %s', (status, _, toldNow) => expect(toldNow().status).toBe(status));

  it('says whether it is the one in hand and the one that counts, who signed it off and who returned it', () => {
    expect(told({ inHand })).toMatchObject({ submission: 's1', current: true, stands: false, late: false });
    expect(told({ inHand })).not.toHaveProperty('signedOff');
    expect(told({ inHand })).not.toHaveProperty('returned');
    const newer = { ...inHand, submission: 's2' };
    expect(told({ inHand: newer, signed })).toMatchObject({ current: false, stands: true, signedOff });
    expect(told({ inHand: { ...newer, returned }, signed })).not.toHaveProperty('returned');
    expect(told({ inHand: { ...inHand, signedOff } })).toMatchObject({ current: true, stands: false, signedOff });
    expect(told({ inHand: { ...inHand, returned } })).toMatchObject({ returned });
    expect(told({ signed: { ...signed, submission: 's2' } })).not.toHaveProperty('signedOff');
  });
});

describe('what people did about a report', () => {
  it('is told of its own queries and of what the ministry raised, and of nothing else', () => {
    const threads = [thread('one', 'answered'), thread('kept@s1', 'answered'), thread('raised~x', 'raised')];
    const { threads: shown, answers } = told({ inHand }, { threads });
    expect(shown.map(({ name, state }) => [name, state])).toEqual([
      ['one', 'settled'],
      ['raised~x', 'open'],
    ]);
    expect(answers).toStrictEqual([{ finding: 'one', text: 'so', by: 'a', at: '2024-05-01T09:00:00Z' }]);
  });

  it('names who answered as they were then, where that is known', () => {
    const one = { name: 'one', query: 'one', turns: [{ ...turn('answered'), name: 'Ann', email: 'ann@example.org' }] };
    expect(told({ inHand }, { threads: [one] }).answers).toMatchObject([{ name: 'Ann', email: 'ann@example.org' }]);
  });
});
