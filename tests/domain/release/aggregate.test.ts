import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areas } from '../../../shared/domain/areas.ts';
import { type Cell, cellKey, cellsOf, sumsOf } from '../../../shared/domain/cells.ts';
import type { Cleared } from '../../../shared/domain/disclosure/ledger/cleared.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { forms } from '../../../shared/domain/forms/index.ts';
import { ratesOf } from '../../../shared/domain/forms/rates.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { completeFigures } from '../../../shared/domain/release/figures/complete-figures.ts';
import { geographies } from '../../../shared/domain/release/figures/geography.ts';
import { addressText, publishedAddress } from '../../../shared/domain/release/figures/published-cells.ts';
import { PublishedRow, publishedColumns, rowKey } from '../../../shared/domain/release/figures/published-row.ts';
import { exampleFigures, figuresOf } from './example-figures.ts';

const period = Period.parse('2023-24');
const rowsOf = (form: Form, figures = exampleFigures(form)) =>
  aggregate({ period, form, figures, population: mid2023, national: [] });

describe('the tidy dataset', () => {
  it('has the agreed columns, and every cell of the form for every geography once, whoever is missing', () => {
    for (const form of forms) {
      const rows = rowsOf(form, exampleFigures(form, ['kent', 'gwent']));
      const all = cellsOf(form).filter((cell) => cell.confidential).length;
      const rates = ratesOf(form).length;
      // Each rate as it is worked out, and one population behind them all.
      expect(rows).toHaveLength(45 * (cellsOf(form).length + rates + Math.min(rates, 1)) + all);
      expect(new Set(rows.map(rowKey)).size).toBe(rows.length);
      for (const row of rows) PublishedRow.parse(row);
    }
    expect(publishedColumns.join()).toBe(
      'time_period,time_identifier,geographic_level,country_code,country_name,pfa_code,pfa_name,mappa_area,measure,category,level,detail,unit,value,shorthand,marks',
    );
  });

  it('says c and no number for Category 4 everywhere below the nation, and nationally unless the gate speaks', () => {
    const four = rowsOf(formD).filter((row) => row.category === '4' || row.category === 'All');
    expect(four.filter((row) => row.geographic_level !== 'National')).toHaveLength(44 * 10);
    for (const row of four) expect([row.value, row.shorthand]).toEqual([null, 'c']);
  });

  it('takes national Category 4 from the gate alone', () => {
    const national = [
      { measure: 'eligible', category: '4', level: 'Total', detail: '', value: 393 as Cleared, shorthand: null },
      { measure: 'eligible', category: 'All', level: 'Total', detail: '', value: null, shorthand: 'x' },
    ] as const;
    const rows = aggregate({ period, form: formD, figures: exampleFigures(formD), population: mid2023, national });
    const four = rows.filter((row) => row.category === '4' && row.value !== null);
    expect(four.map(rowKey)).toEqual(['K04000001|eligible|4|Total|']);
    expect(rows.find((row) => row.category === 'All' && row.level === 'Total')?.shorthand).toBe('x');
  });

  it('adds up at every margin of every geography, and areas add up to countries and these to the nation', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 41 }), { maxLength: 6 }),
        fc.array(fc.option(fc.nat(3000), { freq: 12 }), { minLength: 40, maxLength: 60 }),
        (missing, counts) => {
          const figures = new Map(
            areas
              .filter((_, index) => !missing.includes(index))
              .map((area, index) => {
                let next = index;
                return [
                  area.slug,
                  completeFigures(
                    formD,
                    figuresOf(formD, () => counts[next++ % counts.length]!),
                  ),
                ];
              }),
          );
          const rows = new Map(rowsOf(formD, figures).map((row) => [rowKey(row), row]));
          for (const geography of geographies) {
            const code = geography.columns.pfa_code || geography.columns.country_code;
            const at = (cell: Cell) => rows.get(`${code}|${addressText(publishedAddress(cell))}`)!;
            for (const sum of sumsOf(formD).filter(({ total }) => !total.confidential)) {
              const parts = sum.parts.map(at);
              const total = at(sum.total);
              if (total.value === null) continue;
              expect(total.value).toBe(parts.reduce((so, part) => so + (part.value ?? 0), 0));
            }
            if (geography.kind === 'Police force area') continue;
            for (const cell of cellsOf(formD).filter(
              (each) => !each.confidential && each.measure !== 'rate_per_100k',
            )) {
              if (sumsOf(formD).some(({ total }) => total.key === cell.key)) continue;
              const given = geography.areas.flatMap(
                (area) => rows.get(`${area.pfaCode}|${addressText(publishedAddress(cell))}`)!.value ?? [],
              );
              expect(at(cell).value).toBe(given.length === 0 ? null : given.reduce((so, value) => so + value, 0));
              if (!cell.notApplicable && given.length > 0)
                expect(at(cell).marks).toBe(given.length < geography.areas.length ? 'p' : '');
            }
          }
        },
      ),
      { seed: 20241031, numRuns: 15 },
    );
  });

  it('works out national and country rates from Category 1 and the population of the areas that are in', () => {
    const key = cellKey({ measure: 'eligible', category: '1', level: '1', detail: '' });
    const figures = new Map(
      areas
        .filter((area) => area.slug !== 'london')
        .map((area) => [
          area.slug,
          completeFigures(
            formD,
            figuresOf(formD, (each) => (each === key ? 1000 : 0)),
          ),
        ]),
    );
    const residents = Object.entries(mid2023.aged10AndOver)
      .filter(([code]) => code !== 'E23000001' && code !== 'E23000034')
      .reduce((sum, [, count]) => sum + count, 0);
    const rows = rowsOf(formD, figures);
    const at = (of: readonly PublishedRow[], measure: string, area = '') =>
      of.find((row) => row.measure === measure && row.mappa_area === area);
    const beside = { category: '1', detail: 'mid-2023', unit: 'per 100,000' };
    expect(at(rows, 'rate_per_100k_computed')).toMatchObject({
      ...beside,
      value: Math.round((41_000 * 100_000) / residents),
      marks: 'p',
    });
    expect(at(rows, 'population_10_and_over')).toMatchObject({
      category: 'Total',
      detail: 'mid-2023',
      unit: 'people',
      value: residents,
      marks: 'p',
    });
    expect(at(rows, 'rate_per_100k')).toMatchObject({ category: '1', value: null, shorthand: 'z' });
    expect(at(rows, 'rate_per_100k_computed', 'Kent')).toMatchObject({
      ...beside,
      value: Math.round((1000 * 100_000) / mid2023.aged10AndOver.E23000032!),
      marks: '',
    });
    expect(at(rows, 'rate_per_100k_computed', 'London')).toMatchObject({ value: null, shorthand: 'x', marks: '' });
    expect(at(rows, 'population_10_and_over', 'London')).toMatchObject({ value: 7_898_816, marks: '' });
    const unknown = aggregate({ period, form: formD, figures, population: undefined, national: [] });
    for (const measure of ['rate_per_100k_computed', 'population_10_and_over'])
      for (const area of ['', 'Kent'])
        expect(at(unknown, measure, area)).toMatchObject({ value: null, shorthand: 'x', detail: 'mid-2023' });
  });

  it('says in every row what it counts, in which unit, and one name of each area beside that of its police force', () => {
    const rows = rowsOf(formD);
    const ofOne = new Set(rows.filter((row) => row.category === '1').map(({ measure }) => measure));
    for (const measure of ['orders_imposed', 'notification_breaches', 'lifetime_revocations', 'sro_breaches'])
      expect(rows.filter((row) => row.measure === measure && row.category !== '1')).toEqual([]);
    expect(ofOne).toContain('rate_per_100k');
    expect(rows.filter((row) => row.detail === 'order' && row.category !== '1')).toEqual([]);
    const names = new Map(rows.map((row) => [row.mappa_area, [row.pfa_code, row.pfa_name]]));
    expect(names.get('Teesside')).toEqual(['E23000013', 'Cleveland']);
    expect(names.get('Dyfed Powys')).toEqual(['W15000004', 'Dyfed-Powys']);
    expect(names.get('London')).toEqual(['E23000001+E23000034', 'Metropolitan Police + London, City of']);
    expect(names.get('')).toEqual(['', '']);
    expect(names.size).toBe(43);
    const units = Object.groupBy(rows, ({ unit }) => unit);
    expect(new Set(units.orders!.map(({ measure }) => measure))).toEqual(new Set(['orders_imposed']));
    expect(new Set(units['per 100,000']!.map(({ measure }) => measure))).toEqual(
      new Set(['rate_per_100k', 'rate_per_100k_computed']),
    );
  });

  it('publishes what an area returned, z where the form has no case and x for an area that is missing', () => {
    const rows = rowsOf(formD, exampleFigures(formD, ['kent']));
    const at = (pfa: string, category: string, level: string) =>
      rows.find(
        (row) => row.pfa_name === pfa && row.measure === 'eligible' && row.category === category && row.level === level,
      );
    expect(at('Kent', '1', '1')).toMatchObject({ value: null, shorthand: 'x' });
    expect(at('Kent', '3', '1')).toMatchObject({ value: null, shorthand: 'z' });
    expect(at('Kent', '4', '1')).toMatchObject({ value: null, shorthand: 'c' });
    expect(at('Lancashire', '3', '1')).toMatchObject({ value: null, shorthand: 'z' });
  });
});
