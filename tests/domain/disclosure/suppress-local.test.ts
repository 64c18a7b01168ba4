import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { attackTable } from '../../../shared/domain/disclosure/suppression/attack-table.ts';
import { localTable } from '../../../shared/domain/disclosure/suppression/local-table.ts';
import { suppressLocal } from '../../../shared/domain/disclosure/suppression/suppress-local.ts';
import { formA } from '../../../shared/domain/forms/form-a.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { exampleFigures } from '../release/example-figures.ts';

const solver = await loadHighsSolver();
const rows = aggregate({
  period: Period.parse('2023-24'),
  form: formD,
  figures: exampleFigures(formD),
  population: mid2023,
  national: [],
});

const keyOf = ({ pfa_code, country_code, measure, category, level, detail }: (typeof rows)[number]): string =>
  [pfa_code || country_code, measure, category, level, detail].join();

/** Attacks hidden figures over the whole dataset, every other figure and every rule of the form being known. */
const reach = (hidden: ReadonlySet<number>) => {
  const { values, relations } = localTable(rows, formD);
  const numberOf = new Map(rows.map((row, at) => [keyOf(row), at]));
  const limits = rows.flatMap((row, small) => {
    const isSmall = (row.measure === 'eligible' && row.level !== 'Total') || row.measure === 'returned_to_custody';
    const large = numberOf.get(keyOf({ ...row, measure: 'managed', detail: '' }));
    return isSmall && large !== undefined && values[small]! <= values[large]! ? [{ small, large }] : [];
  });
  expect(limits.length).toBeGreaterThan(500);
  const open = solver.open(
    {
      lower: values.map((value, at) => (hidden.has(at) ? 0 : value)),
      upper: values.map((value, at) => (hidden.has(at) ? Infinity : value)),
      rows: [
        ...relations.map(({ total, parts }) => ({
          columns: [total, ...parts],
          coefficients: [-1, ...parts.map(() => 1)],
          lo: 0,
          hi: 0,
        })),
        ...limits.map(({ small, large }) => ({ columns: [small, large], coefficients: [-1, 1], lo: 0, hi: Infinity })),
      ],
    },
    { whole: false, seconds: 10 },
  );
  const found = rows.flatMap(({ value, geographic_level, measure }, at) => {
    if (value === null || value === 0 || value >= 5) return [];
    if (geographic_level !== 'Police force area' || measure.startsWith('rate_per_100k')) return [];
    const answer = open.optimise({ columns: [at], coefficients: [1] }, 'max');
    return [{ value, up: answer.status === 'optimal' ? answer.value : Infinity }];
  });
  open.close();
  return found;
};

