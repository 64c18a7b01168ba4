import { describe, expect, it } from 'vitest';
import { AreaSlug, areas, findArea } from '../../../shared/domain/areas.ts';
import { CellKey } from '../../../shared/domain/cells.ts';
import type { Figure } from '../../../shared/domain/figures.ts';
import { formD } from '../../../shared/domain/forms/form-d.ts';
import { ratesOf } from '../../../shared/domain/forms/rates.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { addUp } from '../../../shared/domain/release/figures/add-up.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { completeFigures } from '../../../shared/domain/release/figures/complete-figures.ts';
import { computedRate } from '../../../shared/domain/release/figures/computed-rate.ts';
import type { Said } from '../../../shared/domain/release/figures/published-row.ts';

type Given = Readonly<Record<string, number | 'x' | 'z' | null>>;
const [kent, essex] = [findArea('kent')!, findArea('essex')!];
const figure = (says: Given[string]): Figure =>
  typeof says === 'number' || says === null ? { value: says as number } : { value: null, shorthand: says };
const returned = (given: Given) =>
  new Map(Object.entries(given).map(([key, says]) => [CellKey.parse(key), figure(says)]));
const ofAreas = (given: Readonly<Record<string, Given>>) =>
  new Map(Object.entries(given).map(([slug, each]) => [AreaSlug.parse(slug), completeFigures(formD, returned(each))]));
const words = (said: Said | undefined) => said && `${said.value ?? said.shorthand}${said.marks && ` ${said.marks}`}`;

describe('what areas gave, added up', () => {
  const sums = (first: Given, second: Given) => {
    const said = addUp(formD, [kent, essex], ofAreas({ kent: first, essex: second }));
    return (key: string) => words(said.get(CellKey.parse(key)));
  };

  it('is provisional where one gave nothing, and so is every total over it', () => {
    const at = sums({ 'managed|1|2|': 5, 'managed|1|3|': 1 }, { 'managed|1|2|': 'x', 'managed|1|3|': 2 });
    expect([at('managed|1|2|'), at('managed|1|3|'), at('managed|1|Total|')]).toEqual(['5 p', '3', '8 p']);
  });

  it('is not there where nobody gave it: the total is of the rest, and provisional, and of nothing it is none', () => {
    const at = sums({ 'managed|1|2|': 5 }, { 'managed|1|2|': 4 });
    expect([at('managed|1|2|'), at('managed|1|3|'), at('managed|1|Total|')]).toEqual(['9', 'x', '9 p']);
    expect([at('managed|2|2|'), at('managed|2|Total|')]).toEqual(['x', 'x']);
    expect([at('rate_per_100k|Total|Total|'), at('eligible|3|1|'), at('managed|4|2|')]).toEqual(['z', 'z', undefined]);
  });
});

describe('a return, completed', () => {
  const at = (given: Given, key: string) => completeFigures(formD, returned(given)).get(CellKey.parse(key));

  it('has a total for one that was left empty, and keeps a shorthand', () => {
    const parts = { 'managed|1|2|': 5, 'managed|1|3|': 1 };
    expect(at({ ...parts, 'managed|1|Total|': null }, 'managed|1|Total|')).toEqual({ value: 6 });
    expect(at({ ...parts, 'managed|1|Total|': 'x' }, 'managed|1|Total|')).toEqual({ value: null, shorthand: 'x' });
  });
});

describe('a rate of several areas, worked out', () => {
  const [rate] = ratesOf(formD);
  const population = { vintage: 'mid-2023', aged10AndOver: { E23000032: 1000, E23000028: 3000 } } as const;
  const of = (given: Readonly<Record<string, Given>>, members = [kent, essex]) => {
    const said = computedRate(rate!, members, { figures: ofAreas(given), population });
    return [words(said['computed rate']), words(said.population)];
  };
  const [ten, none] = [{ 'eligible|1|Total|': 10 }, { 'eligible|1|Total|': 'x' as const }];

  it('is of those that gave the count, and both it and the residents are provisional without the others', () => {
    expect(of({ kent: ten, essex: ten })).toEqual(['500', '4000']);
    expect(of({ kent: ten, essex: none })).toEqual(['1000 p', '1000 p']);
    expect(of({ kent: ten })).toEqual(['1000 p', '1000 p']);
    expect(of({ kent: none, essex: none })).toEqual(['x', 'x']);
  });

  it('of one area has its residents whether it gave anything or not', () => {
    expect(of({ kent: none }, [kent])).toEqual(['x', '1000']);
    expect(of({}, [kent])).toEqual(['x', '1000']);
  });
});

describe('a form that has closed a cell of Category 4', () => {
  const [first, ...others] = formD.tables;
  const form = {
    ...formD,
    tables: [{ ...first!, notApplicable: [{ category: '4', level: '1' } as const] }, ...others],
  };
  const key = (each: string) => CellKey.parse(each);
  const level1 = new Map(['1', '2', '3'].map((category) => [key(`eligible|${category}|1|`), figure(2)]));
  const figures = new Map(areas.map(({ slug }) => [slug, completeFigures(form, level1)]));
  const rows = aggregate({ period: Period.parse('2023-24'), form, figures, population: undefined, national: [] });
  const at = (level: string, category: string, place = 'National') =>
    words(
      rows.find(
        (row) =>
          row.measure === 'eligible' &&
          row.geographic_level === place &&
          row.level === level &&
          row.category === category,
      ),
    );

  it('has no such case in the nation, where all are the total then; every other cell stays hidden', () => {
    expect([at('1', '4'), at('1', 'All'), at('1', 'Total')]).toEqual(['z', '252', '252']);
    expect([at('2', '4'), at('2', 'All'), at('2', 'Total')]).toEqual(['c', 'c', 'x']);
    expect([at('1', '4', 'Country'), at('1', '4', 'Police force area')]).toEqual(['c', 'c']);
  });
});

describe('a figure that an area did not give', () => {
  it('has the shorthand that it gave for it', () => {
    const figures = new Map([[kent.slug, new Map([[CellKey.parse('managed|1|2|'), figure('z')]])]]);
    const rows = aggregate({
      period: Period.parse('2023-24'),
      form: formD,
      figures,
      population: undefined,
      national: [],
    });
    const own = rows.filter(
      (row) => row.pfa_code === kent.pfaCode && row.measure === 'managed' && row.category === '1',
    );
    expect(own.map(words)).toEqual(['z', 'x', 'x']);
  });
});
