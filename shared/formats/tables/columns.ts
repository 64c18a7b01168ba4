import { Category, type Level, levels } from '../../domain/codes.ts';
import { type Period, readPeriod } from '../../domain/periods.ts';
import type { GridRow } from './grid.ts';
import { plainWords, withoutMarkup } from './plain-words.ts';
import { isValue } from './read-figure.ts';

/** What the heading of a column says that stands below it. */
export type ColumnKind =
  | { is: 'category'; category: Category }
  | { is: 'level'; level: Level }
  | { is: 'total' }
  | { is: 'figure' }
  | { is: 'note' }
  | { is: 'past' };

/** The columns of a table by their index. */
export type Columns = { byColumn: ReadonlyMap<number, ColumnKind>; aligned: boolean };

const CATEGORY_WORDS: readonly (readonly [RegExp, Category])[] = [
  [/\bterror/, '4'],
  [/\bviolent\b|\btreisgar/, '2'],
  [/\bother\b|\bdangerous\b|\bperyglus/, '3'],
  [/\bregistered\b|\bnotification\b|\bsex offenders\b|\bcofrestredig/, '1'],
];

/** The category that a heading names, by its number or in words. */
export const categoryIn = (text: string): Category | undefined => {
  const words = plainWords(text);
  const number = /\bcat(?:egor(?:y|i))?\s?([1-4])\b/.exec(words)?.[1];
  if (number !== undefined) return Category.parse(number);
  return words.length > 90 ? undefined : CATEGORY_WORDS.find(([pattern]) => pattern.test(words))?.[1];
};

/** The level that a label names, also where a space or a Welsh word breaks it. */
export const levelIn = (text: string): Level | undefined => {
  const squash = plainWords(text).replaceAll(' ', '');
  if (squash.length > 40) return undefined;
  const code = /^(?:mappa)?(?:level|lefel|lvl)([123])(?!\d|and|or|\/)/.exec(squash)?.[1];
  return levels.find((level) => level === code);
};

const TOTAL =
  /^(?:grand |sub )?(?:totals?|cyfanswm)(?: of)?(?: (?:all )?(?:levels|categories|offenders)| categories 1 (?:to|2 and|2 3) ?3?)?$|^all (?:levels|categories)$/;

/** Whether a label says total, and not what it is the total of. */
export const isTotal = (text: string): boolean => TOTAL.test(plainWords(text));

const kindOf = (text: string, period: Period): ColumnKind | undefined => {
  const words = plainWords(text);
  if (words === '') return undefined;
  if (/^(?:last|previous) year/.test(words)) return { is: 'past' };
  const stated = readPeriod(withoutMarkup(text));
  if (stated !== undefined) return stated === period ? { is: 'figure' } : { is: 'past' };
  if (isTotal(text)) return { is: 'total' };
  if (/^(?:notes?|reasons?)\b/.test(words)) return { is: 'note' };
  const level = levelIn(text);
  if (level !== undefined) return { is: 'level', level };
  if (words.length <= 30 && /^(?:figures?|numbers?|values?|no of offenders|count|nifer)$/.test(words))
    return { is: 'figure' };
  const category = categoryIn(text);
  return category === undefined ? undefined : { is: 'category', category };
};

/**
 * The columns that a header row names, and the words of its first cell where they are something else; undefined for
 * other rows.
 */
export const readHeader = (row: GridRow, period: Period): (Columns & { lead: string }) | undefined => {
  const filled = row.cells.filter(({ text }) => text !== '');
  if (filled.some(({ text }) => isValue(text))) return undefined;
  const byColumn = new Map<number, ColumnKind>();
  for (const { column, text } of filled) {
    const kind = kindOf(text, period);
    if (kind) byColumn.set(column, kind);
  }
  const count = (...kinds: ColumnKind['is'][]) => [...byColumn.values()].filter(({ is }) => kinds.includes(is)).length;
  const distinct = new Set([...byColumn.values()].map((kind) => JSON.stringify(kind))).size;
  const isHeader =
    (distinct >= 2 && (count('category') >= 1 || count('level') >= 2)) ||
    (count('figure') === 1 && count('category', 'level') === 0 && !byColumn.has(0));
  if (!isHeader) return undefined;
  const [first] = filled;
  const lead =
    first &&
    (!byColumn.has(first.column) || first.column === 0) &&
    filled.length > 1 &&
    !isKeptFirst(byColumn, first.column)
      ? first.text
      : '';
  if (lead !== '') byColumn.delete(first!.column);
  return { byColumn, aligned: row.aligned, lead };
};

// A header that lost its empty first cell begins with Category 1: that one is a column, no lead.
const isKeptFirst = (byColumn: ReadonlyMap<number, ColumnKind>, column: number): boolean => {
  const kind = byColumn.get(column);
  const categories = [...byColumn.values()].flatMap((each) => (each.is === 'category' ? [each.category] : []));
  if (kind?.is === 'category') return categories.filter((category) => category === kind.category).length === 1;
  return kind?.is === 'level';
};
