import { Beside, InPlace } from '../../codes.ts';
import { formOf } from '../../forms/index.ts';
import { Period, timePeriod } from '../../periods.ts';
import { geographies } from './geography.ts';
import { publishedCells } from './published-cells.ts';
import type { PublishedRow, Said } from './published-row.ts';

/**
 * The published figures of a release in one short text, in the order of the dataset: `2439,742,z,105pr`. The rest of a
 * row follows from the period and its form, so the text is all that later releases need to compare and join.
 */
export const figuresText = (rows: readonly PublishedRow[]): string =>
  rows.map(({ value, shorthand, marks }) => `${value ?? shorthand}${marks.replaceAll(' ', '')}`).join(',');

/** The rows of a period from their text. @throws Error where the text is not of the period's form */
export const rowsFromText = (text: string, figures: string): readonly PublishedRow[] => {
  const period = Period.parse(text);
  const form = formOf(period)!;
  const said = figures.split(',');
  const kinds = new Set(geographies.map(({ kind }) => kind));
  const cells = new Map([...kinds].map((kind) => [kind, publishedCells(form, period, kind)]));
  const blank = geographies.flatMap((geography) =>
    cells.get(geography.kind)!.map(({ address, unit }) => ({
      ...geography.columns,
      ...address,
      unit,
    })),
  );
  if (said.length !== blank.length) throw new Error(`The figures of ${period} are not those of form ${form.id}.`);
  const fixed = { time_period: timePeriod(period), time_identifier: 'Financial year' } as const;
  return blank.map((place, index) => ({
    ...fixed,
    ...place,
    ...readSaid(said[index]!),
  }));
};

const written = new RegExp(`^(?:(\\d+(?:\\.\\d+)?)([${Beside.options.join('')}]*)|(${InPlace.options.join('|')}))$`);

const readSaid = (text: string): Said => {
  const [, number, marks, shorthand] = written.exec(text) ?? [];
  if (number !== undefined) return { value: Number(number), shorthand: '', marks: [...(marks ?? '')].join(' ') };
  if (shorthand === undefined) throw new Error('The figures of a release are not as we write them.');
  return { value: null, shorthand: InPlace.parse(shorthand), marks: '' };
};
