import { type Period, startYear } from '../periods.ts';
import type { Commentary, Paragraph } from './commentary.ts';
import { commentaryA } from './commentary-a.ts';
import { commentaryB } from './commentary-b.ts';
import { commentaryC } from './commentary-c.ts';
import { commentaryD } from './commentary-d.ts';
import type { Form } from './form.ts';
import { inPeriod } from './in-period.ts';

const commentaries: Readonly<Record<string, Commentary>> = {
  A: commentaryA,
  B: commentaryB,
  C: commentaryC,
  D: commentaryD,
};

/** The commentary of a form with the days of a period in it, without what is not true of that period. */
export const commentaryOf = (form: Form, period: Period): Commentary => {
  const { counted, explained } = commentaries[form.id]!;
  const own = (paragraphs: readonly Paragraph[]) =>
    paragraphs
      .filter(({ from = form.from }) => Number(from.slice(0, 4)) <= startYear(period))
      .map(({ term, text }) => ({ term, text: inPeriod(text, period) }));
  return { counted: own(counted), explained: own(explained) };
};
