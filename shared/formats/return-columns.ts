import type { Place } from '../domain/place.ts';
import { readingRules } from '../domain/screening/reading-rules.ts';
import { fault } from '../domain/screening/rule.ts';
import { mayQuote } from '../domain/screening/suggest-code.ts';
import type { Finding } from '../domain/screening-report.ts';
import { visible } from '../domain/visible-text.ts';

/** Columns of a return file: the first five must be there. */
export const needed = ['measure', 'category', 'level', 'detail', 'value'] as const;
export const columns = [...needed, 'note', 'area', 'period'] as const;
export type Column = (typeof columns)[number];

/** Columns that may be empty in every line, so that programs leave them out at the end of one. */
export const optional: ReadonlySet<string> = new Set(['detail', 'note', 'area', 'period']);

/**
 * How the name of a column is compared: without case, what cannot be seen, or the choice between space and underscore.
 */
export const columnName = (text: string): string =>
  visible(text)
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

const known: ReadonlySet<string> = new Set(columns);

/** Whether a return has a column of this name. */
export const isColumn = (name: string): boolean => known.has(name);

/** How many of the names are columns of a return. */
export const knownColumns = (names: readonly string[]): number => names.filter(isColumn).length;

/** What is wrong with the columns of a file; nothing of the file is repeated that might be a figure. */
export const columnFindings = (names: readonly string[], place: Place): readonly Finding[] => {
  const given = names.filter((name) => name !== '');
  if (knownColumns(given) < 2)
    return [
      fault(readingRules.headerMissing, { message: 'The first line does not name the columns of a return.', place }),
    ];
  const missing = needed.filter((name) => !given.includes(name));
  const twice = columns.filter((name) => given.filter((each) => each === name).length > 1);
  const unknown = given.filter((name) => !isColumn(name));
  return [
    ...missing.map((name) => fault(readingRules.columnsMissing, { message: `The column ${name} is missing.`, place })),
    ...twice.map((name) =>
      fault(readingRules.columnsMissing, { message: `The column ${name} is there twice.`, place }),
    ),
    ...unknown.map((name) => {
      const which = mayQuote(name) ? `The column "${name}" is` : 'A column is';
      return fault(readingRules.columnsUnknown, { message: `${which} not one of a return.`, place });
    }),
  ];
};
