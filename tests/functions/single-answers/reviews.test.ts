import { describe, expect, it } from 'vitest';
import { refusalOf } from '../desk/refusal-of.ts';
import { ana, answered, at, open, raised, submission, type Told, turn } from './reviewing.ts';
import { inHand, period } from './stands-by-hand.ts';

describe('an answer that the ministry looks at', () => {
  const both = [answered, { ...answered, name: 'q0', query: 'q0' }];

  it.each([
    ['accept', 'accepted', 'answer accepted', undefined, 'accepted', []],
    ['send-back', 'sent-back', 'answer sent back', 'Say who moved.', 'queried', ['q1']],
    ['review', 'review-asked', 'answer to be looked at', undefined, 'answered', []],
  ])('%s: is %s', async (decision, kind, what, why, status, left) => {
    const { steps, ask } = open({ threads: both });
    const reply = await ask('reviews', { query: 'q1', decision, read: 1, ...(why ? { why } : {}) });
    expect(steps[0]!.said).toEqual([
      {
        was: answered,
        is: { ...answered, turns: [turn('answered'), expect.objectContaining({ ...ana, kind, text: why ?? '' })] },
      },
    ]);
    expect(reply).toEqual({ status: 200, body: { submission, status, open: left } });
    const settled = status === 'accepted' ? [{ what: 'awaiting sign-off', why: 'every query is settled' }] : [];
    expect(steps[0]!.happenings).toMatchObject([{ what, why: why ?? '', at, who: 'ana' }, ...settled]);
    expect(steps[0]!.is).not.toHaveProperty('returned');
  });

  it.each([
    ['there is no answer', { query: 'q1', decision: 'accept' }, [], '409 not-answered'],
    [
      'it was sent back',
      { query: 'q1', decision: 'accept' },
      [{ ...answered, turns: [turn('answered'), turn('sent-back')] }],
      '409 not-answered',
    ],
    ['something was said since', { query: 'q1', decision: 'accept', read: 2 }, [answered], '409 changed-since-read'],
    ['more was read than was said', { query: 'q1', decision: 'review', read: 1 }, [], '409 changed-since-read'],
    ['no reason is given', { query: 'q1', decision: 'send-back' }, [answered], '422 reason-missing'],
    ['nobody asked that', { query: 'q9', decision: 'review' }, [], '422 unknown-query'],
    [
      'it is to what is asked no more',
      { query: 'q9', decision: 'accept' },
      [{ ...answered, name: 'q9', query: 'q9' }],
      '422 unknown-query',
    ],
    [
      'the reason tells a number',
      { query: 'q1', decision: 'send-back', why: 'Category 4 has 3 people.' },
      [answered],
      '422 number-in-answer',
    ],
  ])('is not decided about where %s', async (_, body, threads, refusal) => {
    const { steps, ask } = open({ threads });
    expect([await refusalOf(ask('reviews', body)), steps]).toEqual([refusal, []]);
  });

  it('tells of a return that was accepted before nothing but what is said, and may be looked at again', async () => {
    const { steps, ask } = open({ threads: both, hand: inHand(2) });
    await ask('reviews', { query: 'q1', decision: 'accept' });
    expect(steps[0]!.happenings.map(({ what }) => what)).toEqual(['answer accepted']);
    expect(await refusalOf(open().ask('reviews', { query: 'q1', decision: 'review' }))).toBe('no refusal');
  });

  it('is to a query that was raised as well', async () => {
    const { steps, ask } = open({ threads: [{ ...raised, turns: [...raised.turns, turn('answered')] }], findings: [] });
    expect(await ask('reviews', { query: 'raised~1', decision: 'accept' })).toMatchObject({
      body: { status: 'accepted' },
    });
    expect(steps[0]!.said[0]!.is.turns.map(({ kind }) => kind)).toEqual(['raised', 'answered', 'accepted']);
  });
});

describe('another file that the ministry asks for', () => {
  it('is asked for with a reason that tells no number of Category 4, and nothing else is said', async () => {
    const { steps, ask } = open();
    expect(await ask('correction', { why: 'The rows are in the wrong order.' })).toMatchObject({ status: 200 });
    const [{ said, is, at: place, happenings }] = steps as [Told];
    expect([said, place]).toEqual([[], { area: 'kent', period, submission }]);
    expect(is.returned).toEqual({
      by: 'ana',
      name: undefined,
      email: undefined,
      at,
      why: 'The rows are in the wrong order.',
    });
    expect(happenings).toMatchObject([{ what: 'returned for correction', why: 'The rows are in the wrong order.' }]);
    expect(await refusalOf(ask('correction', { why: 'Category 4 has 3 people.' }))).toBe('422 number-in-answer');
    expect(steps).toHaveLength(1);
  });

  it('is not asked for where there is no report, or another submission is in hand', async () => {
    const body = { why: 'The rows are in the wrong order.' };
    expect(await refusalOf(open({ reports: undefined }).ask('correction', body))).toBe('404 no-report');
    expect(await refusalOf(open({ hand: inHand(3) }).ask('correction', body))).toBe('409 not-current');
  });
});
