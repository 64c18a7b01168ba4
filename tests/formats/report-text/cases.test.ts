import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { readReturn } from '../../../shared/formats/read-return.ts';
import { cases, skipWithout } from '../../needs.ts';

const folder = `${cases}/reports`;
const missing = skipWithout(cases, 'the folder of texts after real reports');
const Wanted = z.object({
  area: z.string(),
  period: Period,
  verdict: z.string(),
  observations: z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.number()])),
});
const ofCategory1 = /orders_imposed|breaches|revocations|rate|order$/;

/** Category `Total` and `1` mean the same for what is of Category 1 alone. */
const named = (measure: string, category: string, level: string, detail: string) =>
  [measure, ofCategory1.test(`${measure} ${detail}`) && category === '1' ? 'Total' : category, level, detail].join('|');

describe.skipIf(missing)('reports of other areas and years', () => {
  const names = missing ? [] : readdirSync(folder).filter((name) => name.endsWith('.txt'));

  it.each(names)('%s: every figure, no wrong one, the verdict', (name) => {
    const wanted = Wanted.parse(JSON.parse(readFileSync(`${folder}/${name.replace('.txt', '.json')}`, 'utf8')));
    const { period } = wanted;
    const raw = readReturn(readFileSync(`${folder}/${name}`), { period, fileName: name });
    const { report } = screen({ raw, area: findArea(wanted.area)!, period, population: mid2023 });
    const read = new Map(
      report.observations.flatMap(({ measure, category, level, detail, value }) =>
        value === null ? [] : [[named(measure, category, level, detail), value] as const],
      ),
    );
    const figures = wanted.observations.map(([measure, category, level, detail, value]) => [
      named(measure, category, level, detail),
      value,
    ]);
    expect(figures.map(([key]) => [key, read.get(String(key))])).toEqual(figures);
    // Beside what is listed only sums of it are read.
    const listed = new Set(figures.map(([key]) => key));
    const beside = [...read.keys()].filter((key) => !listed.has(key));
    expect(beside.filter((key) => !/\|Total\|/.test(key))).toEqual([]);
    expect(beside.filter((key) => /breaches|revocations|orders_imposed|rate/.test(key))).toEqual([]);
    expect(report.verdict).toBe(wanted.verdict);
  });
});
