import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiveReturn } from '../../../functions/receive-return/receive-return.ts';
import { replayScreening } from '../../../functions/replay-screening/replay-screening.ts';
import { findReports, submissionsOf } from '../../../shared/adapters/submissions.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import { announced, around, keyOf, returns } from '../receive-return/arriving.ts';
import { dynamoReturns, openEngine } from '../receive-return/dynamo-returns.ts';

let engine: Awaited<ReturnType<typeof openEngine>>;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.stop());

/** A report as it would have been under rules that did not add rows up. */
const lenient = (report: ScreeningReport): ScreeningReport =>
  report.verdict === 'accepted' ? report : { ...report, verdict: 'accepted', rules: '0.9-old', findings: [] };

describe('replaying the screening of a period', () => {
  it('screens every submission again, names the verdicts that would change, and changes nothing', async () => {
    const store = await dynamoReturns(engine.client);
    const { ports } = around({ [keyOf(1)]: returns.one, [keyOf(2)]: returns.wrong, [keyOf(3)]: 'too large' });
    for (const second of [1, 2, 3]) await receiveReturn({ ...ports, ...store })(announced(keyOf(second)));
    const before = await store.dump();
    const reports = findReports(engine.client, store.tables.returns);
    const replay = (was: (report: ScreeningReport) => ScreeningReport) =>
      replayScreening({
        ...ports,
        submissions: submissionsOf(engine.client, store.tables.returns),
        past: store.past,
        report: async (at) => {
          const held = await reports(at);
          return held && was(held.own);
        },
      })(Period.parse('2023-24'));
    const same = await replay((held) => held);
    expect(same.map(({ was, would }) => [was, would])).toEqual([
      ['accepted', 'accepted'],
      ['rejected', 'rejected'],
      ['rejected', 'rejected'],
    ]);
    expect(same.flatMap(({ appeared, vanished }) => [...appeared, ...vanished])).toEqual([]);
    const [, second] = await replay(lenient);
    expect(second).toMatchObject({
      area: 'lancashire',
      was: 'accepted',
      would: 'rejected',
      rulesWere: '0.9-old',
      vanished: [],
    });
    expect(second?.appeared).toContain('row-sum');
    expect(await store.dump()).toEqual(before);
  });
});
