import { stem } from '../tables/label-words.ts';
import { isNeutral } from './neutral-words.ts';
import type { ReportLine } from './token.ts';

/** A page number alone on its line: `7`, `- 7 -`, `Page 7 of 20`. */
const NUMBER = /^[-–\s]*(?:page\s+|tudalen\s+)?(\d{1,3})(?:\s+(?:of|o)\s+\d{1,3})?[-–\s]*$/i;
/** Pages without a number may lie between two that have one. */
const STEP = 3;

type Break = { from: number; to: number; number: number; title: string };

/**
 * The lines of a text without the ends of its pages: a number alone between empty lines that goes up from one to the
 * next, with the same running title beside each. They come between the rows of tables and between titles and what is
 * below them. A number that stands so only once, or with other words beside it, may be a figure, and stays.
 */
export const withoutPageBreaks = (lines: readonly ReportLine[]): readonly ReportLine[] => {
  const texts = lines.map(({ cells }) =>
    cells
      .map(({ text }) => text)
      .join(' ')
      .trim(),
  );
  const breaks = texts.flatMap((_, at) => breaksAt(texts, at));
  const gone = new Set<number>();
  for (const title of new Set(breaks.map((each) => each.title)))
    for (const { from, to } of counted(
      breaks.filter((each) => each.title === title),
      saysNothing(title) ? 2 : 3,
    ))
      for (let at = from; at <= to; at += 1) gone.add(at);
  return lines.filter((_, at) => !gone.has(at));
};

/** Those whose number goes up from one to the next, where there are enough of them. */
const counted = (breaks: readonly Break[], least: number): readonly Break[] => {
  const up = breaks.filter(({ number }, at) => {
    const rises = (step: number | undefined): boolean => step !== undefined && step > 0 && step <= STEP;
    const [before, behind] = [breaks[at - 1], breaks[at + 1]];
    return rises(before && number - before.number) || rises(behind && behind.number - number);
  });
  return up.length >= least ? up : [];
};

/** The end of a page whose number stands at a line, with the title below it or the one above it. */
const breaksAt = (texts: readonly string[], at: number): readonly Break[] => {
  const number = Number(NUMBER.exec(texts[at]!)?.[1]);
  if (Number.isNaN(number) || texts[at - 1] !== '' || texts[at + 1] !== '') return [];
  const [above, below] = [at - 2, at + 2];
  const isTitle = (place: number): boolean => /\p{L}/u.test(texts[place] ?? '') && !isRow(texts[place]!);
  const endsIn = (place: number): number => (texts[place + 1] === '' ? place + 1 : place);
  const beginsAt = (place: number): number => (texts[place - 1] === '' ? place - 1 : place);
  return [
    ...(isTitle(below) ? [{ from: at - 1, to: endsIn(below), number, title: texts[below]! }] : []),
    ...(isTitle(above) ? [{ from: beginsAt(above), to: at + 1, number, title: texts[above]! }] : []),
  ];
};

/** What begins a row, or holds a number that is no year, is no running title. */
const isRow = (text: string): boolean =>
  text.length > 100 ||
  /^(?:level|lefel|total|cyfanswm)/i.test(text) ||
  /\d/.test(text.replace(/\b(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?\b/g, ''));

const saysNothing = (title: string): boolean =>
  title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .every((word) => isNeutral(stem(word)));
