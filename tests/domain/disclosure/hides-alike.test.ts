import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { settings } from '../../../shared/domain/disclosure/settings.ts';
import { hidesAlike } from '../../../shared/domain/disclosure/suppression/hides-alike.ts';
import type { LocalFigure } from '../../../shared/domain/disclosure/suppression/local-table.ts';
import { suppressLocal } from '../../../shared/domain/disclosure/suppression/suppress-local.ts';
import { formA } from '../../../shared/domain/forms/form-a.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { suppressionStatement } from '../../../shared/domain/release/dataset.ts';

const solver = await loadHighsSolver();
const threshold = { ...settings, localThreshold: 5 };
type Seen = LocalFigure & { shorthand?: string };

const figure = (pfa_code: string, value: number | null, more: Partial<Seen> = {}): Seen => ({
  geographic_level: pfa_code === '' ? 'Country' : 'Police force area',
  country_code: 'E',
  pfa_code,
  measure: 'notification_breaches',
  category: 'Total',
  level: 'Total',
  detail: '',
  value,
  ...more,
});
const saw = (figures: readonly Seen[], hidden: readonly number[]) =>
  figures.map((each, at) => (hidden.includes(at) ? { ...each, value: null, shorthand: 'c' } : each));
const alike = (
  now: readonly Seen[],
  hides: readonly number[],
  was: readonly Seen[],
  hid: readonly number[],
  form = formD,
) => hidesAlike(now, new Set(hides), [saw(was, hid)], form);

describe('the threshold for Categories 1 to 3 from one version to the next', () => {
  const first = [figure('a', 2), figure('b', 6), figure('c', 7), figure('', 15)];
  const second = [figure('a', 2), figure('b', 60), figure('c', 7), figure('', 69)];

  test('two versions that hide otherwise give a count: the second hides c, the first hid b, so a is 15 - 6 - 7', () => {
    expect([...suppressLocal(first, threshold, solver, formD)!].sort()).toEqual([0, 1]);
    expect([...suppressLocal(second, threshold, solver, formD)!].sort()).toEqual([0, 2]);
    expect(alike(second, [0, 2], first, [0, 1])).toBe(false);
    // The same pattern, but beside it a total that has changed.
    expect(alike(second, [0, 1], first, [0, 1])).toBe(false);
    expect(alike(first, [0, 1], first, [0, 1])).toBe(true);
    expect(hidesAlike(second, new Set([0, 2]), [], formD)).toBe(true);
  });

  test('holds against every earlier version', () => {
    const once = saw(first, [0, 1]);
    const other = saw(first, [0, 2]);
    expect(hidesAlike(first, new Set([0, 1]), [once, once], formD)).toBe(true);
    expect(hidesAlike(first, new Set([0, 1]), [once, other], formD)).toBe(false);
    expect(hidesAlike(first, new Set([0, 1]), [other, once], formD)).toBe(false);
  });

  test('what stands in no sum with a hidden figure may change, and be shown for the first time as provisional', () => {
    const apart = [figure('d', 90, { country_code: 'W' }), figure('', 90, { country_code: 'W' })];
    const grown = [figure('d', 95, { country_code: 'W' }), figure('', 95, { country_code: 'W' })];
    expect(alike([...first, ...grown], [0, 1], [...first, ...apart], [0, 1])).toBe(true);
    const provisional = apart.map((each) => ({ ...each, shorthand: 'p' }));
    expect(alike([...first, ...apart], [0, 1], [...first, ...provisional], [0, 1])).toBe(true);
    // But it may not be hidden or missing where it was shown, the other way round, or new.
    expect(alike(grown, [0, 1], apart, [])).toBe(false);
    expect(alike(apart, [], apart, [0, 1])).toBe(false);
    const missing = [figure('d', null, { shorthand: 'x' })];
    expect(alike(missing, [], missing, [])).toBe(true);
    expect(alike(missing, [], apart.slice(0, 1), [])).toBe(false);
    expect(alike(apart.slice(0, 1), [], missing, [])).toBe(false);
    expect(alike(missing, [], apart.slice(0, 1), [0])).toBe(false);
    expect(alike([...first, ...apart], [0, 1], first, [0, 1])).toBe(false);
    expect(alike(apart.slice(0, 1), [], [figure('e', 90, { country_code: 'W' })], [])).toBe(false);
  });

  test('a rule between measures stands beside a hidden figure as a sum does', () => {
    const pair = (managed: number) =>
      (['eligible', 'managed'] as const).map((measure) =>
        figure('a', measure === 'eligible' ? 3 : managed, { measure, category: '1', level: '2' }),
      );
    expect(alike(pair(20), [0], pair(20), [0])).toBe(true);
    expect(alike(pair(21), [0], pair(20), [0])).toBe(false);
    expect(alike(pair(2), [0], pair(1), [0])).toBe(true);
    const order = (detail: 'SOO_applied' | 'SOO_granted' | 'SOO_not_granted', value: number) =>
      figure('a', value, { measure: 'orders_imposed', category: '1', detail });
    const orders = (more: number) => [
      order('SOO_applied', 22 + more),
      order('SOO_granted', 2),
      order('SOO_not_granted', 20 + more),
    ];
    expect(alike(orders(1), [1], orders(0), [1], formA)).toBe(false);
    expect(alike(orders(0), [1], orders(0), [1], formA)).toBe(true);
  });

  test('Category 4 and what contains it is for the gate to decide: it may come and go', () => {
    const four = (category: string, value: number | null) =>
      figure('', value, { geographic_level: 'National', category, ...(value === null && { shorthand: 'c' }) });
    for (const category of ['4', 'All']) {
      expect(alike([...first, four(category, 30)], [0, 1], [...first, four(category, null)], [0, 1])).toBe(true);
      expect(alike([...first, four(category, null)], [0, 1], [...first, four(category, 30)], [0, 1])).toBe(true);
    }
    for (const category of ['1', 'Total'])
      expect(alike([four(category, 30)], [], [four(category, null)], [])).toBe(false);
  });

  test('the dataset says that small counts are hidden', () => {
    const said = suppressionStatement({ form: formA, rows: [], coverage: undefined as never, localThreshold: 5 });
    expect(said.join(' ')).toContain('under 5 in Categories 1 to 3 show [c]');
  });
});
