import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { showReport } from '../../../functions/show-report/show-report.ts';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { screenForOthers } from '../../../shared/domain/screening/screen-for-others.ts';
import { queriesOf } from '../../../shared/domain/submissions/answers.ts';
import type { Reported } from '../../../shared/domain/submissions/shapes.ts';
import { threadName } from '../../../shared/domain/submissions/threads.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import type { Role } from '../../../shared/runtime/caller.ts';

const period = Period.parse('2023-24');
const submission = '20240501T090000000Z-aaaaaa';
const clean = readFileSync('tests/fixtures/accepted/lancashire-2023-24.csv', 'utf8');
const reportsOn = (text: string) => {
  const raw = readReturn(new TextEncoder().encode(text), { period });
  const screening = { raw, area: findArea('lancashire')!, period };
  return { own: screen(screening).report, seen: screenForOthers(screening).report };
};

const shownTo = async (text: string, roles: Role[], area?: string): Promise<Reported> => {
  const reports = reportsOn(text);
  const turn = {
    kind: 'answered',
    text: 'The figures are right.',
    by: 'jo',
    at: '2024-05-01T10:00:00.000Z',
    submission,
  } as const;
  const show = showReport({
    now: () => new Date('2024-05-01T09:00:00Z'),
    reports: async () => reports,
    submission: async () => ({ receivedAt: '2024-05-01T09:00:00.000Z' }) as never,
    threads: async () =>
      queriesOf(reports.own).map((query) => ({ name: threadName(query, submission), query: query.id, turns: [turn] })),
    stand: async () => ({}),
    dates: async () => ({ opens: '2024-04-01', closes: '2024-06-30' }),
  });
  const path = { area: 'lancashire', period, submission };
  const route = 'GET /areas/{area}/returns/{period}/submissions/{submission}/report';
  const call = { caller: { subject: 'jo', roles, area }, path, query: {}, headers: {}, route, body: undefined };
  return (await show(call)).body as Reported;
};

const outside = (count: string) => `${clean.trimEnd()}\nlancashire,2023-24,managed,4,1,,${count}\n`;
const rulesIn = ({ report }: Reported) => report.findings.map(({ rule }) => rule);

describe('the report of a submission', () => {
  const query = readFileSync('tests/fixtures/queried/snapshot-above-year--category-4.csv', 'utf8');

  it('shows findings on Category 4 to the area alone, and to others the verdict that there is without them', async () => {
    for (const [text, rule] of [
      [query, 'snapshot-above-year'],
      [outside('1'), 'no-such-cell'],
    ] as const) {
      const own = await shownTo(text, ['area-submitter'], 'Lancashire');
      expect(rulesIn(own)).toContain(rule);
      expect(own.report.verdict).not.toBe('accepted');
      expect(own.answers).toHaveLength(queriesOf(own.report).length);
      for (const [roles, area] of [
        [['ministry-analyst'], undefined],
        [['auditor'], 'lancashire'],
      ] as const) {
        const other = await shownTo(text, [...roles], area);
        expect(rulesIn(other)).not.toContain(rule);
        expect(JSON.stringify(other)).not.toContain(rule);
        expect(other).toEqual(await shownTo(clean, [...roles], area));
      }
    }
  });

  it('says of a Category 4 entry outside the form the same for nought as for any number', async () => {
    const own = await shownTo(outside('0'), ['area-submitter'], 'lancashire');
    expect(own.report).toEqual((await shownTo(outside('3'), ['area-submitter'], 'lancashire')).report);
    expect(rulesIn(own)).toContain('no-such-cell');
  });
});

describe('a submission that nothing came of', () => {
  const asked = Date.parse('2024-05-01T09:00:00.000Z');
  const after = (minutes: number): Date => new Date(asked + minutes * 60_000);
  const told = (minutes: number, submission?: object) => {
    const show = showReport({
      now: () => after(minutes),
      reports: async () => undefined,
      submission: async () => submission as never,
      threads: async () => [],
      stand: async () => ({}),
      dates: async () => ({ opens: '2024-04-01', closes: '2024-06-30' }),
    });
    const path = { area: 'lancashire', period, submission: '20240501T090000000Z-aaaaaa' };
    const route = 'GET /areas/{area}/returns/{period}/submissions/{submission}/report';
    const caller = { subject: 'jo', roles: ['area-submitter' as const], area: 'Lancashire' };
    return show({ caller, path, query: {}, headers: {}, route, body: undefined });
  };

  it.each([
    [44, 'no-report-yet'],
    [46, 'never-received'],
  ])('is not waited for for ever: after %i minutes the area is told %s', async (minutes, code) => {
    await expect(told(minutes)).rejects.toMatchObject({ details: { status: 404, code } });
  });

  const within = 'Attempt 3 of 5 is being made; one follows another by itself within 6 minutes.';
  it.each([
    ['is said to be tried again', { tries: 3, triedAt: after(13).toISOString() }, 'still-trying', within],
    ['is tried a last time', { tries: 5, triedAt: after(19.5).toISOString() }, 'still-trying', 'Attempt 5 of 5'],
    ['is given up when its last try ran out', { tries: 5, triedAt: after(18).toISOString() }, 'not-received', 'again'],
    ['is given up', { tries: 5, triedAt: after(20).toISOString(), gaveUpAt: 'x' }, 'not-received', 'Send it again'],
  ])('%s long before it could be known never to have come', async (_, submission, code, words) => {
    const details = { status: 404, code, detail: expect.stringContaining(words) };
    await expect(told(20, submission)).rejects.toMatchObject({ details });
  });
});
