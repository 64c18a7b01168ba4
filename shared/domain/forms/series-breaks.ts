import type { CellAddress } from '../cells.ts';
import type { Measure } from '../codes.ts';
import { vintageChanges } from '../population-vintage.ts';
import type { Break } from './break.ts';
import { forms } from './index.ts';
import { ratesOf } from './rates.ts';

const declared = forms.flatMap((form) => form.breaks);

/** Every rate with the first period of it: each rests on a population, and breaks where the vintage of that changes. */
const rates = new Map(
  forms.toReversed().flatMap((form) => ratesOf(form).map(({ measure }) => [measure, form.from] as const)),
);

const changesOf = (measure: Measure, first: string): readonly Break[] =>
  vintageChanges.filter(({ from }) => first < from).map((change) => ({ ...change, measure }));

/**
 * Every break, the earliest first: those that the forms declare, and those of the population behind the rates.
 * Screening asks nothing across them, releases and series mark them. Source: the notes of the statistics and of the
 * reports.
 */
export const breaks: readonly Break[] = [
  ...declared,
  ...[...rates].flatMap(([measure, first]) => changesOf(measure, first)),
].toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));

/** What a break is asked about: a cell of a form, or a published row, which knows `All` as well. */
type Broken = Pick<CellAddress, 'measure' | 'detail'> & { category: string };

/** Whether a break hits a figure, whatever its period. */
export const hits = ({ measure, categories, detail }: Break, figure: Broken): boolean =>
  measure === figure.measure &&
  (categories ?? [figure.category]).some((each) => each === figure.category) &&
  (detail ?? figure.detail) === figure.detail;

/** The breaks that lie between a figure of one period and that of an earlier one: none where they may be compared. */
export const breaksBetween = (earlier: string, period: string, figure: Broken): readonly Break[] =>
  breaks.filter((each) => earlier < each.from && each.from <= period && hits(each, figure));

/** What readers are told of the breaks: each once, whatever it hits. */
export const breaksTold: readonly Pick<Break, 'from' | 'why'>[] = [
  ...new Map(breaks.map(({ from, why }) => [`${from} ${why}`, { from, why }])).values(),
];
