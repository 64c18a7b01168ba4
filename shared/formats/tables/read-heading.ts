import { isAnotherThing } from './another-thing.ts';
import { headingFinder } from './form-wordings.ts';
import { type GridRow, joined } from './grid.ts';
import { headingFacts } from './heading-facts.ts';
import { readNumbering, tablesUnder } from './numbering.ts';
import { begin, keepFacts, type TableReading } from './table-reading.ts';

const ENOUGH = 0.7;
/** What is as like a title as this is one with other words in it: what stands below belongs to something else. */
const NEAR = 0.5;
/** The second half of a title ("Breach of licence") is taken for one outside of its group only if it is spelt out. */
const ENOUGH_ALONE = 0.85;

/** A long sentence is no heading, however like one it reads. */
const isSentence = (text: string): boolean => /[.;]$/.test(text) && text.split(' ').length > 12;

/** Reads a row of words as the title of a table, or of tables that share its first half; false where it is none of the form. */
export const readHeading = (reading: TableReading, text: string, row: GridRow): boolean => {
  const { form, before, headerJustRead } = reading;
  const { roman, rest } = readNumbering(text);
  if (roman !== undefined && tablesUnder(form, roman).length) reading.listed = tablesUnder(form, roman);
  if (isSentence(rest)) return false;
  const above = before.at(-1);
  const lines = above ? [rest, `${joined(above.cells)} ${rest}`] : [rest];
  const [match] = lines
    .flatMap((line) => {
      const found = headingFinder(form)(line);
      return found ? [{ ...found, line }] : [];
    })
    .toSorted((one, other) => other.score - one.score);
  const near = headingFinder(form)(rest);
  if (near && near.score >= NEAR && isAnotherThing(reading, text, row)) {
    reading.barred = true;
    return false;
  }
  if (!match || match.score < ENOUGH) return false;
  const { tables, part } = match.target;
  const [table] = tables;
  const inGroup = part === 'part' && tables.every((each) => reading.group.includes(each));
  if (!table || (part === 'part' && !inGroup && match.score < ENOUGH_ALONE)) return false;
  const { facts, year } = headingFacts(match.line, row.place);
  if (!inGroup && !headerJustRead) reading.columns = undefined;
  if (part === 'group') {
    Object.assign(reading, { group: tables, current: undefined, ended: true });
    keepFacts(reading, facts, undefined);
    return true;
  }
  if (part === 'whole') reading.group = [];
  reading.listed = [table];
  // The first cell of a heading, read on from the title above it, is no second title.
  const { current } = reading;
  if (match.line !== rest && current?.table === table && current.entries.length === 0) return true;
  keepFacts(reading, facts, begin(reading, table, row.place, year));
  return true;
};
