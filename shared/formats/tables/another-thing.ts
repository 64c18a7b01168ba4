import { prose } from '../../domain/prose.ts';
import { mayQuote } from '../../domain/screening/suggest-code.ts';
import type { GridCell, GridRow } from './grid.ts';
import { otherWords } from './other-words.ts';
import { say, type TableReading } from './table-reading.ts';

/**
 * Whether a title, heading or label on a sheet holds a word that the form has not got, so that it names another thing
 * and is not read; that is said, with the words.
 */
export const isAnotherThing = (reading: TableReading, text: string, row: GridRow): boolean => {
  if (row.place.sheet === undefined) return false;
  const words = otherWords(reading.form, text);
  if (words.length === 0) return false;
  const which = mayQuote(words.join(' ')) ? ` ("${words.join(' ')}")` : '';
  const message = prose`
    A title, heading or label holds words that the form has not got${which}; what belongs to it was not read.
  `;
  say(reading, 'otherWords', message, row.place);
  return true;
};

/** Whether the words right above a value name another thing than the form's figure. */
export const isUnderAnother = (reading: TableReading, row: GridRow, [value]: readonly GridCell[]): boolean =>
  reading.before.some(({ cells }) => {
    const above = cells.find(
      ({ column }) => column === value?.column && cells.filter(({ text }) => text !== '').length > 1,
    );
    return above !== undefined && isAnotherThing(reading, above.text, row);
  });
