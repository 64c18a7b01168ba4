import { isAnotherThing, isUnderAnother, isUnderWords } from './another-thing.ts';
import type { ColumnKind } from './columns.ts';
import { figureLocator, isNearFigure } from './form-wordings.ts';
import { type GridCell, type GridRow, joined } from './grid.ts';
import { headingFacts } from './heading-facts.ts';
import { begin, keepFacts, record, say, type TableReading } from './table-reading.ts';

/** The columns of one kind. */
export const columnsThatAre = ({ columns }: TableReading, kind: ColumnKind['is']): readonly number[] =>
  [...columns].flatMap(([column, { is }]) => (is === kind ? [column] : []));

/**
 * Reads a row that is one figure with its label, which may have begun in the rows above; false where it is none of the
 * form.
 */
export const readFigureRow = (
  reading: TableReading,
  row: GridRow,
  label: readonly GridCell[],
  values: readonly GridCell[],
): boolean => {
  const { form, before, current } = reading;
  const text = joined(label);
  const above = before.map(({ cells }) => joined(cells));
  const named = (each: string) => figureLocator(form)(each, reading.listed);
  // Where a row above is the label of another figure, whose value is missing, this one did not begin there.
  const isWhole = named(text) !== undefined && above.some((each) => named(each) !== undefined);
  const begun = isWhole ? [] : above.map((_, at) => [...above.slice(at), text].join(' '));
  const [match] = [...begun, text].flatMap((words) => {
    const target = named(words);
    return target ? [{ ...target, words }] : [];
  });
  if (!match) return isNearFigure(form, text) && isAnotherThing(reading, text, row);
  if (reading.barred || isAnotherThing(reading, text, row)) return true;
  if (isUnderWords(reading, row) || isUnderAnother(reading, row, values)) return true;
  const { table, row: heading } = match;
  if (!reading.listed.includes(table)) reading.listed = [table];
  const figures = columnsThatAre(reading, 'figure');
  const usable = figures.length > 0 ? values.filter(({ column }) => figures.includes(column)) : values;
  if (usable.length > 1) {
    const message = `A row of table ${table.number} holds several values and no heading that tells which one counts.`;
    say(reading, 'rowUnread', message, row.place);
    return true;
  }
  const into = current?.table === table ? current : begin(reading, table, row.place);
  keepFacts(reading, headingFacts(match.words, row.place).facts, into);
  const [noteColumn] = columnsThatAre(reading, 'note');
  const note = row.cells.find(({ column }) => column === noteColumn)?.text;
  const address = {
    category: heading.category ?? 'Total',
    level: heading.level ?? 'Total',
    detail: heading.detail ?? table.detail ?? '',
  } as const;
  for (const cell of usable) record(reading, into, address, cell, note);
  return true;
};
