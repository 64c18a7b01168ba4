import { readPeriod } from '../../../domain/periods.ts';
import type { AnsweredRow } from '../../../domain/release/query/answer.ts';
import { choices, type Filter, readChoice } from '../../../domain/release/query/choices.ts';

const named = (filter: Filter, code: string): string =>
  choices[filter].find((choice) => choice.code === code)?.name ?? readChoice(filter, code)?.name ?? code;

/** What a row is about, column by column, in words. */
export const rowWords: readonly { label: string; of: (row: AnsweredRow) => string }[] = [
  { label: 'Period', of: ({ time_period }) => readPeriod(time_period) ?? time_period },
  { label: 'Place', of: ({ mappa_area, country_name }) => mappa_area || country_name },
  { label: 'Measure', of: ({ measure }) => named('measure', measure) },
  { label: 'Category', of: ({ category }) => named('category', category) },
  { label: 'Level', of: ({ level }) => named('level', level) },
  { label: 'Detail', of: ({ detail }) => named('detail', detail) },
  { label: 'Unit', of: ({ unit }) => unit },
  { label: 'Release', of: ({ release }) => release },
];

/** What names a row among others; one that has nothing of what sets them apart is not split by it. */
export const nameOf = (texts: readonly string[]): string =>
  texts.filter((text) => text !== '').join(', ') || named('detail', 'none');

/** The columns in which rows differ, and what is alike in all of them. */
export const apartAndAlike = (rows: readonly AnsweredRow[]) => {
  const [first] = rows;
  const alike = rowWords.filter(({ of }) => rows.every((row) => of(row) === of(first!)));
  return {
    apart: rowWords.filter((column) => !alike.includes(column)),
    alike: first === undefined ? [] : alike.map(({ label, of }) => ({ label, text: of(first) })),
  };
};
