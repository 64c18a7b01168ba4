import { descending } from 'd3-array';
import { marksIn } from '../../../domain/release/figures/marks.ts';
import { grouped, type Said } from '../../../domain/release/figures/published-row.ts';
import { aboveNation, type RateOfPlaces } from '../../../domain/release/wording/rate-findings.ts';
import { figure } from '../pages/parts.ts';
import { bars } from './bars.ts';
import type { Chart } from './chart.ts';
import { spokenFigures } from './spoken.ts';

/** A break lies between years: where one year is drawn it is in the table and not beside each bar. */
export const ofOneYear = ({ value, shorthand, marks }: Said): Said => ({
  value,
  shorthand,
  marks: marksIn(marks)
    .filter((mark) => mark !== 'b')
    .join(' '),
});

/**
 * The areas by a rate, the highest first, with the nation's as a line through them; what has no number comes last, with
 * its mark. Undefined where no area has one.
 */
export const ratesByArea = (places: RateOfPlaces, about: string): Chart | undefined => {
  const { rate, nation, areas } = places;
  if (areas.every(({ row }) => row.value === null)) return undefined;
  const heightOf = ({ row }: (typeof areas)[number]): number => row.value ?? -1;
  const sorted = areas.toSorted((one, other) => descending(heightOf(one), heightOf(other)));
  const lines = sorted.map(({ name, row }) => ({ label: name, said: ofOneYear(row) }));
  const line =
    nation?.value == null ? undefined : { label: `England and Wales ${grouped(nation.value)}`, value: nation.value };
  const all = [
    ...sorted.map(({ name, row }) => ({ label: name, said: row })),
    ...(nation === undefined ? [] : [{ label: 'England and Wales', said: nation }]),
  ];
  return {
    name: `${rate.measure}-by-area`,
    finding: aboveNation(places) ?? `${rate.label}, by area.`,
    about,
    rows: [...(nation === undefined ? [] : [nation]), ...sorted.map(({ row }) => row)],
    drawing: bars(lines, line),
    spoken: spokenFigures(all),
    table: {
      first: 'Area',
      columns: [rate.short],
      lines: all.map(({ label, said }) => ({ label, cells: [figure(said)] })),
    },
  };
};
