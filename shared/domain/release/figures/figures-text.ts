import { Beside, InPlace } from '../../codes.ts';
import { formOf } from '../../forms/index.ts';
import { Period, timePeriod } from '../../periods.ts';
import { publishedCells } from './aggregate.ts';
import { geographies } from './geography.ts';
import type { PublishedRow, Said } from './published-row.ts';

/**
 * The published figures of a release in one short text, in the order of the dataset: `2439,742,z,105p`. The rest of a
 * row follows from the period and its form, so the text is all that later releases need to compare and join.
 */
export const figuresText = (rows: readonly PublishedRow[]): string =>
  rows.map(({ value, shorthand }) => `${value ?? ''}${shorthand}`).join(',');

/** The rows of a period from their text. @throws Error where the text is not of the period's form */
export const rowsFromText = (period: string, text: string): readonly PublishedRow[] => {
  const form = formOf(Period.parse(period))!;
  const said = text.split(',');
  const blank = geographies.flatMap((geography) =>
    publishedCells(form, geography.kind).map((address) => ({ ...geography.columns, ...address })),
  );
  if (said.length !== blank.length) throw new Error(`The figures of ${period} are not those of form ${form.id}.`);
  const fixed = { time_period: timePeriod(Period.parse(period)), time_identifier: 'Financial year' } as const;
  return blank.map((place, index) => ({ ...fixed, ...place, ...readSaid(said[index]!) }));
};

const readSaid = (text: string): Said => {
  const [, number, shorthand] = /^(\d*)([a-z]*)$/.exec(text) ?? [];
  if (number === undefined || !isShorthand(shorthand))
    throw new Error('The figures of a release are not as we write them.');
  return { value: number === '' ? null : Number(number), shorthand };
};

const shorthands: ReadonlySet<string | undefined> = new Set(['', ...InPlace.options, ...Beside.options]);
const isShorthand = (text: string | undefined): text is Said['shorthand'] => shorthands.has(text);
