import { describe, expect, it } from 'vitest';
import { queriesOf } from '../../../shared/domain/submissions/answers.ts';
import { footingOf } from '../../../shared/domain/submissions/footing.ts';
import { saidAfter, threadOf } from '../../../shared/domain/submissions/said-after.ts';
import { answerIn, figureText, raisedAbout, stateOf } from '../../../shared/domain/submissions/threads.ts';
import { query, report, thread, turn } from './spoken.ts';

const later = { kind: 'answered', by: 'b', at: '2024-05-02T09:00:00Z' } as const;

describe('what is said about a query', () => {
  it.each([
    ['open', undefined],
    ['open', thread('one')],
    ['open', thread('one', 'raised')],
    ['open', thread('one', 'review-asked')],
    ['settled', thread('one', 'answered')],
    ['answered', thread('one', 'raised', 'answered')],
    ['answered', thread('one', 'answered', 'review-asked')],
    ['open', thread('one', 'answered', 'sent-back')],
    ['settled', thread('one', 'raised', 'answered', 'accepted')],
  ] as const)('leaves it %s', (state, said) => expect(stateOf(said)).toBe(state));

  it('is told by the last answer, whatever the ministry said after it', () => {
    const turns = [{ ...turn('answered'), text: 'first' }, turn('sent-back'), { ...turn('answered'), text: 'second' }];
    expect(answerIn({ name: 'one', query: 'one', turns: [...turns, turn('accepted')] })?.text).toBe('second');
    expect(answerIn(thread('one', 'raised'))).toBeUndefined();
    expect(answerIn(undefined)).toBeUndefined();
  });

  it('quotes a figure as a number, or the shorthand in its place', () => {
    expect(figureText({ value: 0, shorthand: '' })).toBe('0');
    expect(figureText({ value: null, shorthand: 'x' })).toBe('[x]');
  });

  it('waits for nothing in a rejected return: another file has to come', () => {
    const rejected = { ...report(query('one')), verdict: 'rejected' as const };
    expect(footingOf(rejected, 's1', [], [thread('r', 'raised')])).toEqual({
      ...{ status: 'rejected', open: [], waiting: [], settled: [] },
    });
  });

  it('is asked for by queries with a name and by nothing else', () => {
    const { id: _, ...nameless } = query('two');
    expect(queriesOf(report(query('one'), nameless, query('three', { severity: 'note' }))).map(({ id }) => id)).toEqual(
      ['one'],
    );
  });
});

describe('what the ministry raised concerns a submission', () => {
  const cell = { measure: 'eligible', category: '1', level: '2', detail: '' } as const;
  const about = { cell: 'eligible|1|2|', label: 'Table 1', figure: '9' };
  const observations = [{ ...cell, value: 9, shorthand: '' } as const];

  it('where it is about the whole return, or about a figure that is still the same', () => {
    const whole = thread('whole', 'raised', 'answered');
    const same = { ...thread('same', 'raised'), about };
    expect(raisedAbout([whole, same, thread('automatic', 'answered')], observations)).toEqual([whole, same]);
  });

  it('and not where the figure is another, is gone, or is no longer a number', () => {
    const other = { ...thread('other', 'raised'), about: { ...about, figure: '8' } };
    expect(raisedAbout([other], observations)).toEqual([]);
    expect(raisedAbout([{ ...other, about }], [])).toEqual([]);
    expect(raisedAbout([{ ...other, about }], [{ ...cell, value: null, shorthand: 'x' }])).toEqual([]);
  });
});

describe('an answer', () => {
  const asked = report(query('one'), query('two'), query('kept', { lasting: false }));

  it('begins the thread of its query, which for Category 4 is that of this submission alone', () => {
    expect(threadOf(asked, [], 's1', 'two')).toEqual({
      was: undefined,
      thread: { name: 'two', query: 'two', turns: [] },
    });
    expect(threadOf(asked, [], 's1', 'kept').thread.name).toBe('kept@s1');
  });

  it('goes on with a thread that was begun, and with what the ministry raised under its own name', () => {
    const [one, raised] = [thread('one', 'answered'), thread('raised~x', 'raised')];
    expect(threadOf(asked, [one, raised], 's1', 'one')).toEqual({ was: one, thread: one });
    expect(threadOf(asked, [one, raised], 's1', 'raised~x')).toEqual({ was: raised, thread: raised });
  });

  it('is kept at the end of its thread, with the submission it was given for, and others stay as they are', () => {
    const [one, two] = [thread('one', 'answered', 'sent-back'), thread('two', 'answered')];
    const { said, after } = saidAfter(asked, [one, two], 's2', [{ finding: 'one', text: 'new' }], later);
    const is = { ...one, turns: [...one.turns, { ...later, text: 'new', submission: 's2' }] };
    expect(said).toEqual([{ was: one, is }]);
    expect(after).toEqual([two, is]);
  });

  it('in the same words is not said again, unless it was sent back', () => {
    const answers = [{ finding: 'one', text: 'so' }];
    const given = (...kinds: Parameters<typeof thread>[1][]) =>
      saidAfter(asked, [thread('one', ...kinds)], 's1', answers, later).said.length;
    expect(given('answered')).toBe(0);
    expect(given('answered', 'sent-back')).toBe(1);
    const [other] = saidAfter(asked, [thread('one', 'answered')], 's1', [{ finding: 'one', text: 'else' }], later).said;
    expect(other?.is.turns.map(({ text }) => text)).toEqual(['so', 'else']);
  });
});
