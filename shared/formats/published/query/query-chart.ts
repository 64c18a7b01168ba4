import type { AnsweredRow } from '../../../domain/release/query/answer.ts';
import { type Html, html } from '../../html.ts';
import { bars, canBeToldApart } from '../charts/bars.ts';
import { chartFigure } from '../charts/chart-figure.ts';
import { linksWithin, sourceOf } from '../charts/chart-files.ts';
import { spokenFigures } from '../charts/spoken.ts';
import { apartAndAlike, nameOf } from './row-words.ts';

/** More bars than this say nothing that the table would not. */
const mostBars = 60;

/** What a title says of what is alike in all rows, what is counted first. The rest stands above the table. */
const titled = ['Measure', 'Category', 'Level', 'Detail', 'Place', 'Period'];

const kinds = (of: readonly string[]): number => new Set(of).size;

/**
 * Bars of the very rows of the table, where they can stand side by side: one unit, not too many, and each with a name
 * that tells it from the others. What is the same in all of them stands in the title. Picture and rows can be saved
 * from the page itself.
 */
export const queryChart = (rows: readonly AnsweredRow[]): Html | '' => {
  const { apart, alike } = apartAndAlike(rows);
  const oneUnit = kinds(rows.map(({ unit }) => unit)) === 1;
  if (!oneUnit || rows.length < 2 || rows.length > mostBars || rows.every(({ value }) => value === null)) return '';
  const onePerPeriod = kinds(rows.map(({ release }) => release)) === kinds(rows.map(({ time_period }) => time_period));
  const told = apart.filter(({ label }) => label !== 'Release' || !onePerPeriod);
  const lines = rows.map((row) => ({
    label: nameOf(told.map(({ of }) => of(row))),
    said: row,
  }));
  if (!canBeToldApart(lines)) return '';
  const title = titled.flatMap((label) => alike.find((each) => each.label === label)?.text ?? []);
  const releases = [...new Set(rows.map(({ release }) => release))];
  const chart = {
    name: 'chart',
    finding: title.filter((text) => text !== '' && text !== 'All levels').join(', ') || 'Figures',
    about: `Of ${releases.length === 1 ? 'release' : 'releases'} ${releases.join(', ')}, in the order of the table.`,
    rows,
    drawing: bars(lines),
    spoken: spokenFigures(lines),
  };
  return html`${chartFigure(chart, linksWithin(sourceOf())(chart))}`;
};
