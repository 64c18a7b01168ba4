import { describe, expect, it } from 'vitest';
import { breaksBefore, lastNumbers, markBreaks } from '../../../shared/domain/release/revisions/mark-breaks.ts';
import { countChanges } from '../../../shared/domain/release/revisions/revision.ts';
import { row } from './rows.ts';

const rate = 'rate_per_100k_computed|1|Total|mid-2023';
const people = 'eligible|1|Total|';
const of = (period: string, address: string, says: number | string) => ({ period, rows: [row('kent', address, says)] });
const [eligible, rateOfKent] = ['E23000032|eligible|1|Total|', 'E23000032|rate_per_100k_computed|1|Total|'];

describe('the last number before a period', () => {
  it('is that of the latest period with one, in whatever order periods come', () => {
    const [old, middle, late] = [of('2020-21', people, 1), of('2021-22', people, 2), of('2022-23', people, 'x')];
    for (const earlier of [
      [old, middle, late],
      [late, middle, old],
      [middle, late, old],
      [middle, old, late],
    ])
      expect([...lastNumbers(earlier)]).toEqual([[eligible, '2021-22']]);
  });

  it('is none where there was never one', () => expect([...lastNumbers([of('2021-22', people, 'x')])]).toEqual([]));
});

describe('the breaks before a number', () => {
  const from = (earlier: string | undefined, period: string, address = rate) =>
    breaksBefore(earlier, period, row('kent', address, 1)).map((each) => each.from);

  it('are those since the number before it, or since the year before where none is held', () => {
    expect(from(undefined, '2023-24')).toEqual(['2023-24']);
    expect(from(undefined, '2021-22')).toEqual([]);
    expect(from('2021-22', '2023-24')).toEqual(['2022-23', '2023-24']);
    expect(from('2023-24', '2024-25')).toEqual([]);
    expect(from('2021-22', '2023-24', people)).toEqual([]);
  });

  it('mark it, and nothing that is no number', () => {
    const marked = (says: number | string, last?: string) =>
      markBreaks(of('2024-25', rate, says), new Map(last === undefined ? [] : [[rateOfKent, last]]))[0]!.marks;
    expect([marked(5), marked(5, '2022-23'), marked('5 p', '2021-22'), marked('x', '2021-22')]).toEqual([
      ...['', 'b', 'p b', ''],
    ]);
  });
});

describe('changes, counted', () => {
  it('are revised, given first or gone, each as often as they are', () => {
    const change = (was: number | string, is: number | string) => {
      const [before, after] = [row('kent', people, was), row('kent', people, is)];
      return { row: after, was: before, from: '', to: '' };
    };
    const changes = [change(1, 2), change(2, 3), change(3, 4), change('x', 1), change('c', 2), change(7, 'x')];
    expect(countChanges(changes)).toEqual({ all: 6, revised: 3, first: 2, gone: 1 });
  });
});
