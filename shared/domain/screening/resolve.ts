import { type Cell, type CellKey, cellKey, cellOf, cellsOf } from '../cells.ts';
import type { Form } from '../forms/form.ts';
import type { RawEntry } from '../raw-return.ts';
import { asCode, type Dimension, known } from './as-code.ts';
import { suggestCode } from './suggest-code.ts';

/** A code that is in none of our lists, and the one that was likely meant. */
export type UnknownCode = { dimension: Dimension; text: string; meant: string | undefined };

type Address = Readonly<Record<Dimension, string>>;

/** What an entry of the file turns out to be about. */
export type Resolved = {
  entry: RawEntry;
} /** `address` is what the file says in our codes; the cell may be known under another one. */ & (
  | { is: 'cell'; cell: Cell; address: Address }
  /** All codes are known, but this form has no such place. */
  | { is: 'elsewhere'; address: Address }
  /** `near` are the cells that may have been meant: they are not called missing as well. */
  | { is: 'unknown'; codes: readonly UnknownCode[]; near: readonly CellKey[] }
);

const dimensions = ['measure', 'category', 'level', 'detail'] as const;

/**
 * Finds the cell that an entry is about. Where a measure has no category of its own, the category it is about is
 * understood as `Total`; where a dimension has only one value for the measure and detail, `Total` and nothing are
 * understood as that value. So the same return may be written the way each office is used to.
 */
export const resolveEntry = (form: Form, entry: RawEntry): Resolved => {
  const text = {
    measure: asCode('measure', entry.measure),
    category: asCode('category', entry.category),
    level: asCode('level', entry.level),
    detail: asCode('detail', entry.detail),
  };
  const siblings = cellsOf(form).filter((cell) => cell.measure === text.measure && cell.detail === text.detail);
  const understood = {
    ...text,
    category: onlyValue(siblings, 'category', text.category),
    level: onlyValue(siblings, 'level', text.level),
  };
  const codes = dimensions
    .filter((dimension) => !known[dimension].includes(understood[dimension]))
    .map((dimension) => ({
      dimension,
      text: entry[dimension].trim(),
      meant: suggestCode(text[dimension], known[dimension]),
    }));
  if (codes.length > 0) return { is: 'unknown', entry, codes, near: near(form, understood, codes) };
  const cell = cellOf(form, cellKey({ ...understood, category: aliased(siblings, understood.category) }));
  return cell === undefined
    ? { is: 'elsewhere', entry, address: understood }
    : { is: 'cell', entry, cell, address: text };
};

const onlyValue = (siblings: readonly Cell[], dimension: 'category' | 'level', text: string): string => {
  if (text !== 'Total' && text !== '') return text;
  const values = new Set(siblings.map((cell) => cell[dimension]));
  return values.size === 1 ? [...values][0]! : text;
};

/** The category that a table without a column for it is about is its one column. */
const aliased = ([first]: readonly Cell[], category: string): string =>
  first?.table.about === category ? 'Total' : category;

const near = (form: Form, text: Record<Dimension, string>, codes: readonly UnknownCode[]): readonly CellKey[] =>
  cellsOf(form)
    .filter((cell) =>
      dimensions.every((dimension) => {
        const unknown = codes.find((code) => code.dimension === dimension);
        if (unknown !== undefined) return unknown.meant === undefined || unknown.meant === cell[dimension];
        return cell[dimension] === text[dimension] || (dimension === 'category' && cell.table.about === text.category);
      }),
    )
    .map((cell) => cell.key);
