import { describe, expect, it } from 'vitest';
import { cellsOf, sumsOf } from '../../../shared/domain/cells.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { formA } from '../../../shared/domain/forms/form-a.ts';
import { formB } from '../../../shared/domain/forms/form-b.ts';
import { formC } from '../../../shared/domain/forms/form-c.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { forms } from '../../../shared/domain/forms/index.ts';
import { limitsOf, limitsWithTotals } from '../../../shared/domain/limits.ts';

/** Asked of a copy: what is derived from a form is held by the form, and would hide a change that is tried. */
const inWords = (form: Form, withTotals = false) =>
  (withTotals ? limitsWithTotals : limitsOf)({ ...form }).map(({ lesser, greater }) =>
    [lesser, greater].map((cells) => cells.map(({ key }) => key).join(' + ')).join(' <= '),
  );

describe('limits', () => {
  it('of form D hold level by level and category by category, breach of an order within Category 1', () => {
    const expected = ['1', '2', '3', '4'].flatMap((category) =>
      ['2', '3'].flatMap((level) => [
        `eligible|${category}|${level}| <= managed|${category}|${level}|`,
        `returned_to_custody|${category}|${level}|licence <= managed|${category}|${level}|`,
      ]),
    );
    const orders = ['2', '3'].map((level) => `returned_to_custody|Total|${level}|order <= managed|1|${level}|`);
    expect(inWords(formD).sort()).toEqual([...expected, ...orders].sort());
  });

  it('of form A are by the panel, whose cases are counted by category', () => {
    const panel = 'mappp|1|MAPPP| + mappp|2|MAPPP| + mappp|3|MAPPP|';
    expect(inWords(formA)).toEqual([
      `returned_to_custody|Total|MAPPP|licence <= ${panel}`,
      `returned_to_custody|Total|MAPPP|order <= ${panel}`,
    ]);
  });

  it('of details together are said where the form says so', () => {
    const together: Form = { ...formD, limits: formD.limits.map((limit) => ({ ...limit, together: true as const })) };
    expect(inWords(together)).toHaveLength(inWords(formD).length + 2);
    expect(inWords(together).filter((each) => !inWords(formD).includes(each))).toEqual([
      'returned_to_custody|1|2|licence + returned_to_custody|Total|2|order <= managed|1|2|',
      'returned_to_custody|1|3|licence + returned_to_custody|Total|3|order <= managed|1|3|',
    ]);
  });

  /** Level 1 is in the snapshot and not in the year: a total with it is within nothing. Category 3 has no Level 1. */
  const ofTotals = [
    'eligible|Total|2| <= managed|Total|2|',
    'eligible|Total|3| <= managed|Total|3|',
    'eligible|3|Total| <= managed|3|Total|',
    'returned_to_custody|Total|2|licence <= managed|Total|2|',
    'returned_to_custody|Total|3|licence <= managed|Total|3|',
    'returned_to_custody|1|Total|licence <= managed|1|Total|',
    'returned_to_custody|2|Total|licence <= managed|2|Total|',
    'returned_to_custody|3|Total|licence <= managed|3|Total|',
    'returned_to_custody|Total|Total|licence <= managed|Total|Total|',
  ];
  const ofOrders = [
    'returned_to_custody|Total|2|order <= managed|Total|2|',
    'returned_to_custody|Total|3|order <= managed|Total|3|',
    'returned_to_custody|1|Total|order <= managed|1|Total|',
    'returned_to_custody|Total|Total|order <= managed|Total|Total|',
  ];
  it.each([
    [formA, []],
    [formB, [...ofTotals, ...ofOrders]],
    [formC, [...ofTotals, ...ofOrders]],
    [
      formD,
      [
        ...ofTotals,
        'returned_to_custody|4|Total|licence <= managed|4|Total|',
        'returned_to_custody|Total|Total|order <= managed|1|Total|',
      ],
    ],
  ])('of totals follow from those of their parts, over levels and over categories ($0.id)', (form, expected) => {
    const [counted, all] = [inWords(form), inWords(form, true)];
    expect(all.slice(0, counted.length)).toEqual(counted);
    expect(all.slice(counted.length).sort()).toEqual([...expected].sort());
  });

  it('say of which category, level and rule they are, those of totals too', () => {
    const rules = { eligible: 'snapshot-above-year', returned_to_custody: 'custody-above-managed' };
    for (const { lesser, category, level, limit } of limitsWithTotals({ ...formD })) {
      const [cell] = lesser;
      expect([category, level, limit.rule]).toEqual([
        cell!.about,
        cell!.level,
        Object.entries(rules).find(([measure]) => measure === cell!.measure)![1],
      ]);
    }
  });

  const changed = (form: Form, change: (table: Form['tables'][number]) => object): Form => ({
    ...form,
    tables: form.tables.map((table) => ({ ...table, ...change(table) })),
  });
  const isOfOrders = (table: Form['tables'][number]): boolean =>
    table.measure === 'returned_to_custody' && table.detail === 'order';
  const said = (form: Form) => inWords(form, true).filter((each) => each.includes('order'));

  it('of what is about all categories are by the total, or by all but the fourth where none is counted', () => {
    const about = changed(formD, (table) => (isOfOrders(table) ? { about: 'Total' } : {}));
    expect(said(about)).toEqual([
      'returned_to_custody|Total|2|order <= managed|Total|2|',
      'returned_to_custody|Total|3|order <= managed|Total|3|',
      'returned_to_custody|Total|Total|order <= managed|Total|Total|',
    ]);
    const uncounted = changed(about, ({ measure, columns }) =>
      measure === 'managed' ? { columns: columns.filter(({ category }) => category !== 'Total') } : {},
    );
    const by = (level: string) => ['1', '2', '3'].map((category) => `managed|${category}|${level}|`).join(' + ');
    expect(said(uncounted)).toEqual(
      ['2', '3'].map((level) => `returned_to_custody|Total|${level}|order <= ${by(level)}`),
    );
  });

  const closing = (...closed: Form['tables'][number]['rows'][number]['level'][]) =>
    changed(formB, (table) =>
      isOfOrders(table)
        ? { notApplicable: [...(table.notApplicable ?? []), ...closed.map((level) => ({ level }))] }
        : {},
    );

  it('of a total over levels are by a total over levels, be it of one level alone', () => {
    expect(said(closing('3'))).toEqual([
      'returned_to_custody|1|2|order <= managed|1|2|',
      'returned_to_custody|Total|2|order <= managed|Total|2|',
      'returned_to_custody|1|Total|order <= managed|1|Total|',
      'returned_to_custody|Total|Total|order <= managed|Total|Total|',
    ]);
  });

  it('are none of what is closed, nor of a total whose parts all are, nor where one part is within nothing', () => {
    expect(said(closing('Total'))).toEqual([
      'returned_to_custody|1|2|order <= managed|1|2|',
      'returned_to_custody|1|3|order <= managed|1|3|',
      'returned_to_custody|Total|2|order <= managed|Total|2|',
      'returned_to_custody|Total|3|order <= managed|Total|3|',
    ]);
    expect(said(closing('2', '3'))).toEqual([]);
    const atLevel2 = { ...formB, limits: formB.limits.map((limit) => ({ ...limit, levels: ['2'] as const })) };
    expect(inWords(atLevel2, true).filter((each) => /^[a-z_]+\|\w+\|(?:Total|3)/.test(each))).toEqual([]);
  });

  it.each(forms)('have open, counted cells on the lesser side (form $id)', (form) => {
    const totals = new Set(sumsOf(form).map(({ total }) => total));
    const lesser = limitsOf(form).flatMap((each) => each.lesser);
    expect(lesser.filter((cell) => cell.notApplicable || totals.has(cell) || !cellsOf(form).includes(cell))).toEqual(
      [],
    );
  });
});
