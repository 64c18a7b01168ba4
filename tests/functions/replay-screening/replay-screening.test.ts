import { describe, expect, it } from 'vitest';
import { receiveReturn } from '../../../functions/receive-return/receive-return.ts';
import { replayScreening } from '../../../functions/replay-screening/replay-screening.ts';
import { findReports, submissionsOf } from '../../../shared/adapters/submissions.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { isOnCategory4, SeenReport } from '../../../shared/domain/screening-report.ts';
import { readUploadKey } from '../../../shared/domain/submissions/upload-key.ts';
import { announced, around, keyOf, returns } from '../receive-return/arriving.ts';
import { dynamoReturns } from '../receive-return/dynamo-returns.ts';

/** A report as it would have been under rules that did not add rows up. */
const lenient = (report: SeenReport): SeenReport =>
  report.verdict === 'accepted'
    ? report
    : SeenReport.parse({ ...report, verdict: 'accepted', rules: '0.9-old', findings: [] });

/** A return whose Category 4 cannot be: more managed than eligible, and a count below 0. */
const wrongIn4 = returns.one.replace(/(,managed,4,2,,)\d+/, '$19999').replace(/(,eligible,4,3,,)\d+/, '$1-1');

/** Files that arrived one after the other, and their replay by a report of each as it was. */
const received = async (objects: Parameters<typeof around>[0]) => {
  const store = await dynamoReturns();
  const { ports } = around(objects);
  for (const key of Object.keys(objects)) await receiveReturn({ ...ports, ...store })(announced(key));
  const reports = findReports(store.client, store.tables.returns);
  const replay = (was: (report: SeenReport) => SeenReport) =>
    replayScreening({
      ...ports,
      submissions: submissionsOf(store.client, store.tables.returns),
      past: store.past,
      report: async (at) => {
        const held = await reports(at);
        return held && was(held.seen);
      },
    })(Period.parse('2023-24'));
  return { store, reports, replay };
};

describe('replaying the screening of a period', () => {
  it('screens every submission again, names the verdicts that would change, and changes nothing', async () => {
    const { store, replay } = await received({
      [keyOf(1)]: returns.one,
      [keyOf(2)]: returns.wrong,
      [keyOf(3)]: 'too large',
    });
    const before = await store.dump();
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

  it('tells nothing of Category 4, which is its area alone to know: not that a rule about it was broken, nor a verdict', async () => {
    const { reports, replay } = await received({ [keyOf(1)]: wrongIn4 });
    const at = readUploadKey(keyOf(1))!;
    const own = (await reports(at))!.own;
    expect([own.verdict, own.findings.every(isOnCategory4)]).toEqual(['rejected', true]);
    expect(await replay((held) => held)).toEqual(
      await (await received({ [keyOf(1)]: returns.one })).replay((held) => held),
    );
  });
});
