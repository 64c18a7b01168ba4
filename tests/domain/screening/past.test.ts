import { describe, expect, it } from 'vitest';
import { areas, findArea } from '../../../shared/domain/areas.ts';
import { type CellKey, cellsOf } from '../../../shared/domain/cells.ts';
import type { Figures } from '../../../shared/domain/figures.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { Past } from '../../../shared/domain/screening/past.ts';
import { amountOf } from '../../../shared/domain/screening/reading.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { seeded } from '../../fixtures/example-returns/seeded.ts';
import { exampleReturns } from '../../fixtures/example-returns/write.ts';

const period = Period.parse('2023-24');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const examples = [...exampleReturns()].map(([name, text]) => {
  const area = findArea(name.replace(/\.\w+$/, ''))!;
  return { area, raw: readReturn(bytesOf(text), { period }) };
});
const figuresOf = ({ area, raw }: (typeof examples)[number]) => screen({ raw, area, period }).figures;
const compare = (example: (typeof examples)[number], past: readonly Past[]) =>
  screen({ ...example, period, past }).report.findings.filter(({ rule }) => rule === 'change-on-past');

/** A count drawn by chance around a mean (normal approximation of Poisson, fair enough at either size). */
const drawn = (mean: number, random: () => number): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
};

/**
 * The year before an ordinary one: the stock a few percent lower, give or take; what happens in a year by chance around
 * a rate that itself moves by a tenth.
 */
const yearBefore = (figures: Figures, random: () => number): Figures => {
  const stock = 1 / (1.025 + (random() + random() + random() - 1.5) * 0.03);
  return new Map(
    [...figures].map(([key, figure]) => {
      if (figure.value === null) return [key, figure];
      const standing = key.startsWith('rate') || /^eligible\|[12T].*\|(?:1|Total)\|/.test(key);
      const value = standing ? Math.round(figure.value * stock) : drawn(figure.value * (0.9 + 0.2 * random()), random);
      return [key, { value }];
    }),
  );
};

describe('checks against the past', () => {
  it('raise next to nothing in ordinary years', () => {
    const random = seeded(1988);
    const years = 25;
    let [queries, returns, cells] = [0, 0, 0];
    for (const example of examples) {
      const figures = figuresOf(example);
      for (let year = 0; year < years; year += 1) {
        const found = compare(example, [{ period: Period.parse('2022-23'), figures: yearBefore(figures, random) }]);
        queries += found.length;
        returns += found.length > 0 ? 1 : 0;
        cells += [...figures.values()].filter(({ value }) => value !== null).length;
      }
    }
    const all = examples.length * years;
    console.log(
      `False queries: ${queries} in ${cells} figures of ${all} ordinary returns; ${returns} returns (${((100 * returns) / all).toFixed(2)} %) were asked something.`,
    );
    expect(returns / all).toBeLessThan(0.01);
  });

  it.each([
    ["Suffolk's Category 2", 'eligible|2|1|', 155, 1324],
    ["Teesside's", 'eligible|2|1|', 1116, 912],
    ["North Yorkshire's Level 2", 'managed|1|2|', 81, 192],
    ['a footnote mark read as a value', 'eligible|1|1|', 1460, 1],
  ])('ask about %s', (_, key, then, now) => {
    const lines = (value: number) =>
      readReturn(bytesOf(`measure,category,level,detail,value\n${key.replaceAll('|', ',')},${value}\n`), { period });
    const area = areas[0]!;
    const past = [{ period: Period.parse('2022-23'), figures: screen({ raw: lines(then), area, period }).figures }];
    const found = screen({ raw: lines(now), area, period, past }).report.findings.filter(
      ({ rule }) => rule === 'change-on-past',
    );
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining(`is ${now}; it was ${then} in 2022-23`),
    ]);
  });

  it('do not compare across a break, nor with a figure that was not available, nor Category 4', () => {
    const [example] = examples;
    const base = figuresOf(example!);
    const broken = new Map(base).set('rate_per_100k|Total|Total|' as CellKey, { value: 900 });
    expect(compare(example!, [{ period: Period.parse('2022-23'), figures: broken }])).toEqual([]);
    const unknown = new Map([...base].map(([key]) => [key, { value: null, shorthand: 'x' as const }]));
    expect(compare(example!, [{ period: Period.parse('2022-23'), figures: unknown }])).toEqual([]);
    const terror = new Map(base);
    for (const cell of cellsOf(formOf(period)!).filter(({ confidential }) => confidential))
      terror.set(cell.key, { value: 5000 });
    expect(compare(example!, [{ period: Period.parse('2022-23'), figures: terror }])).toEqual([]);
    expect(amountOf(undefined)).toBeUndefined();
  });

  it('ask about a part and not about its total as well', () => {
    const [example] = examples;
    const base = figuresOf(example!);
    const far = new Map(base)
      .set('eligible|2|1|' as CellKey, { value: 20 })
      .set('eligible|2|Total|' as CellKey, { value: 30 });
    const found = compare(example!, [{ period: Period.parse('2022-23'), figures: far }]);
    expect(found).toHaveLength(1);
    expect(found[0]?.place.label).toContain('Level 1');
  });
});
