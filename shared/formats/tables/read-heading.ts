import type { Form } from '../../domain/forms/form.ts';
import { isAnotherThing } from './another-thing.ts';
import { figureLocator, headingFinder, isNearTitle } from './form-wordings.ts';
import { type GridRow, joined } from './grid.ts';
import { headingFacts } from './heading-facts.ts';
import { begin, keepFacts, say, type TableReading } from './table-reading.ts';

/** A long sentence is no heading, however like one it reads. */
const isSentence = (text: string): boolean => /[.;]$/.test(text) && text.split(' ').length > 12;

/** A small number in a title makes it another thing as well: "under 18". */
const withoutNumbers = (text: string): string => text.replace(/(?<![\d,])\d{1,2}(?![\d,])/g, ' ');

/** The number that a list of contents puts before a title: "Table viii c", "Table 6a". */
const withoutTableNumber = (text: string): string => text.replace(/^table\s+[\divx]+\s?[a-z]?\b[:.]?\s*/i, '');

/** Whether a text is a label of the form, though it holds all the words of a title: "MAPPP: other offenders". */
const isOwnLabel = (form: Form, text: string): boolean => figureLocator(form)(text, form.tables) !== undefined;

/**
 * Reads a row of words as the title of a table, or of tables that share its first half; false where it is none of the
 * form.
 */
export const readHeading = (reading: TableReading, text: string, row: GridRow): boolean => {
  const { form, before, headerJustRead } = reading;
  if (isSentence(text)) return false;
  const above = before.at(-1);
  const lines = above ? [text, `${joined(above.cells)} ${text}`] : [text];
  const [match] = lines.flatMap((line) => {
    const target = headingFinder(form)(line);
    return target ? [{ ...target, line }] : [];
  });
  if (!match) {
    // A title with other words in it: what stands below belongs to something else.
    const isOwn = isOwnLabel(form, text) || headingFinder(form)(withoutTableNumber(text)) !== undefined;
    const isNear = () => [text, withoutNumbers(text)].some((each) => isNearTitle(form, each));
    if (!isOwn && isNear()) {
      const message = 'A title is like one of the form and not the same; what stands below it was not read.';
      if (!isAnotherThing(reading, text, row)) say(reading, 'otherWords', message, row.place);
      reading.barred = true;
    }
    return false;
  }
  if (match.part === 'part' && !reading.group.includes(match.table)) return false;
  const { facts, year } = headingFacts(match.line, row.place);
  // The headings above two tables under one title are those of both.
  if (match.part !== 'part' && !headerJustRead) reading.columns = new Map();
  if (match.part === 'group') {
    const { tables } = match;
    Object.assign(reading, { group: tables, listed: tables, current: undefined });
    keepFacts(reading, facts, undefined);
    return true;
  }
  const { table, part } = match;
  if (part === 'whole') reading.group = [];
  reading.listed = [table];
  // The first cell of a heading, read on from the title above it, is no second title.
  const { current } = reading;
  if (match.line !== text && current?.table === table && current.entries.length === 0) return true;
  keepFacts(reading, facts, begin(reading, table, row.place, year));
  return true;
};
