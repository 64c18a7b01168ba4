import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areas, findArea } from '../../../shared/domain/areas.ts';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';

const screenedOf = (period: Period) => {
  const folder = `tests/fixtures/example-returns/${period}`;
  const names = readdirSync(folder).filter((name) => name !== 'README.md');
  return names.map((name) => ({
    name,
    ...screen({
      raw: readReturn(readFileSync(`${folder}/${name}`), { period, fileName: name }),
      area: findArea(name.replace(/\.\w+$/, ''))!,
      period,
      population: period === '2023-24' ? mid2023 : undefined,
    }),
  }));
};
const screened = screenedOf(Period.parse('2023-24'));
const before = screenedOf(Period.parse('2022-23'));
const national = (key: string) =>
  screened.reduce((sum, { figures }) => sum + (figures.get(key as CellKey)?.value ?? 0), 0);
const national4 = (key: string) =>
  screened.reduce((sum, { confidential }) => sum + (openConfidential(confidential.get(key as CellKey)!) ?? 0), 0);

describe('the example returns', () => {
  it.each([
    ['2023-24', screened],
    ['2022-23', before],
  ])('of %s are of all 42 areas, and each is accepted without a finding', (_, returns) => {
    expect(new Set(returns.map(({ report }) => report.area))).toEqual(new Set(areas.map(({ slug }) => slug)));
    expect(returns.filter(({ report }) => report.findings.length > 0)).toEqual([]);
  });

  it('add up to the published Category 1 on 31 March 2024, and the year before', () => {
    expect(national('eligible|1|Total|')).toBe(70_052);
    expect(
      before.reduce((sum, { figures }) => sum + (figures.get('eligible|1|Total|' as CellKey)?.value ?? 0), 0),
    ).toBe(68_357);
  });

  it('hold plausible national figures', () => {
    expect(national('eligible|2|Total|')).toBeGreaterThan(20_000);
    expect(national('eligible|2|Total|')).toBeLessThan(26_000);
    expect(national('eligible|3|Total|')).toBeGreaterThan(300);
    expect(national4('eligible|4|Total|')).toBeGreaterThan(350);
    expect(national4('eligible|4|Total|')).toBeLessThan(420);
    expect(national4('returned_to_custody|4|3|licence')).toBeLessThan(5);
  });
});
