import { describe, expect, it } from 'vitest';
import { reviewReturn } from '../../../functions/review-return/review-return.ts';
import type { Step } from '../../../shared/adapters/threads.ts';
import type { ReturnInHand } from '../../../shared/domain/submissions/stand.ts';
import type { Thread, Turn } from '../../../shared/domain/submissions/threads.ts';
import type { Reply } from '../../../shared/runtime/http-door.ts';
import { refusalOf } from '../desk/refusal-of.ts';
import { call, inHand, named, period } from './stands-by-hand.ts';

const submission = named(2);
const at = '2024-05-03T09:00:00.000Z';
const turn = (kind: Turn['kind'], text = 'Said.'): Turn => ({ kind, text, by: 'jo', at, submission });
const query = { id: 'q1', rule: 'sudden-change', severity: 'query', message: 'm', place: {}, guidance: 'g' };
const report = { verdict: 'queried', form: 'D', findings: [{ ...query, id: 'q0' }, query], observations: [] };
const answered: Thread = { name: 'q1', query: 'q1', turns: [turn('answered')] };
const raised: Thread = { name: 'raised~1', query: 'raised~1', turns: [turn('raised')] };

/** A step, and all that was said in it. */
type Told = Step & { said: NonNullable<Step['said']> };

/** What an analyst does about Kent's return of 2 May, and what the table was told. */
const open = (
  given: { threads?: Thread[]; hand?: ReturnInHand; reports?: object | undefined; findings?: object[] } = {},
) => {
  const steps: Told[] = [];
  const { threads = [], hand = inHand(2, ['queried', 'queried']) } = given;
  const seen = { ...report, ...(given.findings ? { findings: given.findings } : {}) };
  const act = reviewReturn({
    reports: async () => ('reports' in given ? given.reports : { own: seen, seen }) as never,
    stand: async () => ({ inHand: hand }),
    threads: async () => threads,
    step: async (step) => {
      steps.push({ ...step, said: step.said ?? [] });
      return 'recorded';
    },
    now: () => new Date(at),
  });
  const ask = (end: string, body: unknown): Promise<Reply> =>
    act(
      call(`POST /areas/{area}/returns/{period}/submissions/{submission}/${end}`, 'ministry', { body }, { submission }),
    );
  return { steps, ask };
};
const managed = { measure: 'managed', category: '1', level: '2', detail: '' };
const ana = { by: 'ana', at, submission };

describe('a query that the ministry raises', () => {
  it('is on a figure, quoted as it is, and opens the return', async () => {
    const { steps, ask } = open({ findings: [] });
    const reply = await ask('queries', { cell: managed, text: 'Is that so?' });
    const [{ said, happenings }] = steps as [Told];
    const name = expect.stringMatching(/^raised~\w+/);
    expect(said).toEqual([
      {
        was: undefined,
        is: {
          ...{
            name,
            query: said[0]!.is.name,
            turns: [expect.objectContaining({ ...ana, kind: 'raised', text: 'Is that so?' })],
          },
          about: { cell: 'managed|1|2|', label: expect.stringMatching(/Level 2/), figure: '2' },
        },
      },
    ]);
    expect(happenings).toEqual([
      expect.objectContaining({ what: 'query raised', why: said[0]!.is.about!.label, who: 'ana' }),
    ]);
    expect(reply).toEqual({ status: 200, body: { submission, status: 'queried', open: [said[0]!.is.query] } });
  });

  it('is on the whole return where no figure is named, and has a name of its own', async () => {
    const { steps, ask } = open();
    await ask('queries', { text: 'Is all of it so?' });
    await ask('queries', { cell: managed, text: 'Is that so?' });
    const [whole, figure] = steps.map(({ said }) => said[0]!.is);
    expect(whole).not.toHaveProperty('about');
    expect(steps[0]!.happenings[0]).toMatchObject({ why: 'on the whole return' });
    expect(whole!.name).not.toBe(figure!.name);
  });

  it.each([
    ['is confidential', { ...managed, category: '4' }],
    ['is none of the form', { ...managed, level: '7' }],
  ])('is on no figure that %s', async (_, cell) => {
    const { steps, ask } = open();
    expect(await refusalOf(ask('queries', { cell, text: 'Is that so?' }))).toBe('422 unknown-figure');
    expect(steps).toEqual([]);
  });

  it('is on no figure that the return does not hold', async () => {
    const { ask } = open({ hand: inHand(2, undefined, { observations: [] }) });
    expect(await refusalOf(ask('queries', { cell: managed, text: 'Is that so?' }))).toBe('422 unknown-figure');
  });
});

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
