import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { placeText } from '../../../shared/domain/place.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { seeds, skipWithout } from '../../needs.ts';

const screened = (name: string) => {
  const [, area, period] = /^(.*)-(\d{4}-\d\d)\.txt$/.exec(name)!;
  const at = Period.parse(period);
  const raw = readReturn(readFileSync(`${seeds}/${name}`), { period: at, fileName: name });
  return screen({ raw, area: findArea(area!)!, period: at, population: mid2023 }).report;
};

/** A report's own figures for a table, in rows by level, Categories 1 to 3 and Total; `-` where it prints one. */
const table = ({ observations }: ReturnType<typeof screened>, measure: string, detail = '') => {
  const levels = ['1', '2', '3', 'Total'];
  const cell = (category: string, level: string) =>
    observations.find(
      (each) =>
        each.measure === measure && each.detail === detail && each.category === category && each.level === level,
    );
  return levels
    .filter((level) => cell('1', level) ?? cell('Total', level))
    .map((level) =>
      ['1', '2', '3', 'Total']
        .map((category) => cell(category, level))
        .flatMap((each) => (each ? [each.shorthand === 'z' ? '-' : each.value] : [])),
    );
};
const figure = ({ observations }: ReturnType<typeof screened>, measure: string, detail = '') =>
  observations.find((each) => each.measure === measure && each.detail === detail)?.value;
const said = (report: ReturnType<typeof screened>, severity: string) =>
  report.findings
    .filter((finding) => finding.severity === severity)
    .map(({ rule, place }) => `${rule} at ${placeText({ ...place, label: undefined })}`.trim());

describe.skipIf(skipWithout(seeds, 'the folder of real reports'))('the five published reports', () => {
  it('accepts Lancashire 2002-03, every figure of the numbered list read', () => {
    const report = screened('lancashire-2002-03.txt');
    expect(report.verdict).toBe('accepted');
    expect(report.findings.map(({ rule }) => rule)).toEqual(['read-by-label']);
    expect(report.observations.map(({ value }) => value)).toEqual([637, 2, 5, 4, 1, 4, 782, 22, 51, 19, 22, 12, 1, 0]);
  });

  it('rejects Lancashire 2014-15 for the one cell that explains both totals', () => {
    const report = screened('lancashire-2014-15.txt');
    expect(report.verdict).toBe('rejected');
    expect(said(report, 'reject')).toEqual(['no-such-cell at line 50', 'row-sum at line 50', 'column-sum at line 53']);
    expect(said(report, 'query')).toEqual([]);
    expect(report.findings.some(({ rule }) => rule === 'one-cell-explains')).toBe(true);
    expect(table(report, 'managed')).toEqual([
      [33, 48, 20, 101],
      [5, 9, 4, 18],
      [38, 57, 24, 119],
    ]);
    expect([
      figure(report, 'rate_per_100k'),
      figure(report, 'notification_breaches'),
      figure(report, 'orders_imposed', 'SOPO'),
    ]).toEqual([134, 83, 107]);
  });

  it('queries Lancashire 2020-21 for the day in its heading, and notes the replaced words', () => {
    const report = screened('lancashire-2020-21.txt');
    expect(report.verdict).toBe('queried');
    expect(said(report, 'query')).toEqual(['document-date at line 112', 'snapshot-above-year at line 116']);
    expect(said(report, 'note')).toEqual(['replaced-words at line 112', 'read-by-label at']);
    expect(table(report, 'eligible')).toEqual([
      [2292, 765, '-', 3057],
      [9, 10, 9, 28],
      [0, 4, 3, 7],
      [2301, 779, 12, 3092],
    ]);
    expect(table(report, 'managed')).toEqual([
      [27, 28, 30, 85],
      [1, 3, 7, 11],
      [28, 31, 37, 96],
    ]);
    expect(figure(report, 'rate_per_100k')).toBe(172);
  });

  it('rejects Leicestershire 2020-21 for the missing row, and names its three dates that are a year early', () => {
    const report = screened('leicestershire-2020-21.txt');
    expect(report.verdict).toBe('rejected');
    expect(said(report, 'reject')).toEqual(['cell-missing at']);
    expect(said(report, 'query')).toEqual([
      'document-date at line 63',
      'document-date at line 108',
      'document-population at line 102',
    ]);
    expect(table(report, 'eligible')).toEqual([
      [1196, 344, '-', 1540],
      [4, 5, 1, 10],
      [3, 1, 0, 4],
      [1203, 350, 1, 1554],
    ]);
    expect(table(report, 'managed')).toEqual([
      [7, 7, 4, 18],
      [7, 2, 2, 11],
      [14, 9, 6, 29],
    ]);
    expect(figure(report, 'rate_per_100k')).toBe(115);
  });

  it('queries Lancashire 2023-24 for the year of its commentary and the marking left in a table', () => {
    const report = screened('lancashire-2023-24.txt');
    expect(report.verdict).toBe('queried');
    expect(said(report, 'query')).toEqual(['document-date at line 147', 'protective-marking at line 123']);
    expect(table(report, 'eligible')).toEqual([
      [2439, 742, '-', 3181],
      [11, 7, 15, 33],
      [3, 2, 2, 7],
      [2453, 751, 17, 3221],
    ]);
    expect(table(report, 'managed')).toEqual([
      [33, 37, 36, 106],
      [11, 12, 15, 38],
      [44, 49, 51, 144],
    ]);
    expect(table(report, 'returned_to_custody', 'licence')).toEqual([
      [12, 16, 10, 38],
      [3, 5, 3, 11],
      [15, 21, 13, 49],
    ]);
    expect([figure(report, 'rate_per_100k'), figure(report, 'orders_imposed', 'SHPO')]).toEqual([178, 220]);
  });
});
