import { type Period, periodStarting, startYear } from '../../../domain/periods.ts';
import { saidText } from '../../../domain/release/figures/published-row.ts';
import { periodsBetween, stretchText } from '../../../domain/release/revisions/periods-between.ts';
import type { SeriesRow } from '../../../domain/release/revisions/series.ts';
import { periodOf, sinceFirst, type YearsLine } from '../../../domain/release/wording/years-findings.ts';
import { figure } from '../pages/parts.ts';
import type { Chart } from './chart.ts';
import { lines } from './lines.ts';

const periodsOf = (found: readonly YearsLine[]): readonly Period[] =>
  [...new Set(found.flatMap(({ rows }) => rows.map((row) => startYear(periodOf(row)))))]
    .sort((one, other) => one - other)
    .map(periodStarting);

const isBroken = ({ marks }: SeriesRow): boolean => marks.includes('b');

/** What the drawing leaves out or marks, in words. */
const remarks = (found: readonly YearsLine[], periods: readonly Period[]): readonly string[] => {
  const rows = found.flatMap((line) => line.rows);
  const gaps = periodsBetween(periods).map(stretchText);
  return [
    ...(rows.some(isBroken)
      ? ['[b] marks a break: what stands after it cannot be compared with what stands before.']
      : []),
    ...(gaps.length === 0 ? [] : [`Not held: ${gaps.join(', ')}.`]),
    ...(rows.some(({ marks }) => marks.includes('p')) ? ['[p] is provisional: the sum is not whole.'] : []),
  ];
};

/**
 * One or more lines over the years, each named at its end. A line ends where the series breaks, where a year is not
 * held and where a number is not shown, and goes on after it. Undefined with fewer than two years that have a number:
 * one point is no line.
 */
export const overTheYears = (
  all: readonly YearsLine[],
  { name, about }: { name: string; about: string },
): Chart | undefined => {
  const withNumber = new Set(all.flatMap(({ rows }) => rows.filter(({ value }) => value !== null).map(periodOf)));
  if (withNumber.size < 2) return undefined;
  // Years before the first number have nothing to draw.
  const first = [...withNumber].sort()[0]!;
  const found = all
    .filter(({ rows }) => rows.some(({ value }) => value !== null))
    .map(({ label, rows }) => ({ label, rows: rows.filter((row) => periodOf(row) >= first) }));
  const periods = periodsOf(found);
  const byPeriod = new Map(found.map((line) => [line, new Map(line.rows.map((row) => [periodOf(row), row]))]));
  return {
    name,
    finding: sinceFirst(found[0]!),
    about: [about, ...remarks(found, periods)].join(' '),
    rows: found.flatMap(({ rows }) => rows),
    drawing: lines(found, periods),
    spoken: `${found
      .map(({ label, rows }) => `${label}: ${rows.map((row) => `${periodOf(row)} ${saidText(row)}`).join(', ')}`)
      .join('; ')}.`,
    table: {
      first: 'Year',
      columns: found.map(({ label }) => label),
      lines: periods.map((period) => ({
        label: period,
        cells: found.map((line) => {
          const row = byPeriod.get(line)?.get(period);
          return row === undefined ? '[z]' : figure(row);
        }),
      })),
    },
  };
};
