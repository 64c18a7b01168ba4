import { areas } from '../../areas.ts';
import type { Measure } from '../../codes.ts';
import { formOf } from '../../forms/index.ts';
import { eligible, managed } from '../../forms/main-measures.ts';
import { ratesOf } from '../../forms/rates.ts';
import { type Period, periodBefore } from '../../periods.ts';
import { prose } from '../../prose.ts';
import { national } from '../figures/geography.ts';
import { grouped, type PublishedRow } from '../figures/published-row.ts';
import { findTotal } from './find-total.ts';
import { changeOn, leastBase, whenOf } from './headlines.ts';
import { rateOfPlaces, rateRange } from './rate-findings.ts';

type Rows = readonly PublishedRow[];
type Figures = { period: Period; rows: Rows; before: Rows | undefined };

const nation = national.code;

/** A national figure in a sentence, with how it stands to the year before where the two can be compared. */
const sentence = ({ period, rows, before }: Figures, measure: Measure, says: string): readonly string[] => {
  const row = findTotal(rows)(nation, measure, 'Total');
  if (row?.value == null) return [];
  const change = changeOn(periodBefore(period), findTotal(before)(nation, measure, 'Total'), row, period);
  const compared = change === undefined || change.startsWith('Not comparable') ? `. ${change ?? ''}` : `, ${change}.`;
  return [`${grouped(row.value)} people ${says}${compared}`.trim()];
};

/** Which category most people are of, as a share, where there are enough for one. */
const largestShare = ({ rows }: Figures): readonly string[] => {
  const find = findTotal(rows);
  const total = find(nation, eligible, 'Total')?.value ?? 0;
  const [largest] = ['1', '2', '3']
    .map((category) => ({ category, value: find(nation, eligible, category)?.value ?? 0 }))
    .toSorted((one, other) => other.value - one.value);
  if (largest === undefined || total < leastBase) return [];
  return [`${Math.round((largest.value * 100) / total)}% of them are of Category ${largest.category}.`];
};

/** In how many areas the number rose and fell, and where it changed most; only areas that can be compared count. */
const areaChanges = ({ period, rows, before }: Figures): readonly string[] => {
  const [now, last] = [findTotal(rows), findTotal(before)];
  const since = periodBefore(period);
  const changes = areas.flatMap(({ name, pfaCode }) => {
    const [row, was] = [now(pfaCode, eligible, 'Total'), last(pfaCode, eligible, 'Total')];
    if (row?.value == null || was?.value == null) return [];
    const words = changeOn(since, was, row, period);
    return words === undefined || words.startsWith('Not comparable')
      ? []
      : [{ name, by: row.value - was.value, words }];
  });
  const most = changes.toSorted((one, other) => Math.abs(other.by) - Math.abs(one.by))[0];
  if (most === undefined || most.by === 0) return [];
  const count = (way: (by: number) => boolean) => changes.filter(({ by }) => way(by)).length;
  const [rose, fell] = [count((by) => by > 0), count((by) => by < 0)];
  return [
    prose`
      Of the ${changes.length} areas that can be compared, the number rose in ${rose} and fell in ${fell}. It changed
      most in ${most.name}: ${most.words}.
    `,
  ];
};

/** Where the rate worked out for every place is highest and lowest, beside the nation's. */
const rates = ({ period, rows }: Figures): readonly MainPoint[] =>
  ratesOf(formOf(period)!).flatMap((rate) => {
    const range = rateRange(rateOfPlaces(rows, rate));
    return range === undefined ? [] : [{ about: rate.measure, title: rate.label, text: range }];
  });

/** One sentence of the main points: what it is about, in a word and as a title, and what it says. */
export type MainPoint = { about: string; title: string; text: string };

const point = (about: string, title: string, texts: readonly string[]): readonly MainPoint[] =>
  texts.map((text) => ({ about, title, text }));

/**
 * The main points of a release in sentences made of its figures: how many, which way, of what kind, where most. No
 * share of few people, and no change across a break or from a sum that is not whole.
 */
export const mainPoints = (figures: Figures): readonly MainPoint[] => {
  const when = whenOf(figures.period, { measure: eligible, category: 'Total' });
  return [
    ...point(
      eligible,
      'How many people',
      sentence(figures, eligible, `were eligible for MAPPA in Categories 1 to 3 ${when}`),
    ),
    ...point('share', 'Of which category most are', largestShare(figures)),
    ...point('areas', 'Where the number changed', areaChanges(figures)),
    ...point(
      managed,
      'Levels 2 and 3',
      sentence(figures, managed, `were managed at Levels 2 and 3 in ${figures.period}`),
    ),
    ...rates(figures),
  ];
};
