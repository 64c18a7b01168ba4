import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';

const screenFixture = (path: string, area: string, period: string) =>
  screen({
    raw: readReturn(readFileSync(`tests/fixtures/${path}`), { period: Period.parse(period), fileName: path }),
    area: findArea(area)!,
    period: Period.parse(period),
    population: mid2023,
  }).report;

const rulesOf = (report: { findings: readonly { rule: string; severity: string }[] }) =>
  report.findings.map(({ rule, severity }) => `${severity} ${rule}`).toSorted();

describe('the statistics of the five published reports', () => {
  it('accepts Lancashire 2002-03 without a word', () => {
    const report = screenFixture('accepted/lancashire-2002-03.csv', 'lancashire', '2002-03');
    expect(report).toMatchObject({ verdict: 'accepted', form: 'A', findings: [] });
  });

  it('rejects Lancashire 2014-15 and names the one cell, the row and the column', () => {
    const report = screenFixture('rejected/lancashire-2014-15.csv', 'lancashire', '2014-15');
    expect(report.verdict).toBe('rejected');
    expect(rulesOf(report)).toEqual([
      'note one-cell-explains',
      'reject column-sum',
      'reject no-such-cell',
      'reject row-sum',
    ]);
    const message = (rule: string) => report.findings.find((finding) => finding.rule === rule)?.message;
    expect(message('row-sum')).toMatch(/Level 1 is 2431.*2432/);
    expect(message('column-sum')).toMatch(/Category 3.*is 9.*10/);
    expect(message('one-cell-explains')).toMatch(/Every total.*Category 3.*Level 1.*not applicable/);
  });

  it('queries Lancashire 2020-21: 4 on 31 March where the year had 3', () => {
    const report = screenFixture('queried/lancashire-2020-21.csv', 'lancashire', '2020-21');
    expect(report.verdict).toBe('queried');
    expect(rulesOf(report)).toEqual(['query snapshot-above-year']);
  });

  it('rejects Leicestershire 2020-21 for the missing breach row and notes its rate', () => {
    const report = screenFixture('rejected/leicestershire-2020-21.csv', 'leicestershire', '2020-21');
    expect(rulesOf(report)).toEqual(['note rate-off', 'reject cell-missing']);
    expect(report.findings[0]?.message).toContain('notification requirements) is missing');
  });

  it('accepts Lancashire 2023-24 and shows Category 4 as confidential', () => {
    const report = screenFixture('accepted/lancashire-2023-24.csv', 'lancashire', '2023-24');
    expect(report).toMatchObject({ verdict: 'accepted', findings: [] });
    const category4 = report.observations.filter(({ category }) => category === '4');
    expect(category4).toHaveLength(10);
    expect(category4.every(({ value, shorthand }) => value === null && shorthand === 'c')).toBe(true);
    const at = (level: string, category: string) =>
      report.observations.find(
        (each) => each.measure === 'eligible' && each.level === level && each.category === category,
      );
    expect(at('Total', 'Total')?.value).toBe(3221);
    expect(at('1', '3')).toMatchObject({ value: null, shorthand: 'z' });
  });
});
