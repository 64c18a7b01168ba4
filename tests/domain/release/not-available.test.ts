import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import { Period } from '../../../shared/domain/periods.ts';
import type { PublishedRow } from '../../../shared/domain/release/figures/published-row.ts';
import { reasonsNotAvailable } from '../../../shared/domain/release/wording/not-available.ts';
import { row } from './rows.ts';

const kent = findArea('kent')!;
const reasons = (rows: readonly PublishedRow[], { missing = [] as (typeof kent)[], held = true } = {}) =>
  reasonsNotAvailable({
    period: Period.parse('2023-24'),
    rows: [row('kent', 'eligible|1|1|', 7), row('gwent', 'eligible|1|1|', 8), ...rows],
    coverage: { areas: 42, of: 42, missing: missing.map(({ slug, name }) => ({ area: slug, name })) },
    populationVintage: held ? 'mid-2023' : undefined,
  });
const rate = 'rate_per_100k_computed|Total|Total|mid-2023';
const residents = 'population_10_and_over|Total|Total|mid-2023';

describe('why figures show [x]', () => {
  it('is not said where none does, nor where others stand in the place of a number', () => {
    expect(reasons([])).toEqual([]);
    expect(reasons([row('national', 'eligible|4|1|', 'c'), row('kent', 'eligible|3|1|', 'z')])).toEqual([]);
  });

  it('is that the return of an area is not in, all of whose figures are then without another reason', () =>
    expect(reasons([row('kent', 'managed|1|2|', 'x')], { missing: [kent] })).toEqual([
      '[x] stands for all figures of areas whose return is not in: Kent.',
    ]));

  it('is that an area did not give a figure, one or more, in one area or in several', () => {
    const one = row('kent', 'managed|1|2|', 'x');
    expect(reasons([one])).toEqual(['[x] stands for 1 figure that an area did not give in its return: Kent.']);
    const more = [one, row('kent', 'managed|1|3|', 'x'), row('gwent', 'managed|1|3|', 'x')];
    expect(reasons(more)).toEqual(['[x] stands for 3 figures that an area did not give in its return: Kent, Gwent.']);
    expect(reasons([row('gwent', 'managed|1|3|', 'x')], { missing: [kent] })).toHaveLength(2);
  });

  it('is never told of Category 4, which an area gives or not for itself alone', () => {
    expect(reasons([row('kent', 'managed|4|2|', 'x'), row('kent', 'managed|All|2|', 'x')])).toEqual([]);
    expect(reasons([row('national', 'managed|1|2|', 'x')])).toEqual([]);
  });

  it('is that a national figure with Category 4 in it is not in this version', () => {
    const told = ['[x] stands for national figures with Category 4 in them that this version has not got.'];
    expect(reasons([row('national', 'managed|4|2|', 'x')])).toEqual(told);
    expect(reasons([row('national', 'managed|All|2|', 'x')])).toEqual(told);
  });

  it('is that the population is not held, or lacks a police force', () => {
    const rows = [row('kent', rate, 'x'), row('kent', residents, 'x'), row('gwent', residents, 90)];
    expect(reasons(rows)).toEqual([
      '[x] stands for rates worked out where the mid-2023 population lacks a police force: Kent.',
    ]);
    expect(reasons(rows, { held: false })).toEqual([
      '[x] stands for the rates worked out and the population behind them, since the mid-2023 population is not held.',
    ]);
    expect(reasons([row('kent', rate, 'x')])).toEqual([]);
  });
});
