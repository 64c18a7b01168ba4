import type { Table } from '../../domain/forms/form.ts';
import type { Named } from '../../domain/forms/words.ts';
import { fitsOf } from '../tables/fits.ts';
import type { Event, EventOf } from './event.ts';
import { isPageNumber } from './page-break.ts';
import { edges, type Token } from './token.ts';

const order: readonly (string | undefined)[] = ['1', '2', '3', 'Total'];

/** Whether a row can stand below another in one table. */
export const follows = (above: EventOf<'row'>, { level }: EventOf<'row'>): boolean =>
  order.indexOf(level) > order.indexOf(above.level);

/** All levels of a table, each once and in their order. */
export const isWhole = (table: Table, rows: readonly EventOf<'row'>[]): boolean =>
  String(rows.map(({ level }) => level)) === String(table.rows.map(({ level }) => level));

/** What may stand between the rows of one table: headings again, a title of the document, a page number. */
export const isBetween = (event: Event, tokens: readonly Token[]): boolean =>
  event.is === 'header' || event.is === 'neutral' || isPageNumber(event, tokens);

/** Whether a table is a list of figures with labels of their own. */
export const isList = ({ table }: { table: Table }): boolean => table.rows.length > 1;

/** What stands below a title and is none of the form's own words. */
export const otherThan = (next: Event | undefined): Event | undefined =>
  next !== undefined && ['prose', 'foreign', 'stray'].includes(next.is) ? next : undefined;

/** Whether words stand under the title they need, or name it themselves. */
export const isIn = (needed: Named | undefined, group: Named | undefined, words: readonly string[]): boolean =>
  needed === undefined || needed === group || fitsOf(needed).must(words);

/** Whether words stand right behind others on one line, no sentence ending between. */
export const isWithin = (event: Event | undefined, tokens: readonly Token[]): boolean =>
  event !== undefined && tokens[event.from]!.edge < edges.sentence;
