import { formOf } from '../forms/index.ts';
import { Period, timePeriod } from '../periods.ts';
import { publishedCells } from './aggregate.ts';
import { geographies } from './geography.ts';
import { PublishedRow } from './published-row.ts';

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
  return blank.map((place, index) => {
    const [, number = '', shorthand = ''] = /^(\d*)([a-z]*)$/.exec(said[index]!) ?? [];
    return PublishedRow.parse({
      time_period: timePeriod(Period.parse(period)),
      time_identifier: 'Financial year',
      ...place,
      value: number === '' ? null : Number(number),
      shorthand,
    });
  });
};
