import { describe, expect, it } from 'vitest';
import { formB } from '../../../shared/domain/forms/form-b.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { RawReturn } from '../../../shared/domain/raw-return.ts';
import { formFor, isBorrowed } from '../../../shared/domain/screening/borrowed-form.ts';
import { fileRules } from '../../../shared/domain/screening/file-rules.ts';
import { agree, type Filling, fillings } from '../../../shared/domain/screening/fillings.ts';
import { holdsNothing } from '../../../shared/domain/screening/holds-nothing.ts';
import { reportRules } from '../../../shared/domain/screening/report-rules.ts';
import { fault } from '../../../shared/domain/screening/rule.ts';
import { matterOf } from './matter-of.ts';

describe('what fills a cell', () => {
  const filled = (...values: readonly string[]): readonly Filling[] =>
    [...fillings(matterOf(values.map((value, at) => `managed|1|2|=${value} @S!A${at}`)).entries).values()].flat();
  const spots = (...values: readonly string[]) => filled(...values).map(({ entry }) => entry.place.cell);

  it('is what says something, or the first that says nothing', () => {
    expect(spots('', '')).toEqual(['A0']);
    expect(spots('', '5', '')).toEqual(['A1']);
    expect(spots('5', 'x')).toEqual(['A0', 'A1']);
  });

  it('agrees where it says the same, be it spelt otherwise, and words with the same words', () => {
    expect(agree(filled('5', '05'))).toBe(true);
    expect(agree(filled('5', '6'))).toBe(false);
    expect(agree(filled('z', '-'))).toBe(true);
    expect(agree(filled('some', 'some'))).toBe(true);
    expect(agree(filled('some', 'more'))).toBe(false);
    expect(agree(filled('some', '5'))).toBe(false);
    expect(agree(filled())).toBe(true);
  });

  it('is nothing in a return of empty cells that states no nil', () => {
    const nothing = (...values: readonly string[]) => matterOf(values.map((value) => `managed|1|2|=${value}`)).raw;
    expect(holdsNothing(nothing())).toBe(true);
    expect(holdsNothing(nothing('', ' '))).toBe(true);
    expect(holdsNothing({ ...nothing(''), nil: false })).toBe(true);
    expect(holdsNothing({ ...nothing(''), nil: true })).toBe(false);
    expect(holdsNothing(nothing('', '0'))).toBe(false);
    expect(holdsNothing(nothing('x', ''))).toBe(false);
  });
});

describe('a form that is borrowed', () => {
  const [early, late] = [Period.parse('2005-06'), Period.parse('2012-13')];
  const borrowed = (period: Period, lines: readonly string[], raw: Partial<RawReturn> = {}) => {
    const matter = matterOf(lines, { form: formB, raw: { source: 'report', ...raw } });
    return isBorrowed(formB, { ...matter, period });
  };
  const single = ['notification_breaches|Total|Total|=5'];

  it('is one of a report before it, or of its first years where nothing stands by level', () => {
    expect(formB.listsUntil).toBe('2009-10');
    expect(borrowed(Period.parse('2003-04'), ['managed|1|2|=5'])).toBe(true);
    expect(borrowed(early, single)).toBe(true);
    expect(borrowed(Period.parse('2009-10'), single)).toBe(true);
    expect(borrowed(Period.parse('2010-11'), single)).toBe(false);
    expect(borrowed(late, single)).toBe(false);
    expect(borrowed(early, ['managed|1|2|=5'])).toBe(false);
    expect(borrowed(early, [...single, 'nothing|of|the|form=5'])).toBe(true);
    expect(borrowed(early, single, { source: 'csv' })).toBe(false);
    expect(isBorrowed(undefined, { ...matterOf(single, { raw: { source: 'report' } }), period: early })).toBe(false);
  });

  it('is none where tables by level are there and could not be read', () => {
    const unread = [fileRules.tableUnknown, reportRules.blockUnsure, reportRules.rowLength];
    for (const rule of unread) {
      const findings = [fault(rule, { message: 'm' })];
      expect(borrowed(early, single, { findings }), rule.code).toBe(false);
    }
    expect(borrowed(early, single, { findings: [fault(fileRules.hiddenSheet, { message: 'm' })] })).toBe(true);
  });

  it('is read by reports alone', () => {
    const old = Period.parse('1999-00');
    const of = (source: RawReturn['source']) => formFor({ source, entries: [], facts: [], findings: [] }, old)?.id;
    expect([of('report'), of('csv'), of('workbook'), of('json')]).toEqual(['A', undefined, undefined, undefined]);
  });
});
