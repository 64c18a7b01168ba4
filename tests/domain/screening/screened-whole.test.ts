import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { openConfidential } from '../../../shared/domain/confidential.ts';
import { formA } from '../../../shared/domain/forms/form-a.ts';
import type { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';
import { fault } from '../../../shared/domain/screening/rule.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { valuesThatAre } from '../../../shared/domain/screening/values-that-are.ts';
import { labelOf, matterOf } from './matter-of.ts';

const screened = (year: string, lines: readonly string[], raw: Partial<RawReturn> = {}) =>
  screen({ raw: matterOf(lines, { form: formD, raw }).raw, area: findArea('kent')!, period: Period.parse(year) });

const LINES = [
  ...['managed|1|2|=5 @T!B6', 'managed|2|2|=x', 'managed|3|2|=some', 'managed|Total|3|=9'],
  ...['managed|4|2|=3 @T!E6', 'managed|4|3|=x', 'eligible|3|1|=0'],
  ...['eligible|1|1|=1', 'eligible|1|2|=1', 'eligible|1|3|=1'],
];

describe('what a screened return tells', () => {
  const { report, figures, confidential } = screened('2023-24', LINES);
  const observed = (key: string, of = report) => {
    const [measure, category, level, detail] = key.split('|');
    const { value, shorthand, sure, source, ...codes } = of.observations.find(
      (each) =>
        each.measure === measure && each.category === category && each.level === level && each.detail === detail,
    )!;
    expect(codes).toStrictEqual({ measure, category, level, detail });
    return [value, shorthand, sure, source];
  };

  it('is each figure with how and where it was read, and nothing of Category 4 or what may hold it', () => {
    expect(observed('managed|1|2|')).toStrictEqual([5, '', 'cell', { sheet: 'T', cell: 'B6' }]);
    expect(observed('managed|2|2|')).toStrictEqual([null, 'x', 'cell', {}]);
    expect(observed('managed|3|2|')).toStrictEqual([null, '', '', {}]);
    expect(observed('eligible|3|1|')).toStrictEqual([null, 'z', 'cell', {}]);
    expect(observed('eligible|1|Total|')).toStrictEqual([3, '', 'cell', { words: 'added up' }]);
    expect(observed('eligible|2|1|')).toStrictEqual([null, '', '', {}]);
    for (const key of ['managed|4|2|', 'managed|4|3|', 'managed|4|Total|', 'eligible|4|1|', 'managed|Total|3|'])
      expect(observed(key), key).toStrictEqual([null, 'c', 'cell', {}]);
    expect(observed('managed|4|2|', screened('2023-24', LINES, { source: 'report' }).report)[2]).toBe('');
    expect([report.area, report.period, report.form, report.verdict]).toEqual(['kent', '2023-24', 'D', 'rejected']);
  });

  it('is kept as figures for all, and those of Category 4 apart and sealed', () => {
    const kept = Object.fromEntries(figures);
    expect(Object.keys(kept).filter((key) => /\|4\|/.test(key))).toEqual([]);
    expect(kept).toMatchObject({ 'managed|1|2|': { value: 5 }, 'eligible|1|Total|': { value: 3 } });
    expect(kept['managed|1|2|']).toStrictEqual({ value: 5 });
    expect(kept['managed|2|2|']).toStrictEqual({ value: null, shorthand: 'x' });
    expect(kept['managed|Total|3|']).toStrictEqual({ value: null, shorthand: 'x' });
    expect(kept['eligible|3|1|']).toStrictEqual({ value: null, shorthand: 'z' });
    for (const key of ['managed|3|2|', 'eligible|2|1|']) expect(kept).not.toHaveProperty([key]);
    expect([...confidential].map(([key, value]) => [key, openConfidential(value)])).toEqual([
      ...[
        ['managed|4|2|', 3],
        ['managed|4|3|', null],
        ['managed|4|Total|', null],
      ],
    ]);
  });

  it('is nothing where the screening stops, or no form is known', () => {
    const empty = screened('2023-24', []);
    expect([empty.report.form, empty.report.observations]).toEqual(['D', []]);
    expect([empty.figures.size, empty.confidential.size]).toEqual([0, 0]);
    const early = screened('1999-00', LINES);
    expect([early.report.form, early.report.observations, early.figures.size]).toStrictEqual([null, [], 0]);
  });

  it('is of a report of before all forms not available where it does not stand there', () => {
    const old = screened('2000-01', ['notification_breaches|Total|Total|=5'], { source: 'report' });
    const told = old.report.observations.map(({ value, shorthand }) => `${value} ${shorthand}`);
    expect(old.report.form).toBe(formA.id);
    expect(new Set(told)).toEqual(new Set(['null x', '5 ']));
    expect(told.filter((each) => each === '5 ')).toHaveLength(1);
  });
});

describe('a value of one kind', () => {
  const rule = { code: 'r', severity: 'reject', what: 'w', why: 'y', example: 'e', mend: 'Mend it.' } as const;
  const said = (matter: ReturnType<typeof matterOf>, form: typeof formC | undefined = matter.form) =>
    valuesThatAre({ ...matter, form }, 'not-understood', rule, 'which is odd.').map(({ message, place }) => [
      ...[message, place],
    ]);
  const one = matterOf(['managed|1|2|=some @S!B3', 'managed|2|2|=5', 'managd|1|2|=some', 'managed|4|2|=some']);
  const total = (severity?: 'reject' | 'query') =>
    matterOf(['managed|Total|2|=some'], {
      raw: { findings: severity === undefined ? [] : [fault({ ...rule, severity }, { message: 'm' })] },
    });

  it('is quoted with its cell, but of Category 4 and totals that may hold it', () => {
    const label = labelOf('managed|1|2|');
    const place = { sheet: 'S', cell: 'B3', label };
    expect(said(one)).toEqual([[`${label} reads "some", which is odd.`, place]]);
    expect(said(one, undefined)).toHaveLength(1);
    const all = labelOf('managed|Total|2|');
    const [quoted, hidden] = [`${all} reads "some", which is odd.`, `${all} holds something which is odd.`];
    expect(said(total())[0]![0]).toBe(quoted);
    expect(said(total('query'))[0]![0]).toBe(quoted);
    expect(said(total('reject'))[0]![0]).toBe(hidden);
    const four = said(matterOf(['managed|4|2|=some', 'managed|Total|2|=some'], { form: formD }));
    expect(four.map(([message]) => message)).toEqual(
      ['managed|4|2|', 'managed|Total|2|'].map((key) => `${labelOf(key, formD)} holds something which is odd.`),
    );
  });

  it('is a finding of a rule, as grave and with the advice that it says, or another', () => {
    const plain = { rule: 'r', severity: 'reject', message: 'm', place: {}, guidance: 'Mend it.' };
    expect(fault(rule, { message: 'm' })).toStrictEqual(plain);
    expect(fault(rule, { message: 'm', lasting: true })).toStrictEqual(plain);
    const more = { message: 'm', place: { line: 3 }, guidance: 'Look.', severity: 'note', lasting: false } as const;
    expect(fault(rule, more)).toStrictEqual({ rule: 'r', ...more });
  });
});
