import { describe, expect, it } from 'vitest';
import { areas } from '../../../shared/domain/areas.ts';
import { type Cell, type CellKey, cellLabel, cellsOf } from '../../../shared/domain/cells.ts';
import { formOf } from '../../../shared/domain/forms/index.ts';
import { breaks, hits } from '../../../shared/domain/forms/series-breaks.ts';
import { Period, periodBefore } from '../../../shared/domain/periods.ts';
import { aggregate } from '../../../shared/domain/release/figures/aggregate.ts';
import { seriesRows } from '../../../shared/domain/release/revisions/series.ts';
import { screen } from '../../../shared/domain/screening/screen.ts';
import { exampleFigures } from '../release/example-figures.ts';
import { asRaw } from '../screening/valid-return.ts';

const area = areas[0]!;
const named = breaks.map((each) => ({ ...each, name: `${each.from} ${each.measure} ${each.detail ?? ''}` }));

/** A return of a period with a number for each cell, whatever else is wrong with it. */
const returnOf = (period: Period, numberOf: (cell: Cell) => number) => {
  const form = formOf(period)!;
  return asRaw(form, new Map(cellsOf(form).map((cell): [CellKey, number] => [cell.key, numberOf(cell)])));
};

/** The labels of the figures that are asked about, where the year before said 10 throughout. */
const askedIn = (period: Period, numberOf: (cell: Cell) => number): readonly string[] => {
  const before = periodBefore(period);
  const { figures } = screen({ raw: returnOf(before, () => 10), area, period: before });
  const { report } = screen({
    raw: returnOf(period, numberOf),
    area,
    period,
    past: [{ period: before, figures }],
  });
  return report.findings.filter(({ rule }) => rule === 'change-on-past').map(({ place }) => place.label ?? '');
};

const rowsOf = (period: Period) => {
  const form = formOf(period)!;
  const figures = exampleFigures(form);
  return { period, version: '1.0', rows: aggregate({ period, form, figures, population: undefined, national: [] }) };
};

describe('every break in the list', () => {
  it.each(named)('silences its query: $name', (each) => {
    const period = Period.parse(each.from);
    const cells = cellsOf(formOf(period)!).filter((cell) => !cell.notApplicable && hits(each, cell));
    expect(cells.length).toBeGreaterThan(0);
    const asked = askedIn(period, () => 9000);
    for (const cell of cells) expect(asked).not.toContain(cellLabel(cell));
    // The same figures are asked about in the year after it, where no other break lies.
    const next = Period.parse(periodAfter(period));
    const again = askedIn(next, () => 9000);
    const unbroken = cellsOf(formOf(next)!).filter(
      (cell) =>
        hits(each, cell) && !cell.confidential && !breaks.some((other) => other.from === next && hits(other, cell)),
    );
    if (unbroken.length > 0) expect(unbroken.some((cell) => again.includes(cellLabel(cell)))).toBe(true);
  });

  it.each(named)('marks its row, or gives it another name: $name', (each) => {
    const period = Period.parse(each.from);
    const before = periodBefore(period);
    const series = seriesRows([rowsOf(before), rowsOf(period)]);
    const numbers = (release: string) =>
      series.filter((row) => row.release === `${release}/1.0` && row.value !== null && hits(each, row));
    expect(numbers(period).length).toBeGreaterThan(0);
    const names = [before, period].map((each) => [...new Set(numbers(each).map((row) => row.series))]);
    if (each.until !== undefined) expect(names).toEqual([[each.until], [each.measure]]);
    else expect(numbers(period).filter(({ marks }) => !marks.includes('b'))).toEqual([]);
  });
});

const periodAfter = (period: Period): string =>
  `${Number(period.slice(0, 4)) + 1}-${String(Number(period.slice(5)) + 1).padStart(2, '0')}`;

describe('the first year of a form', () => {
  it.each(['2003-04', '2004-05', '2015-16', '2022-23'])('raises no false query: %s', (text) => {
    const period = Period.parse(text);
    const broken = (cell: Cell) => breaks.some((each) => each.from === period && hits(each, cell));
    expect(cellsOf(formOf(period)!).some(broken)).toBe(true);
    expect(askedIn(period, (cell) => (broken(cell) ? 9000 : 10))).toEqual([]);
  });
});
