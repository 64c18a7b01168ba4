import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { receiveReturn } from '../../../functions/receive-return/receive-return.ts';
import type { Outcome, SubmissionToKeep } from '../../../shared/adapters/record-submission.ts';
import type { Submission } from '../../../shared/adapters/submissions.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { announced, around, keyOf, returns } from './arriving.ts';

const key = keyOf(1);
const nothing: RawReturn = { source: 'csv', entries: [], facts: [], findings: [] };

/** Receives one file, or is told of it again, and notes what was done, in its order. */
const receiving = async (
  given: {
    known?: Partial<Submission>;
    after?: Partial<Submission>;
    outcome?: Outcome;
    raw?: RawReturn;
    fails?: boolean;
  },
  { sequencer, delivery }: { sequencer?: string; delivery?: number } = {},
) => {
  const done: unknown[] = [];
  const kept: SubmissionToKeep[] = [];
  const note =
    (what: string) =>
    async (_: unknown, ...more: unknown[]) =>
      void done.push([what, ...more]);
  let finds = 0;
  const receive = receiveReturn({
    ...around({ [key]: 'a file' }).ports,
    find: async () => {
      finds += 1;
      return (finds === 1 ? given.known : given.after) as Submission | undefined;
    },
    read: async () => {
      if (given.fails) throw new Error('It broke off.');
      done.push('read');
      return given.raw ?? nothing;
    },
    threads: async () => [],
    past: async () => [],
    record: async (screened) => {
      kept.push(screened);
      return given.outcome ?? 'in hand';
    },
    ...{ noteTry: note('tried'), giveUp: note('given up'), refuseSecond: note('second refused') },
  });
  const error = await receive(announced(key, sequencer), delivery).then(
    () => undefined,
    ({ message }: Error) => message,
  );
  return { done, kept: kept[0], error };
};
const now = new Date('2024-10-03T10:16:00.000Z');
const came = { receivedAt: '2024-10-03T10:15:30.000Z' };
const refused = ['second refused', now];

describe('a file that is told of', () => {
  it('is read once; told again it is nothing new, and another under its ticket is refused unread', async () => {
    const told = (sequencer?: string, known: Partial<Submission> = {}) =>
      receiving({ known: { ...came, ...known } }, sequencer === undefined ? {} : { sequencer });
    expect((await receiving({})).done).toEqual(['read']);
    expect((await told('A', { sequencer: 'A' })).done).toEqual([]);
    expect((await told('B', { sequencer: 'A' })).done).toEqual([refused]);
    // Where it is not known which file it was, or is, nothing is said against it.
    expect((await told('B')).done).toEqual([]);
    expect((await told(undefined, { sequencer: 'A' })).done).toEqual([]);
    expect((await told()).done).toEqual([]);
  });

  it('is refused where another came at once and was first', async () => {
    const late = (outcome: Outcome, sequencer = 'A') =>
      receiving({ outcome, after: { ...came, sequencer } }, { sequencer: 'B' });
    expect((await late('known')).done).toEqual(['read', refused]);
    expect((await late('known', 'B')).done).toEqual(['read']);
    expect((await late('kept')).done).toEqual(['read']);
    expect((await receiving({ outcome: 'known' }, { sequencer: 'B' })).done).toEqual(['read']);
  });

  it('is noted as tried again before it is, from the second time on, and as given up after the fifth', async () => {
    expect((await receiving({}, { delivery: 1 })).done).toEqual(['read']);
    expect((await receiving({}, { delivery: 2 })).done).toEqual([['tried', 2, now], 'read']);
    for (const [delivery, done] of [
      [undefined, []],
      [4, [['tried', 4, now]]],
      [
        5,
        [
          ['tried', 5, now],
          ['given up', now],
        ],
      ],
    ] as const)
      expect(await receiving({ fails: true }, delivery === undefined ? {} : { delivery })).toMatchObject({
        ...{ done, error: 'It broke off.' },
      });
  });

  it('says of itself that there is nothing to report, which is never taken from silence', async () => {
    const saidOf = async (text: string): Promise<boolean | undefined> => {
      const raw = readReturn(new TextEncoder().encode(text), { period: Period.parse('2023-24') });
      return (await receiving({ raw })).kept?.inHand?.nil;
    };
    expect(await saidOf(readFileSync('tests/fixtures/accepted/nil-return.csv', 'utf8'))).toBe(true);
    expect(await saidOf(returns.one)).toBe(false);
  });
});
