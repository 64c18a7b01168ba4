import { describe, expect, it } from 'vitest';
import { areas } from '../../../shared/domain/areas.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { mid2023 } from '../../../shared/domain/population.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { completeFigures } from '../../../shared/domain/release/figures/complete-figures.ts';
import type { PublishedRow } from '../../../shared/domain/release/figures/published-row.ts';
import { changeInWords } from '../../../shared/domain/release/wording/headlines.ts';
import { type MainPoint, mainPoints } from '../../../shared/domain/release/wording/main-points.ts';
import { figuresOf } from './example-figures.ts';
import { row } from './rows.ts';

/** Figures of a period: `first` of Level 1 in Category 1 by area, and `rest` in every other cell. */
const rowsOf = (text: string, rest: number, first: (index: number) => number, missing: readonly string[] = []) => {
  const period = Period.parse(text);
  const form = formOf(period)!;
  const figures = new Map(
    areas
      .filter(({ slug }) => !missing.includes(slug))
      .map(({ slug }, index) => [
        slug,
        completeFigures(
          form,
          figuresOf(form, (key) => (key === 'eligible|1|1|' ? first(index) : rest)),
        ),
      ]),
  );
  return aggregate({ period, form, figures, population: mid2023, national: [] });
};
const period = Period.parse('2023-24');

describe('the main points', () => {
  it('are sentences made of the figures: how many, which way, of what kind, where most', () => {
    const before = rowsOf('2022-23', 10, () => 100);
    const rows = rowsOf('2023-24', 10, (index) => 100 + [5, -3, 40][index % 3]! * (index < 6 ? 1 : 0));
    const [total, share, where, managed, rate] = mainPoints({ period, rows, before }).map(({ text }) => text);
    // 42 areas x (100 + 10 x 2 + 10 x 3 + 10 x 2) = 7,140, and 2 x (5 - 3 + 40) more.
    expect(total).toBe(
      '7,224 people were eligible for MAPPA in Categories 1 to 3 on 31 March 2024, up 84 (1.2%) on 2022-23.',
    );
    expect(share).toBe(`${Math.round((5124 * 100) / 7224)}% of them are of Category 1.`);
    expect(where).toBe(
      'Of the 42 areas that can be compared, the number rose in 4 and fell in 2. It changed most in Cambridgeshire: up 40 (23.5%) on 2022-23.',
    );
    expect(managed).toBe('2,520 people were managed at Levels 2 and 3 in 2023-24, the same as in 2022-23.');
    expect(rate).toMatch(
      /^Category 1 per 100,000 residents aged 10 and over: highest in .+ \([\d.]+\), lowest in London \([\d.]+\); in England and Wales [\d.]+\.$/,
    );
  });

  it('give no change from a sum that is not whole, across a break, or where nothing is held', () => {
    const whole = rowsOf('2022-23', 10, () => 100);
    const partly = rowsOf('2023-24', 10, () => 150, ['kent']);
    const national = (points: readonly MainPoint[]) =>
      points
        .map(({ text }) => text)
        .filter((text) => / people were /.test(text))
        .join(' ');
    expect(national(mainPoints({ period, rows: partly, before: whole }))).not.toMatch(/up|down|same/);
    expect(national(mainPoints({ period, rows: whole, before: undefined }))).not.toMatch(/up|down|same/);
    const old = Period.parse('2003-04');
    const across = mainPoints({
      period: old,
      rows: rowsOf('2003-04', 10, () => 100),
      before: rowsOf('2002-03', 10, () => 90),
    });
    expect(across.map(({ text }) => text).join(' ')).not.toMatch(/\b(up|down) \d/);
  });
});

describe('the main points of few rows', () => {
  const points = (rows: readonly PublishedRow[], before: readonly PublishedRow[] = []) =>
    mainPoints({ period, rows, before }).map(({ about, text }) => [about, text]);
  const of = (place: 'national' | 'kent' | 'essex' | 'gwent', category: string, says: number | string) =>
    row(place, `eligible|${category}|Total|`, says);

  it('are none where there is none', () => expect(points([])).toEqual([]));

  it('give the share of the largest category that is held, and of fifty people at least', () => {
    const share = (total: number, ...rest: PublishedRow[]) =>
      points([of('national', 'Total', total), ...rest]).flatMap(([about, text]) => (about === 'share' ? [text] : []));
    expect(share(200, of('national', '2', 60), of('national', '3', 140))).toEqual(['70% of them are of Category 3.']);
    expect(share(200, of('national', '1', 120), of('national', '2', 'x'))).toEqual(['60% of them are of Category 1.']);
    expect(share(50, of('national', '1', 50))).toEqual(['100% of them are of Category 1.']);
    expect(share(49, of('national', '1', 49))).toEqual([]);
  });

  it('compare areas that are held in both years, with numbers that are whole', () => {
    const now = [of('kent', 'Total', 20), of('essex', 'Total', 70), of('gwent', 'Total', 90)];
    const sussex = { ...of('kent', 'Total', 900), pfa_code: 'E23000033', mappa_area: 'Sussex' };
    const changed = (...before: PublishedRow[]) => points([...now, sussex], before);
    expect(changed(of('essex', 'Total', 60), of('gwent', 'Total', 99), { ...sussex, value: 1, marks: 'p' })).toEqual([
      [
        'areas',
        'Of the 2 areas that can be compared, the number rose in 1 and fell in 1. It changed most in Essex: up 10 (16.7%) on 2022-23.',
      ],
    ]);
    expect(changed(of('kent', 'Total', 'x'), of('essex', 'Total', 70))).toEqual([]);
    expect(points([of('kent', 'Total', 'x')], now)).toEqual([]);
    expect(points([], now)).toEqual([]);
  });

  it('tell no range of rates where there is no rate of two areas', () => {
    const rate = row('kent', 'rate_per_100k_computed|1|Total|mid-2023', 120);
    expect(points([rate])).toEqual([]);
  });
});

describe('a change in words', () => {
  const said = (value: number) => ({ value, shorthand: '' as const, marks: '' });
  const change = (before: number, now: number) => changeInWords(said(now), said(before), '2022-23');

  it('gives no share of few, and none that is shown as nothing', () => {
    expect(change(1, 3)).toBe('up 2 on 2022-23');
    expect(change(49, 0)).toBe('down 49 on 2022-23');
    expect(change(50, 55)).toBe('up 5 (10.0%) on 2022-23');
    expect(change(93_000, 93_010)).toBe('up 10 (less than 0.1%) on 2022-23');
    expect(change(0, 7)).toBe('up 7 on 2022-23');
  });

  it('shows of a rate one decimal, whatever a binary fraction leaves', () => {
    expect(change(137.9, 138.2)).toBe('up 0.3 (0.2%) on 2022-23');
  });
});
