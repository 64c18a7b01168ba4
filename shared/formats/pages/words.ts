import { londonDayInWords, londonTime } from '../../domain/calendar/london-time.ts';

/** An instant as people in London say it: `3 October 2024, 10:15`. */
export const whenInWords = (instant: string): string =>
  `${londonDayInWords(instant)}, ${londonTime(instant).slice(11, 16)}`;

/** A calendar day in words: `30 June 2024`. */
export const dayInWords = (day: string): string => londonDayInWords(`${day}T12:00:00Z`);

const numbers = new Intl.NumberFormat('en-GB');

/** A figure or the shorthand in its place, as it is published: `2,439`, `[z]`. */
export const figureInWords = ({
  value,
  shorthand,
}: {
  value: number | null;
  shorthand?: string | undefined;
}): string => (value === null ? `[${shorthand || 'x'}]` : numbers.format(value));

/** One or several of a thing: `1 query`, `3 queries`. */
export const countOf = (count: number, one: string, several = `${one}s`): string =>
  `${numbers.format(count)} ${count === 1 ? one : several}`;
