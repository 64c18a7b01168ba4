import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { localTable, suppressLocal } from '../../../shared/domain/disclosure/suppress-local.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { aggregate } from '../../../shared/domain/release/aggregate.ts';
import { exampleFigures } from '../release/example-figures.ts';

const solver = await loadHighsSolver();
const rows = aggregate({
  period: Period.parse('2023-24'),
  form: formD,
  figures: exampleFigures(formD),
  population: mid2023,
  national: [],
});

/** Attacks hidden figures of one measure over the whole dataset, every other figure being known. */
const reach = (measure: string, detail: string, hidden: ReadonlySet<number>) => {
  const numbers = [...rows.keys()].filter((at) => rows[at]!.measure === measure && rows[at]!.detail === detail);
  const { values, relations } = localTable(numbers.map((at) => rows[at]!));
  const open = solver.open(
    {
      lower: values.map((value, at) => (hidden.has(numbers[at]!) ? 0 : value)),
      upper: values.map((value, at) => (hidden.has(numbers[at]!) ? Infinity : value)),
      rows: relations.map(({ total, parts }) => ({
        columns: [total, ...parts],
        coefficients: [-1, ...parts.map(() => 1)],
        lo: 0,
        hi: 0,
      })),
    },
    { whole: false, seconds: 10 },
  );
  const found = numbers.flatMap((number, at) => {
    const { value } = rows[number]!;
    if (value === null || value === 0 || value >= 5 || rows[number]!.geographic_level !== 'Police force area')
      return [];
    const answer = open.optimise({ columns: [at], coefficients: [1] }, 'max');
    return [{ value, up: answer.status === 'optimal' ? answer.value : Infinity }];
  });
  open.close();
  return found;
};

describe('the optional threshold for Categories 1 to 3 (P6)', () => {
  test('is off by default: nothing is hidden', () => {
    expect(settings.localThreshold).toBeNull();
    expect(suppressLocal(rows, settings, solver)?.size).toBe(0);
  });

  test('hides small counts of areas, and what would give them away over category, level and geography', () => {
    const hidden = suppressLocal(rows, { ...settings, localThreshold: 5 }, solver);
    if (hidden === undefined) throw new Error('undecided');
    const small = [...rows.keys()].filter((at) => {
      const { geographic_level, measure, value } = rows[at]!;
      return (
        geographic_level === 'Police force area' &&
        measure !== 'rate_per_100k' &&
        value !== null &&
        value > 0 &&
        value < 5
      );
    });
    expect(small.length).toBeGreaterThan(20);
    expect(small.every((at) => hidden.has(at))).toBe(true);
    let attacked = 0;
    for (const [measure, detail] of [
      ['eligible', ''],
      ['managed', ''],
      ['returned_to_custody', 'licence'],
      ['notification_breaches', ''],
    ] as const)
      for (const { value, up } of reach(measure, detail, hidden)) {
        attacked += 1;
        expect(up).toBeGreaterThan(value + 1e-6);
      }
    expect(attacked).toBeGreaterThan(20);
    console.log(
      `threshold 5: ${small.length} primary, ${hidden.size - small.length} more hidden, of ${rows.length} rows`,
    );
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
      { ...figure, pfa_code, measure: 'rate_per_100k' as const, category: 'Total', value: 12 },
    ]);
    expect([...(suppressLocal(places, { ...settings, localThreshold: 5 }, solver) ?? [])]).toEqual([0, 1]);
  });
});
