import { expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { completeFigures } from '../../../shared/domain/release/figures/complete-figures.ts';
import { toRead } from '../../../shared/domain/release/wording/to-read.ts';
import { exampleFigures, figuresOf } from './example-figures.ts';

const [period, before] = [Period.parse('2023-24'), Period.parse('2022-23')];
const form = formOf(period)!;
const lancashire = findArea('lancashire')!.slug;
const subject = 'eligible|1|1|' as CellKey;

/** The rows of a release in which Lancashire has every count the same, but for people at Level 1 in Category 1. */
const rowsOf = (of: Period, level1: number) => {
  const own = completeFigures(
    form,
    figuresOf(form, (key) => (key === subject ? level1 : 60)),
  );
  const figures = new Map(exampleFigures(form)).set(lancashire, own);
  return aggregate({ period: of, form, figures, population: undefined, national: [] });
};

const lineOf = ({ tables }: ReturnType<typeof toRead>) =>
  tables[0]!.lines.find(({ figure }) => /Category 1.*Level 1/.test(figure))!;

it('says each national figure with its change on last year and on the version before, in words', () => {
  const read = toRead(
    { form, period, rows: rowsOf(period, 1200) },
    { year: rowsOf(before, 1000), version: { number: '1.0', rows: rowsOf(period, 1150) } },
  );
  expect([read.year, read.version]).toEqual(['2022-23', '1.0']);
  expect(lineOf(read).onYear).toMatch(/200.*2022-23/);
  expect(lineOf(read).onVersion).toMatch(/ in 1\.0$/);
  const other = read.tables[0]!.lines.find(({ figure }) => /Category 2.*Level 1/.test(figure))!;
  expect(other.onVersion).toBe('as in 1.0');
});

it('names the areas that moved further than is usual, the greatest move of an area first, and only those', () => {
  const moved = toRead({ form, period, rows: rowsOf(period, 3000) }, { year: rowsOf(before, 1000) });
  expect(new Set(moved.unusual.map(({ area }) => area))).toEqual(new Set(['lancashire']));
  expect(moved.unusual.map(({ change }) => change)).toContainEqual(
    expect.stringMatching(/^from 1,000 in 2022-23 to 3,000; up to \d+ either way is usual$/),
  );
  expect(toRead({ form, period, rows: rowsOf(period, 1000) }, { year: rowsOf(before, 1000) }).unusual).toEqual([]);
});

it('says so where there is nothing to hold it beside', () => {
  const alone = toRead({ form, period, rows: rowsOf(period, 1000) }, {});
  expect(alone.year).toBeUndefined();
  expect(alone.unusual).toEqual([]);
  expect(lineOf(alone)).toMatchObject({ onYear: '', onVersion: '' });
});
