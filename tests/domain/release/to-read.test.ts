import { describe, expect, it } from 'vitest';
import { findArea } from '../../../shared/domain/areas.ts';
import type { CellKey } from '../../../shared/domain/cells.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { completeFigures } from '../../../shared/domain/release/figures/complete-figures.ts';
import { toRead } from '../../../shared/domain/release/wording/to-read.ts';
import { exampleFigures, figuresOf } from './example-figures.ts';
import { row } from './rows.ts';

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

describe('what somebody reads who decides about a release, row by row', () => {
  const year = [
    row('national', 'eligible|1|1|', 1000),
    row('national', 'eligible|All|Total|', 5000),
    row('national', 'rate_per_100k_computed|1|Total|mid-2023', 170),
  ];
  const rows = [
    row('national', 'eligible|1|1|', 1200),
    row('national', 'eligible|2|1|', '60 p'),
    row('national', 'eligible|3|1|', 'z'),
    row('national', 'eligible|4|1|', 'c'),
    row('national', 'eligible|2|2|', 10),
    row('national', 'eligible|All|Total|', 5000),
    row('national', 'rate_per_100k_computed|1|Total|mid-2023', 172),
    row('kent', 'managed|1|2|', 3),
  ];
  const version = {
    number: '1.0',
    rows: [
      row('national', 'eligible|1|1|', 1200),
      row('national', 'eligible|4|1|', 'x'),
      row('national', 'eligible|2|2|', 12),
      row('national', 'eligible|All|Total|', 'c'),
      row('national', 'rate_per_100k_computed|1|Total|mid-2023', 172),
    ],
  };
  const figures = [
    'Category 1: Subject to sex offender notification requirements, Level 1',
    'Category 2: Violent offenders, Level 1',
    'Category 4: Terrorism convicted and terrorism risk individuals, Level 1',
    'Category 2: Violent offenders, Level 2',
    'All: Categories 1 to 4, All levels',
  ];

  it('is every national figure that there can be, table by table as printed, and no table without one', () => {
    const { tables } = toRead({ form, period, rows }, { year, version });
    expect(tables.map(({ title }) => title)).toEqual([
      'MAPPA-eligible offenders on 31 March 2024',
      'Total number of individuals subject to sex offender notification requirements per 100,000 population',
    ]);
    expect(tables[0]!.lines.map(({ figure, ...said }) => [figure, ...Object.values(said)])).toEqual([
      [figures[0], '1,200', 'up 200 (20.0%) on 2022-23', 'as in 1.0'],
      [figures[1], '60 [p]', '', 'new since 1.0'],
      [figures[2], '[c]', '', '[x] in 1.0'],
      [figures[3], '10', '', '12 in 1.0'],
      [figures[4], '5,000', 'the same as in 2022-23', '[c] in 1.0'],
    ]);
    expect(tables[1]!.lines).toEqual([
      {
        figure: 'Category 1 per 100,000 residents aged 10 and over, worked out with the mid-2023 population',
        said: '172',
        onYear: 'not comparable with 2022-23',
        onVersion: 'as in 1.0',
      },
    ]);
  });

  it('says nothing of a year or a version that is not there, of a break neither', () => {
    const { tables, ...rest } = toRead({ form, period, rows }, {});
    expect(rest).toEqual({ unusual: [] });
    for (const { onYear, onVersion } of tables.flatMap(({ lines }) => lines))
      expect([onYear, onVersion]).toEqual(['', '']);
  });

  it('is each area’s figures that moved further than its form lets pass, the greatest in proportion to that first', () => {
    const then = [
      row('kent', 'eligible|1|1|', 1000),
      row('kent', 'eligible|2|1|', 1000),
      row('kent', 'eligible|1|2|', 15),
      row('kent', 'eligible|1|3|', 0),
      row('kent', 'eligible|2|2|', 'x'),
      row('kent', 'eligible|2|3|', 900),
      row('kent', 'eligible|4|1|', 10),
      row('essex', 'eligible|1|1|', 1000),
    ];
    // A quarter of a hundred and 12 % at Level 1, 20 and a half at Level 2, 12 and a half at Level 3.
    const now = [
      row('kent', 'eligible|1|1|', 1146),
      row('kent', 'eligible|2|1|', 1145),
      row('kent', 'eligible|1|2|', 43),
      row('kent', 'eligible|1|3|', 36),
      row('kent', 'eligible|2|2|', 900),
      row('kent', 'eligible|3|2|', 900),
      row('kent', 'eligible|2|3|', 'x'),
      row('kent', 'eligible|4|1|', 900),
      row('essex', 'eligible|1|1|', 854),
    ];
    const kent = { area: 'kent', name: 'Kent' };
    const inFirst = 'Category 1: Subject to sex offender notification requirements';
    expect(toRead({ form, period, rows: now }, { year: then }).unusual).toEqual([
      {
        ...{ area: 'essex', name: 'Essex', figure: `${inFirst}, Level 1` },
        change: 'from 1,000 in 2022-23 to 854; up to 145 either way is usual',
      },
      {
        ...{ ...kent, figure: `${inFirst}, Level 3` },
        change: 'from 0 in 2022-23 to 36; up to 12 either way is usual',
      },
      {
        ...{ ...kent, figure: `${inFirst}, Level 2` },
        change: 'from 15 in 2022-23 to 43; up to 27 either way is usual',
      },
      {
        ...{ ...kent, figure: `${inFirst}, Level 1` },
        change: 'from 1,000 in 2022-23 to 1,146; up to 145 either way is usual',
      },
    ]);
  });
});
