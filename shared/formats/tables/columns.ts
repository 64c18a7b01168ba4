import { Category, type Level, levels } from '../../domain/codes.ts';
import { type Period, readPeriod } from '../../domain/periods.ts';
import type { GridCell } from './grid.ts';
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

/** What the columns of a table are, by their index. */
export type Columns = ReadonlyMap<number, ColumnKind>;

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
  if (/^(?:last|previous) year/.test(words)) return { is: 'past' };
  const stated = readPeriod(withoutMarkup(text));
  if (stated !== undefined) return stated === period ? { is: 'figure' } : { is: 'past' };
  if (isTotal(text)) return { is: 'total' };
  if (/^(?:notes?|reasons?)\b/.test(words)) return { is: 'note' };
  const level = levelIn(text);
  if (level !== undefined) return { is: 'level', level };
  if (/^(?:figures?|numbers?|values?|no of offenders|count|nifer)$/.test(words)) return { is: 'figure' };
  const category = categoryIn(text);
  return category === undefined ? undefined : { is: 'category', category };
};

/**
 * The columns that the filled cells of a header name, and the words of its first cell where they are something else;
 * undefined for other rows.
 */
export const readHeader = (
  filled: readonly GridCell[],
  period: Period,
): { columns: Columns; lead: string } | undefined => {
  if (filled.some(({ text }) => isValue(text))) return undefined;
  const columns = new Map<number, ColumnKind>();
  for (const { column, text } of filled) {
    const kind = kindOf(text, period);
    if (kind) columns.set(column, kind);
  }
  const count = (kind: ColumnKind['is']) => [...columns.values()].filter(({ is }) => is === kind).length;
  const distinct = new Set([...columns.values()].map((kind) => JSON.stringify(kind))).size;
  const isHeader =
    (distinct >= 2 && (count('category') >= 1 || count('level') >= 2)) ||
    (count('figure') === 1 && count('level') === 0 && !columns.has(0));
  const [first] = filled;
  if (!isHeader || !first) return undefined;
  if (!isLead(columns, first.column)) return { columns, lead: '' };
  columns.delete(first.column);
  return { columns, lead: first.text };
};

// A header that lost its empty first cell begins with Category 1: that one is a column, no lead.
const isLead = (columns: Columns, column: number): boolean => {
  const kind = columns.get(column);
  if (kind === undefined) return true;
  if (column > 0 || kind.is === 'level') return false;
  if (kind.is !== 'category') return true;
  return [...columns.values()].filter((each) => each.is === 'category' && each.category === kind.category).length > 1;
};
