import { describe, expect, it } from 'vitest';
import { allowedChange } from '../../../shared/domain/allowed-change.ts';
import { CellKey, cellOf, cellsOf } from '../../../shared/domain/cells.ts';
import { formA } from '../../../shared/domain/forms/form-a.ts';
import { formB } from '../../../shared/domain/forms/form-b.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';

/** How far a figure may move in a year without a question, where it was 0 and where it was 100. */
const allowed: Readonly<Record<string, readonly [ofNone: number, of100: number]>> = {
  eligible: [25, 37],
  'eligible at Level 2': [20, 70],
  'eligible at Level 3': [12, 62],
  managed: [20, 70],
  mappp: [20, 70],
  notification_breaches: [20, 70],
  lifetime_revocations: [15, 75],
  orders_imposed: [25, 60],
  sro_breaches: [12, 62],
  returned_to_custody: [15, 75],
  serious_offence_charged: [8, 58],
  rate_per_100k: [5, 15],
};

const forms = [
  [formA, '2002-03'],
  [formB, '2014-15'],
  [formC, '2020-21'],
  [formD, '2024-25'],
] as const;

describe('a figure may move in a year by what is usual for its kind', () => {
  it.each(forms)('on form $id', (form, to) => {
    const year = Number(to.slice(0, 4));
    const from = Period.parse(`${year - 1}-${String(year).slice(2)}`);
    for (const cell of cellsOf(form)) {
      const own = `${cell.measure} at Level ${cell.level}`;
      const [ofNone, of100] = allowed[own] ?? allowed[cell.measure]!;
      const change = (last: number) => allowedChange(cell, last, { from, to: Period.parse(to) });
      expect([cell.key, change(0), change(100)]).toEqual([cell.key, ofNone, of100]);
    }
  });

  it('and by as much for each year between', () => {
    const [cell] = cellsOf(formD);
    const years = { from: Period.parse('2021-22'), to: Period.parse('2024-25') };
    expect(allowedChange(cell!, 100, years)).toBe(3 * 37);
  });

  it('and is asked nothing across a break in its series, be it one', () => {
    const change = (form: typeof formD, key: string, from: string, to: string) =>
      allowedChange(cellOf(form, CellKey.parse(key))!, 100, { from: Period.parse(from), to: Period.parse(to) });
    expect(change(formD, 'rate_per_100k|Total|Total|', '2021-22', '2022-23')).toBeUndefined();
    expect(change(formD, 'eligible|1|Total|', '2021-22', '2022-23')).toBe(37);
    expect(change(formA, 'eligible|2|Total|', '2002-03', '2003-04')).toBeUndefined();
    expect(change(formA, 'eligible|1|Total|', '2002-03', '2003-04')).toBe(37);
  });
});
