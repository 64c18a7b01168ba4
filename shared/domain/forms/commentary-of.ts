import { type Period, startYear } from '../periods.ts';
import type { Commentary, Paragraph } from './commentary.ts';
import type { Form } from './form.ts';
import { inPeriod } from './in-period.ts';

/** The commentary of a form with the days of a period in it, without what is not true of that period. */
export const commentaryOf = (form: Form, period: Period): Commentary => {
  const { counted, explained } = form.commentary;
  const own = (paragraphs: readonly Paragraph[]) =>
    paragraphs
      .filter(({ from = form.from }) => Number(from.slice(0, 4)) <= startYear(period))
      .map(({ term, text }) => ({ term, text: inPeriod(text, period) }));
  return { counted: own(counted), explained: own(explained) };
};
