import type { Category, Level } from '../../domain/codes.ts';
import type { Place } from '../../domain/place.ts';
import { isTotal } from './columns.ts';
import { isFigures } from './form-wordings.ts';
import type { GridCell, GridRow } from './grid.ts';
import type { Instance } from './instances.ts';
import { placeValues } from './place-values.ts';
import { begin, type Entry, record, say, type TableReading } from './table-reading.ts';

/** What a row's label fixes: a level, or a category where the levels stand across. */
export type Down = { level: Level } | { category: Category };

/** The table that rows of levels without a title of their own belong to, where only one can be meant. */
const inferTable = (reading: TableReading, down: Down, place: Place): Instance<Entry> | undefined => {
  const { form, group, instances } = reading;
  const taken = new Set(instances.filter(({ entries }) => entries.length).map(({ table }) => table));
  const open = (group.length ? group : form.tables).filter((table) => !isFigures(table) && !taken.has(table));
  const fitting = group.length
    ? open.slice(0, 1)
    : open.filter(({ rows }) => 'level' in down && down.level === '1' && rows.some(({ level }) => level === '1'));
  const [only, ...others] = fitting;
  if (only === undefined || others.length > 0) return undefined;
  say(reading, 'tableInferred', `Rows of levels without a title were read as table ${only.number}.`, place);
  return begin(reading, only, place);
};

const tableOf = (reading: TableReading, down: Down, place: Place): Instance<Entry> | undefined => {
  const { current } = reading;
  return current && !isFigures(current.table) ? current : inferTable(reading, down, place);
};

/** Reads a row of a table of categories and levels. */
export const readLevelRow = (reading: TableReading, row: GridRow, label: GridCell, down: Down): void => {
  const into = tableOf(reading, down, row.place);
  if (!into) {
    const message = 'A table with rows of levels belongs to no table of the form and was left aside.';
    if (!reading.unknownTable) say(reading, 'tableUnknown', message, row.place);
    reading.unknownTable = true;
    return;
  }
  const { number, detail = '' } = into.table;
  const placed = placeValues(row, label, reading.columns, into.table);
  if (!placed) {
    const message = `A row of table ${number} could not be read: its values cannot be told apart by the columns.`;
    say(reading, 'rowUnread', message, row.place);
    return;
  }
  if (placed.inferred && into.entries.length === 0) {
    const message = `Table ${number} has a column without a heading; it was read by its position.`;
    say(reading, 'columnInferred', message, row.place);
  }
  for (const { across, cell } of placed.values) {
    const address =
      'level' in down
        ? { level: down.level, category: across as Category }
        : { category: down.category, level: across as Level };
    record(reading, into, { ...address, detail }, cell, placed.note?.text);
  }
  if (isTotal(label.text)) reading.current = undefined;
};
