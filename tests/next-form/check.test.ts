import { describe, expect, it, vi } from 'vitest';
import { type CellKey, cellsOf } from '../../shared/domain/cells.ts';
import type { Figures } from '../../shared/domain/figures.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import { Period } from '../../shared/domain/periods.ts';
import { screen } from '../../shared/domain/screening/screen.ts';
import { readReturn } from '../../shared/formats/read-return.ts';
import { templateWorkbook } from '../../shared/formats/template/template.ts';
import { writeOds } from '../../shared/formats/workbook/write-ods.ts';
import { writeXlsx } from '../../shared/formats/workbook/write-xlsx.ts';
import { openCells } from '../formats/template/valid-returns.ts';
import { area, form, period, population, returnText } from './next-form.ts';

vi.mock('../../shared/domain/forms/list.ts', async (original) =>
  (await import('./list-with-next.ts')).listWithNext(original),
);

const before = Period.parse('2023-24');
const check = (bytes: Uint8Array, past: Figures = new Map()) =>
  screen({ raw: readReturn(bytes, { period }), area, period, population, past: [{ period: before, figures: past }] });
/** The return with other values in some cells, by `measure,category,level,detail`. */
const returnWith = (values: Readonly<Record<string, string>>): Uint8Array => {
  const lines = returnText.split('\n').map((line) => {
    const [place, code] = [line.split(',').slice(0, 2).join(), line.split(',').slice(2, 6).join()];
    return values[code] === undefined ? line : `${place},${code},${values[code]}`;
  });
  return new TextEncoder().encode(lines.join('\n'));
};
const found = (values: Readonly<Record<string, string>>, past?: Figures) =>
  check(returnWith(values), past).report.findings.map(({ rule, message }) => `${rule}: ${message}`);

describe('a return on the next form', () => {
  it('is the one that its period asks for', () => {
    expect(formOf(period)).toBe(form);
    expect(formOf(before)?.id).toBe('D');
  });

  it('is accepted, Category 4 sealed and its closed cell not applicable', () => {
    const { report, figures, confidential } = check(returnWith({}));
    expect(report.findings).toEqual([]);
    expect(report.verdict).toBe('accepted');
    expect(figures.get('violent_rate_per_10k|Total|Total|' as CellKey)).toEqual({ value: 13.6 });
    expect(figures.get('eligible|Total|Total|' as CellKey)?.value).toBe(2501 + 1890 + 12 + 9 + 15 + 3 + 4 + 2);
    const sealed = cellsOf(form).filter((cell) => cell.confidential && !cell.notApplicable);
    expect([...confidential.keys()].sort()).toEqual(sealed.map(({ key }) => key).sort());
    expect(confidential.has('eligible|4|1|' as CellKey)).toBe(false);
  });

  it.each([
    ['xlsx', writeXlsx],
    ['ods', writeOds],
  ])('comes back from its template as it was filled in (%s)', (_, write) => {
    const given = new Map(
      returnText
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
        .map((cells) => [cells.slice(2, 6).join('|'), cells[6]!]),
    );
    const filled = new Map(
      openCells(form).map(({ key, measure, about, level, detail }) => {
        const text = given.get(key) ?? given.get([measure, about, level, detail].join('|'))!;
        return [key, { value: Number(text) }];
      }),
    );
    const { report, figures } = check(write(templateWorkbook({ form, area, period, filled })));
    expect(report.findings).toEqual([]);
    expect(figures).toEqual(check(returnWith({})).figures);
  });
});

describe('what the next form declares, the checks ask', () => {
  it('each detail of custody, and all together, within those managed', () => {
    expect(found({ 'returned_to_custody,1,2,recall': '34' })).toEqual([
      expect.stringMatching(/^custody-above-managed: .*Table 5b.* is above .*\(34 against 33\)/),
      expect.stringMatching(
        /^custody-above-managed: .*Table 5a.* and Table 5b.* together are above .*\(46 against 33\)/,
      ),
    ]);
    expect(found({ 'returned_to_custody,1,2,recall': '22' })).toEqual([
      expect.stringMatching(/together are above .*\(34 against 33\)/),
    ]);
  });

  it('the same of Category 4, without a figure', () => {
    const [finding, ...others] = found({ 'returned_to_custody,4,3,licence': '1' });
    expect(finding).toMatch(/^custody-above-managed: .*Category 4.* together are above/);
    expect(finding).not.toMatch(/\(\d/);
    expect(others).toEqual([]);
  });

  it('a measure at one level within those managed there', () => {
    expect(found({ 'tagged,2,3,': '13' })).toEqual([
      expect.stringMatching(/^custody-above-managed: .*Table 2a.*\(13 against 12\)/),
    ]);
  });

  it('nobody in a cell that it closes, of Category 4 as well', () => {
    const [finding] = found({ 'eligible,4,1,': '2' });
    expect(finding).toMatch(/^no-such-cell: .*Category 4/);
    expect(finding).not.toMatch(/\b2\b/);
  });

  it('as many decimals as it asks for, and none in a count', () => {
    expect(found({ 'violent_rate_per_10k,2,Total,': '13.62' })).toEqual([
      expect.stringMatching(/^number-not-whole: .*13\.62/),
    ]);
    expect(found({ 'tagged,1,3,': '4.5' })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^number-not-whole: .*4\.5/)]),
    );
  });

  it('each rate against what it is a rate of', () => {
    expect(found({ 'violent_rate_per_10k,2,Total,': '15.1' })).toEqual([
      expect.stringMatching(
        /^rate-off: The rate is 15\.1; 1903 in Category 2 and the mid-2024 population of \d+ make 13\.60\./,
      ),
    ]);
    expect(found({ 'rate_per_100k,1,Total,': '150' })).toEqual([
      expect.stringMatching(/^rate-off: .* Category 1 .* make 179\.8\./),
    ]);
  });

  it('changes on last year, but for what a break lies before and what it has no tolerance for', () => {
    const then = (key: string, value: number) => found({}, new Map([[key as CellKey, { value }]]));
    expect(then('eligible|1|1|', 1200)).toEqual([
      expect.stringMatching(/^change-on-past: .*Level 1 is 2501; it was 1200 in 2023-24/),
    ]);
    expect(then('eligible|2|1|', 700)).toEqual([]);
    expect(then('tagged|1|3|', 900)).toEqual([]);
    expect(then('violent_rate_per_10k|Total|Total|', 11)).toEqual([
      expect.stringMatching(/^change-on-past: .*13\.6; it was 11/),
    ]);
  });
});
