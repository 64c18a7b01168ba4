import { beforeEach, describe, expect, it } from 'vitest';
import { recordSubmission, type SubmissionToKeep } from '../../../shared/adapters/record-submission.ts';
import { pastReturns, standOf } from '../../../shared/adapters/stands.ts';
import { type Step, takeStep, threadsOf } from '../../../shared/adapters/threads.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { openTables } from '../../functions/receive-return/dynamo-returns.ts';
import { eventAt, itemsIn } from './items-in.ts';
import { about, at, id, inHand, kent, later, noon, period, pk, screened, sk } from './screened.ts';

let tables: Awaited<ReturnType<typeof openTables>>;
beforeEach(async () => {
  tables = await openTables();
});
const items = () => itemsIn(tables.client, tables.tables.returns);
const on = <Out>(adapter: (client: typeof tables.client, table: string) => Out): Out =>
  adapter(tables.client, tables.tables.returns);
const record = (to: SubmissionToKeep) => recordSubmission(tables.client, tables.tables)(to);

describe('a step of a return', () => {
  const thread = (text: string) => ({
    ...{ name: 'why', query: 'why' },
    turns: [{ kind: 'answered' as const, text, by: 'alice', at: noon, submission: id(1) }],
  });
  const happening = { at: noon, who: 'jo', what: 'answered', about: about(1), why: '' };
  const signed = {
    ...{ submission: id(1), rules: '7', form: 'D', receivedAt: noon, nil: false, observations: [] },
    ...{ signedOff: { by: 'bob', at: later }, first: { submission: id(1), receivedAt: noon } },
  };
  const answered = inHand(1, { signedOff: signed.signedOff });

  it('is kept with all that was said, what counts from now on, who signed it off, and its events', async () => {
    await record(screened(1));
    const before = (await items()).filter((item) => item.pk !== 'PERIOD#2023-24');
    const step: Step = {
      ...{ at: at(1), was: inHand(1), is: answered, signed, happenings: [happening] },
      said: [{ was: undefined, is: thread('So.') }],
    };
    expect(await on(takeStep)(step)).toBe('recorded');
    const after = await items();
    for (const item of [
      ...before,
      { pk, sk: 'THREAD#why', thread: JSON.stringify(thread('So.')) },
      { pk, sk: `${sk(1)}#SIGN-OFF`, by: 'bob', at: later },
      eventAt(noon, happening),
      {
        ...{ pk: 'PERIOD#2023-24', sk: 'AREA#kent', submission: id(1) },
        ...{ inHand: JSON.stringify(answered), signed: JSON.stringify(signed) },
      },
    ])
      expect(after).toContainEqual(item);
    expect(after).toHaveLength(before.length + 4);
    expect(await on(threadsOf)(at(1))).toEqual([thread('So.')]);
    expect(await on(threadsOf)({ area: kent, period: Period.parse('2022-23') })).toEqual([]);
    expect(await on(standOf)(at(1))).toEqual({ inHand: answered, signed });
  });

  it('that another fault than a stale view ends is no change: it is tried again', async () => {
    const client = { send: () => Promise.reject(new Error('away')) } as never;
    const step: Step = { at: at(1), was: inHand(1), is: answered, happenings: [] };
    await expect(takeStep(client, 'returns')(step)).rejects.toThrow('away');
  });
});

it('the years before are those of the periods before, the latest first, and as many as are compared', async () => {
  const years = ['2022-23', '2021-22', '2020-21'].map((year) => Period.parse(year));
  for (const year of years) {
    await record({ ...screened(1), at: { ...at(1), period: year } });
    const counted = {
      ...{ submission: id(1), rules: '7', form: 'D', receivedAt: noon, nil: false, observations: [] },
      ...{ signedOff: { by: 'bob', at: later }, first: { submission: id(1), receivedAt: noon } },
    };
    if (year !== '2021-22')
      await on(takeStep)({
        ...{ at: { ...at(1), period: year }, was: inHand(1), is: inHand(1), happenings: [] },
        signed: { ...counted, nil: true },
      });
  }
  const past = await pastReturns(tables.client, tables.tables.returns, 3)(kent, period);
  expect(past.map((each) => each.period)).toEqual(['2022-23', '2020-21']);
  const one = await pastReturns(tables.client, tables.tables.returns, 2)(kent, period);
  expect(one).toEqual([{ period: '2022-23', figures: new Map() }]);
});
