import { readPeriod, startYear } from '../../domain/periods.ts';
import { prose } from '../../domain/prose.ts';
import { mayQuote } from '../../domain/screening/suggest-code.ts';
import { isNeutral } from '../report-text/neutral-words.ts';
import { type GridCell, type GridRow, joined } from './grid.ts';
import { labelTokens } from './label-tokens.ts';
import { stem } from './label-words.ts';
import { otherWords } from './other-words.ts';
import { say, type TableReading } from './table-reading.ts';

/**
 * Whether a title, heading or label on a sheet holds a word that the form has not got, so that it names another thing
 * and is not read; that is said, with the words.
 */
export const isAnotherThing = (reading: TableReading, text: string, row: GridRow): boolean => {
  const words = otherWords(reading.form, text);
  if (words.length === 0) return false;
  const which = mayQuote(words.join(' ')) ? ` ("${words.join(' ')}")` : '';
  const message = prose`
    A title, heading or label holds words that the form has not got${which}; what belongs to it was not read.
  `;
  say(reading, 'otherWords', message, row.place);
  return true;
};

/** A row of a few words, as against a sentence about the figures. */
const isShort = (text: string): boolean => !/[.!?;]$/.test(text) && text.split(' ').length <= 12;

/** Whether one of the words, numbers and days of a text is of another year than the one that is read. */
const namesAnotherYear = ({ form, period }: TableReading, text: string): boolean => {
  const right = startYear(period) + 1;
  return labelTokens(form, text).some(({ is, raw, value = '', year = right }) => {
    if (is === 'period') return readPeriod(raw) !== period;
    return is === 'date' ? year !== right : /^(?:19|20)\d\d$/.test(value) && Number(value) !== right;
  });
};

/**
 * Whether a row of words, be they a title or stand over one column, makes another thing of the figures right below it:
 * a place, a quarter, another year, a share.
 */
export const headsAnother = (reading: TableReading, text: string): boolean => {
  if (!isShort(text)) return false;
  const others = otherWords(reading.form, text).filter((word) => !isNeutral(stem(word)) && !LISTED.has(word));
  return others.length > 0 || /%/.test(text) || namesAnotherYear(reading, text);
};

/** What people write over the labels of their figures. */
const LISTED = new Set(['indicator', 'item', 'description', 'question']);

/** Whether figures stand under a row of other words, which is then said. */
export const isUnderWords = (reading: TableReading, row: GridRow): boolean => {
  const { under } = reading;
  if (under === undefined) return false;
  const words = joined(under.cells);
  const which = mayQuote(words) ? ` ("${words}")` : '';
  const message = `Figures stand right under words that the form has not got${which} and were not read.`;
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