describe('the optional threshold for Categories 1 to 3 (P6)', () => {
  test('is off by default: nothing is hidden', () => {
    expect(settings.localThreshold).toBeNull();
    expect(suppressLocal(rows, settings, solver, formD)?.size).toBe(0);
  });

  test('hides small counts of areas, and what would give them away over category, level and geography', () => {
    const hidden = suppressLocal(rows, { ...settings, localThreshold: 5 }, solver, formD);
    if (hidden === undefined) throw new Error('undecided');
    const small = [...rows.keys()].filter((at) => {
      const { geographic_level, measure, value } = rows[at]!;
      return (
        geographic_level === 'Police force area' &&
        !measure.startsWith('rate_per_100k') &&
        value !== null &&
        value > 0 &&
        value < 5
      );
    });
    expect(small.length).toBeGreaterThan(20);
    expect(small.every((at) => hidden.has(at))).toBe(true);
    const attacked = reach(hidden);
    expect(attacked.length).toBe(small.length);
    for (const { value, up } of attacked) expect(up).toBeGreaterThan(value + 1e-6);
    console.log(
      `threshold 5: ${small.length} primary, ${hidden.size - small.length} more hidden, of ${rows.length} rows`,
    );
  });

  test('takes the rules between measures for known: a snapshot is at most the figure of the year (attack 14)', () => {
    const at = (measure: 'eligible' | 'managed', pfa_code: string, value: number) => ({
      geographic_level: pfa_code === '' ? ('Country' as const) : ('Police force area' as const),
      country_code: 'E',
      pfa_code,
      measure,
      category: '1',
      level: '2' as const,
      detail: '' as const,
      value,
    });
    const figures = [
      ...[at('eligible', 'a', 3), at('eligible', 'b', 6), at('eligible', 'c', 9), at('eligible', '', 18)],
      ...[at('managed', 'a', 7), at('managed', 'b', 6), at('managed', 'c', 20), at('managed', '', 33)],
    ];
    const table = localTable(figures, formD);
    expect(table.limits).toHaveLength(4);
    const hidden = suppressLocal(figures, { ...settings, localThreshold: 5 }, solver, formD)!;
    const reaches = attackTable(table, hidden, [0], { solver, seconds: 10 })!;
    expect(hidden.has(0)).toBe(true);
    expect(reaches.get(0)!.up).toBeGreaterThan(3);
    const bound = { ...table, values: table.values.with(4, 3).with(7, 29) };
    const pattern = new Set([0, 1]);
    expect(attackTable({ ...bound, limits: [] }, pattern, [0], { solver, seconds: 10 })!.get(0)!.up).toBe(9);
    expect(attackTable(bound, pattern, [0], { solver, seconds: 10 })!.get(0)!.up).toBe(3);
    const tight = figures.with(4, at('managed', 'a', 3)).with(7, at('managed', '', 29));
    const both = suppressLocal(tight, { ...settings, localThreshold: 5 }, solver, formD)!;
    expect(both.has(4)).toBe(true);
    expect(attackTable(localTable(tight, formD), both, [0, 4], { solver, seconds: 10 })!.get(0)!.up).toBeGreaterThan(3);
  });

  test('a rate goes with the count it is made of', () => {
    const figure = {
      geographic_level: 'Police force area' as const,
      country_code: 'E',
      level: 'Total' as const,
      detail: '' as const,
    };
    const places = ['a', 'b', 'c'].flatMap((pfa_code, at) => [
      { ...figure, pfa_code, measure: 'eligible' as const, category: '1', value: at === 0 ? 3 : 40 },
      { ...figure, pfa_code, measure: 'rate_per_100k', category: '1', value: 12 },
      { ...figure, pfa_code, measure: 'rate_per_100k_computed', category: '1', value: 12 },
      { ...figure, pfa_code, measure: 'population_10_and_over', category: 'Total', value: 25_000 },
    ]);
    expect([...(suppressLocal(places, { ...settings, localThreshold: 5 }, solver, formD) ?? [])]).toEqual([0, 1, 2]);
  });

  const place = { geographic_level: 'Police force area' as const, country_code: 'E', pfa_code: 'a' };
  const threshold = { ...settings, localThreshold: 5 };

  test('form A: the orders applied for are those granted and those not, and custody comes from the panel', () => {
    const order = (detail: 'SOO_applied' | 'SOO_granted' | 'SOO_not_granted', value: number) =>
      ({ ...place, measure: 'orders_imposed', category: '1', level: 'Total', detail, value }) as const;
    const orders = [order('SOO_applied', 22), order('SOO_granted', 2), order('SOO_not_granted', 20)];
    expect(localTable(orders, formA).relations).toEqual([{ total: 0, parts: [1, 2] }]);
    const related = (...figures: (typeof orders)[number][]) => localTable(figures, formA).relations;
    const [applied, granted, refused] = orders as [(typeof orders)[0], (typeof orders)[0], (typeof orders)[0]];
    // Missing, not given, in another place, or not adding up: nobody can subtract.
    expect(related(granted, refused)).toEqual([]);
    expect(related(applied, granted)).toEqual([]);
    expect(related({ ...applied, value: null } as never, granted, refused)).toEqual([]);
    expect(related(order('SOO_applied', 2), granted, { ...refused, value: null } as never)).toEqual([]);
    expect(related(order('SOO_applied', 23), granted, refused)).toEqual([]);
    expect(related(applied, granted, { ...refused, pfa_code: 'b' })).toEqual([]);
    expect(related(applied, granted, { ...refused, pfa_code: 'b' }, refused)).toEqual([{ total: 0, parts: [1, 3] }]);
    expect([...(suppressLocal(orders, threshold, solver, formA) ?? [])]).toEqual([1, 2]);
    const panel = (category: string, value: number) =>
      ({ ...place, measure: 'mappp', category, level: 'MAPPP', detail: '', value }) as const;
    const custody = { ...panel('Total', 3), measure: 'returned_to_custody', detail: 'licence' } as const;
    const tight = [custody, panel('1', 3), panel('2', 0), panel('3', 0)];
    expect(localTable(tight, formA).limits).toEqual([{ small: [0], large: [1, 2, 3] }]);
    expect(localTable(tight.slice(0, 3), formA).limits).toEqual([]);
    expect(localTable(tight.with(0, { ...custody, value: 4 }), formA).limits).toEqual([]);
    expect(localTable(tight.with(0, { ...custody, value: 4 }).with(3, panel('3', 1)), formA).limits).toHaveLength(1);
    const hidden = suppressLocal(tight, threshold, solver, formA)!;
    expect(attackTable(localTable(tight, formA), hidden, [0], { solver, seconds: 10 })!.get(0)!.up).toBeGreaterThan(3);
  });

  test('form D: those returned for breach of an order are of Category 1, so at most its managed', () => {
    const managed = (category: string, value: number) =>
      ({ ...place, measure: 'managed', category, level: '3', detail: '', value }) as const;
    const order = { ...managed('1', 2), measure: 'returned_to_custody', detail: 'order' } as const;
    const figures = [order, managed('1', 2), managed('Total', 32), managed('2', 30)];
    const table = localTable(figures, formD);
    expect(table.limits).toEqual([{ small: [0], large: [1] }]);
    const hidden = suppressLocal(figures, threshold, solver, formD)!;
    expect(attackTable(table, hidden, [0, 1], { solver, seconds: 10 })!.get(0)!.rises).toBe(true);
  });
});
