import { expect, test } from 'vitest';
import { loadHighsSolver } from '../../../../shared/adapters/highs-solver.ts';
import { settings } from '../../../../shared/domain/disclosure/settings.ts';
import {
  type LocalFigure,
  localKey,
  localTable,
} from '../../../../shared/domain/disclosure/suppression/local-table.ts';
import { suppressLocal } from '../../../../shared/domain/disclosure/suppression/suppress-local.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';

const solver = await loadHighsSolver();
const threshold = { ...settings, localThreshold: 5 };

/** A figure of an area of England, of England, or of the nation. */
const figure = (place: string, category: string, level: string, value: number | null): LocalFigure => ({
  geographic_level: place === 'nation' ? 'National' : place === 'E' || place === 'W' ? 'Country' : 'Police force area',
  country_code: place === 'nation' ? '' : place[0]!,
  pfa_code: place.length === 2 ? place : '',
  measure: 'managed',
  category,
  level,
  detail: '',
  value,
});
const relationsOf = (...figures: LocalFigure[]) => localTable(figures, formD).relations;

test('figures add up over categories, with Category 4 beside them, over levels, over areas and over countries', () => {
  const categories = (place: string) => [
    figure(place, '1', '2', 1),
    figure(place, '2', '2', 2),
    figure(place, '3', '2', 4),
    figure(place, 'Total', '2', 7),
  ];
  expect(relationsOf(...categories('E1'))).toEqual([{ total: 3, parts: [0, 1, 2] }]);
  expect(relationsOf(...categories('nation'), figure('nation', '4', '2', 9), figure('nation', 'All', '2', 16))).toEqual(
    [
      { total: 3, parts: [0, 1, 2] },
      { total: 5, parts: [3, 4] },
    ],
  );
  expect(relationsOf(figure('E1', '1', '2', 3), figure('E1', '1', '3', 5), figure('E1', '1', 'Total', 8))).toEqual([
    { total: 2, parts: [0, 1] },
  ]);
  const places = ['nation', 'E', 'W', 'E1', 'E2', 'W1'].map((place, at) =>
    figure(place, '1', '2', [9, 5, 4, 2, 3, 4][at]!),
  );
  expect(relationsOf(...places)).toEqual([
    { total: 0, parts: [1, 2] },
    { total: 1, parts: [3, 4] },
    { total: 2, parts: [5] },
  ]);
});

test('nobody can subtract where a part is missing or another measure, or where the sum does not hold', () => {
  const [one, two, total] = [figure('E1', '1', '2', 3), figure('E1', '1', '3', 5), figure('E1', '1', 'Total', 8)];
  expect(relationsOf(one, { ...two, value: null }, total)).toEqual([]);
  expect(relationsOf({ ...one, value: 8 }, { ...two, value: null }, total)).toEqual([{ total: 2, parts: [0] }]);
  expect(relationsOf(one, { ...two, measure: 'eligible' }, total)).toEqual([]);
  expect(relationsOf(one, two, { ...total, value: 9 })).toEqual([]);
  expect(relationsOf(total)).toEqual([]);
  expect(relationsOf({ ...total, value: 0 })).toEqual([]);
  expect(relationsOf(one, two)).toEqual([]);
  expect(localTable([{ ...one, value: null }, two], formD).values).toEqual([0, 5]);
});

test('a figure is known by its place and what it counts, and the nation is no area without a code', () => {
  expect(localKey(figure('E1', '1', '2', 3))).toBe('E1 managed|1|2|');
  expect(localKey(figure('E', '1', '2', 3))).toBe('E managed|1|2|');
  expect(localKey({ ...figure('nation', '1', '2', 3), country_code: 'K' })).toBe('National managed|1|2|');
});

test('what is hidden are counts of areas from 1 up to the threshold, of Categories 1 to 3, and their rates', () => {
  const hiddenOf = (...figures: LocalFigure[]) => [...(suppressLocal(figures, threshold, solver, formD) ?? ['?'])];
  const alone = (value: number | null, more: object = {}) => ({ ...figure('E1', '1', '2', value), ...more });
  expect([0, 1, 4, 5, null].map((value) => hiddenOf(alone(value)).length)).toEqual([0, 1, 1, 0, 0]);
  expect(hiddenOf(alone(3, { category: '4' }))).toEqual([]);
  expect(hiddenOf(figure('E', '1', '2', 3), figure('nation', '1', '2', 3))).toEqual([]);
  expect(hiddenOf(alone(3, { measure: 'population_10_and_over' }))).toEqual([]);
  const rate = (more: object) => alone(2, { measure: 'rate_per_100k', level: 'Total', ...more });
  const eligible = (more: object = {}) => alone(3, { measure: 'eligible', level: 'Total', ...more });
  expect(hiddenOf(rate({}))).toEqual([]);
  expect(hiddenOf(eligible(), rate({}), rate({ measure: 'rate_per_100k_computed' }))).toEqual([0, 1, 2]);
  expect(hiddenOf(eligible(), rate({ value: null }))).toEqual([0]);
  expect(hiddenOf(eligible(), rate({ pfa_code: 'E2' }))).toEqual([0]);
  // Of another measure, category, level or detail than the count that the rate is of.
  for (const more of [{ measure: 'managed' }, { category: '2' }, { level: '2' }, { detail: 'licence' }])
    expect(hiddenOf(eligible(more), rate({}))).toEqual([0]);
  expect(suppressLocal([alone(3)], threshold, undefined, formD)).toBeUndefined();
  expect(suppressLocal([alone(3)], { localThreshold: null }, undefined, formD)?.size).toBe(0);
  const tired = {
    open: () => ({ optimise: () => ({ status: 'undecided' as const }), boundColumn: () => {}, close: () => {} }),
  };
  const pair = [figure('E1', '1', '2', 3), figure('E2', '1', '2', 9), figure('E', '1', '2', 12)];
  expect(hiddenOf(...pair)).toEqual([0, 1]);
  expect(suppressLocal(pair, threshold, tired, formD)).toBeUndefined();
});
