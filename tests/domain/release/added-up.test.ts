import { describe, expect, it } from 'vitest';
import { type CellKey, cellKey } from '../../../shared/domain/cells.ts';
import type { Figure } from '../../../shared/domain/figures.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { completeFigures } from '../../../shared/domain/release/figures/complete-figures.ts';
import { figuresText, rowsFromText } from '../../../shared/domain/release/figures/figures-text.ts';
import { geographies } from '../../../shared/domain/release/figures/geography.ts';
import { nationalTotals } from '../../../shared/domain/release/figures/national-totals.ts';
import { publishedCells } from '../../../shared/domain/release/figures/published-cells.ts';
import { publishedMeasures } from '../../../shared/domain/release/figures/published-codes.ts';
import { rowKey, saidText } from '../../../shared/domain/release/figures/published-row.ts';
import { exampleFigures } from './example-figures.ts';
import { row } from './rows.ts';

const period = Period.parse('2023-24');
const key = (address: string): CellKey => {
  const [measure = '', category = '', level = '', detail = ''] = address.split('|');
  return cellKey({ measure, category, level, detail });
};
const completed = (given: Readonly<Record<string, Figure>>) => {
  const figures = completeFigures(formD, new Map(Object.entries(given).map(([address, each]) => [key(address), each])));
  return (address: string) => figures.get(key(address));
};
const levels = (one: Figure, two: Figure, three: Figure) => ({
  ...{ 'eligible|1|1|': one, 'eligible|1|2|': two, 'eligible|1|3|': three },
});

describe('the figures of a return, completed', () => {
  it('have a total for all its parts, where none was given', () => {
    const at = completed(levels({ value: 7 }, { value: 2 }, { value: 1 }));
    expect(at('eligible|1|Total|')).toEqual({ value: 10 });
    expect(at('eligible|Total|1|')).toEqual({ value: null, shorthand: 'x' });
  });

  it('keep the total that was given, number or not', () => {
    const parts = levels({ value: 7 }, { value: 2 }, { value: 1 });
    expect(completed({ ...parts, 'eligible|1|Total|': { value: 11 } })('eligible|1|Total|')).toEqual({ value: 11 });
    const withheld = { value: null, shorthand: 'c' } as const;
    expect(completed({ ...parts, 'eligible|1|Total|': withheld })('eligible|1|Total|')).toEqual(withheld);
  });

  it('have no total beside a part that is missing', () => {
    const at = completed(levels({ value: 7 }, { value: null, shorthand: 'x' }, { value: 1 }));
    expect(at('eligible|1|Total|')).toEqual({ value: null, shorthand: 'x' });
    expect(at('eligible|1|2|')).toEqual({ value: null, shorthand: 'x' });
  });

  it('take a closed cell for none, whatever was given, and Category 4 for no figure of theirs', () => {
    const at = completed({
      'eligible|3|1|': { value: 4 },
      'eligible|3|2|': { value: 2 },
      'eligible|3|3|': { value: 1 },
    });
    expect(at('eligible|3|1|')).toEqual({ value: null, shorthand: 'z' });
    expect(at('eligible|3|Total|')).toEqual({ value: 3 });
    expect(at('eligible|4|1|')).toBeUndefined();
  });
});

describe('the national totals that disclosure control is given', () => {
  it('are of every total over categories, and of nothing else', () => {
    const totals = nationalTotals(formD, exampleFigures(formD));
    expect([...totals.keys()].every((each) => each.split('|')[1] === 'Total')).toBe(true);
    const [level, all] = ['1', 'Total'].map((at) => totals.get(key(`eligible|Total|${at}|`)));
    expect(level).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(level!);
  });
});

describe('figures in a short text', () => {
  it('are numbers with their marks, or the shorthand in their place', () =>
    expect(
      figuresText([
        row('kent', 'eligible|1|1|', 2439),
        row('kent', 'eligible|1|2|', '105 p r'),
        row('kent', 'eligible|3|1|', 'z'),
        row('kent', 'eligible|1|3|', 0),
      ]),
    ).toBe('2439,105pr,z,0'));

  it('are refused where they are not of the form, or not as we write them', () => {
    expect(() => rowsFromText('2023-24', '1,2')).toThrow('are not those of form D');
    const length = geographies.flatMap(({ kind }) => publishedCells(formD, period, kind)).length;
    const others = Array.from({ length }, () => '1pq').join();
    expect(() => rowsFromText('2023-24', others)).toThrow('not as we write them');
    expect(rowsFromText('2023-24', Array.from({ length }, () => '1.5pb').join())[0]).toMatchObject({
      ...{ value: 1.5, shorthand: '', marks: 'p b' },
    });
    expect(rowsFromText('2023-24', Array.from({ length }, () => 'x').join())[0]).toMatchObject({
      ...{ value: null, shorthand: 'x', marks: '', time_period: '202324', geographic_level: 'National' },
    });
  });
});

describe('a published row', () => {
  it('is the same row in every period, whatever the vintage of its population', () => {
    const rate = (vintage: string) => rowKey(row('kent', `rate_per_100k_computed|1|Total|${vintage}`, 1));
    expect(rate('mid-2022')).toBe(rate('mid-2023'));
    expect(rowKey(row('kent', 'orders_imposed|1|Total|NO', 1))).toBe('E23000032|orders_imposed|1|Total|NO');
    expect(rowKey(row('wales', 'eligible|1|Total|', 1))).toBe('W92000004|eligible|1|Total|');
  });

  it('reads as people write numbers, with what stands beside them', () => {
    expect(saidText(row('kent', 'eligible|1|1|', '1722 p r'))).toBe('1,722 [p] [r]');
    expect(saidText(row('kent', 'eligible|1|1|', 'c'))).toBe('[c]');
  });

  it('counts each rate both ways, and the residents', () =>
    expect(publishedMeasures).toEqual(
      expect.arrayContaining(['eligible', 'rate_per_100k', 'rate_per_100k_computed', 'population_10_and_over']),
    ));
});
