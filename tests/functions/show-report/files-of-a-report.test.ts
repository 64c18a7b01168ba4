import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { showReport } from '../../../functions/show-report/show-report.ts';
import { findArea } from '../../../shared/domain/areas.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { screenForOthers } from '../../../shared/domain/screening/screen-for-others.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { readWorkbook } from '../../../shared/formats/workbook/read-workbook.ts';
import { refusalOf } from '../desk/refusal-of.ts';
import { call, callers, period } from '../single-answers/stands-by-hand.ts';

const file = readFileSync('tests/fixtures/queried/snapshot-above-year--category-4.csv');
const screening = {
  raw: readReturn(new Uint8Array(file), { period }),
  ...{ area: findArea('lancashire')!, period },
};
const reports = { own: screen(screening).report, seen: screenForOthers(screening).report };
const submission = '20240501T090000000Z-aaaaaa';

/** Asks for a report of Lancashire, or for a file of it. */
const ask = (
  end: string,
  who: keyof typeof callers,
  given: { reports?: typeof reports; received?: boolean } = { reports },
) => {
  const { received = true } = given;
  const kept = { submission, format: 'csv', ...(received ? { receivedAt: '2024-05-01T09:00:30.000Z' } : {}) };
  const show = showReport({
    reports: async () => given.reports as never,
    submission: async () => kept as never,
    threads: async () => [],
    stand: async () => ({}),
    dates: async () => ({ opens: '2024-04-01', closes: '2024-04-30' }),
    now: () => new Date('2024-05-01T09:05:00Z'),
  });
  const caller = who === 'area' ? { ...callers.area, area: 'lancashire' } : callers[who];
  const route = `GET /areas/{area}/returns/{period}/submissions/{submission}/${end}`;
  return show(call(route, who, { caller }, { area: 'lancashire', submission }));
};

describe('the findings of a report as a file', () => {
  it('are its own to the area and those without Category 4 to others, a line each, under their own name', async () => {
    for (const [who, report] of [
      ['area', reports.own],
      ['ministry', reports.seen],
    ] as const) {
      const { status, type, headers, body } = await ask('findings', who);
      expect([status, type, headers]).toEqual([
        ...[200, 'text/csv; charset=utf-8'],
        { 'content-disposition': 'attachment; filename="mappa-findings-lancashire-2023-24.csv"' },
      ]);
      const [header, ...lines] = String(body).trimEnd().split(/\r?\n/);
      expect(header).toBe('severity,rule,where,message,what_to_do,times');
      expect(lines.map((line) => line.split(',')[1])).toEqual(report.findings.map(({ rule }) => rule));
    }
    expect(reports.own.findings.length).toBeGreaterThan(reports.seen.findings.length);
  });
});

describe('the return given back with its findings', () => {
  it('is a workbook under its own name in which they are marked', async () => {
    const { status, type, headers, body } = await ask('marked', 'area');
    expect([status, type, headers]).toEqual([
      ...[200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      { 'content-disposition': 'attachment; filename="mappa-return-lancashire-2023-24-marked.xlsx"' },
    ]);
    const texts = readWorkbook(body as Uint8Array, 'xlsx').sheets.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts).toContain('Lancashire');
  });
});

describe('a report', () => {
  it('is shown with whether it came late', async () => {
    expect(await ask('report', 'area')).toMatchObject({
      status: 200,
      body: { late: true, report: { area: 'lancashire' } },
    });
  });

  it('is waited for where there is none yet, or where its file is not noted as received', async () => {
    for (const given of [{}, { reports, received: false }])
      expect(await refusalOf(ask('report', 'area', given))).toMatch(/^404 (?:no-report-yet|never-received)$/);
  });
});
