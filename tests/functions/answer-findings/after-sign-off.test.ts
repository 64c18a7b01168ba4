import { expect, it } from 'vitest';
import { answerFindings } from '../../../functions/answer-findings/answer-findings.ts';
import { ScreeningReport } from '../../../shared/domain/screening-report.ts';
import type { Thread } from '../../../shared/domain/submissions/threads.ts';
import { refusalOf } from '../desk/refusal-of.ts';
import { call, inHand, named } from '../single-answers/stands-by-hand.ts';

const submission = named(2);
const query = {
  ...{ id: 'one', rule: 'far-from-last-year', severity: 'query' as const, message: 'It is far from last year.' },
  ...{ place: { label: 'Category 1, Level 2' }, guidance: 'Say why.' },
};
const report = ScreeningReport.parse({
  ...{ area: 'kent', period: '2023-24', form: 'D', verdict: 'queried', rules: '1', observations: [] },
  findings: [query],
});
const raised: Thread = {
  ...{ name: 'raised', query: 'raised' },
  turns: [{ kind: 'raised', text: 'Why?', by: 'nell', at: '2024-05-01T09:00:00Z', submission }],
};
const signedOff = { by: 'al', at: '2024-05-02T12:00:00.000Z' };
const text = 'Two people moved down on 30 March.';

/** Answers about a return that is signed off, and what was to be recorded. */
const answer = async (...findings: string[]) => {
  const steps: unknown[] = [];
  const act = answerFindings({
    reports: async () => ({ own: report, seen: report }) as never,
    stand: async () => ({ inHand: inHand(2, undefined, { signedOff }) }),
    threads: async () => [raised],
    step: async (step) => {
      steps.push(step.said?.map(({ is }) => is.query));
      return 'recorded';
    },
    now: () => new Date('2024-05-03T09:00:00Z'),
  });
  const body = { answers: findings.map((finding) => ({ finding, text })) };
  return [await refusalOf(act(call('', 'area', { body }, { submission }))), steps];
};

it('what the ministry raised is answered after sign-off, and nothing else, nor beside it', async () => {
  expect(await answer('raised')).toEqual(['no refusal', [['raised']]]);
  for (const findings of [['one'], ['one', 'raised'], ['raised', 'one']])
    expect(await answer(...findings), findings.join()).toEqual(['409 signed-off', []]);
});
