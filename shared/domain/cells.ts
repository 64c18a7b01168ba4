import * as z from 'zod';
import type { Category, Detail, Level, Measure } from './codes.ts';
import { byForm } from './forms/by-form.ts';
import type { Address, Form, Heading, Table } from './forms/form.ts';
import { inPeriod } from './forms/in-period.ts';
import type { MeasureFacts } from './forms/measure-facts.ts';
import type { Period } from './periods.ts';

declare const ofCell: unique symbol;

/** Address of a cell as one text, `eligible|1|2|`: measure, category, level, detail. */
export type CellKey = string & { readonly [ofCell]: true };
export const CellKey = z.custom<CellKey>((text) => typeof text === 'string' && /^(?:[^|]*\|){3}[^|]*$/.test(text));

export type CellAddress = { measure: Measure; category: Category; level: Level; detail: Detail };

/** One cell of a form, with what the form knows about it. */
export type Cell = CellAddress & {
  key: CellKey;
  table: Table;
  row: Heading;
  column: Heading;
  /** What is true of its measure: unit, decimals, whether it is a rate, how far it may move. */
  facts: MeasureFacts;
  /** The category that it counts: its own, or what its table is about; `Total` is Categories 1 to 3 together. */
  about: Category;
  /** The form has the place but not the case: printed `-`, published `[z]`. */
  notApplicable: boolean;
  /** Category 4 of an area: in the return, in no area's publication. */
  confidential: boolean;
};

/** A total of the form and the cells that make it up. */
export type Sum = { total: Cell; parts: readonly Cell[]; over: 'category' | 'level' | 'detail' };

/** The key of an address, whether or not a form has such a cell. */
export const cellKey = ({ measure, category, level, detail }: Readonly<Record<keyof CellAddress, string>>): CellKey =>
  [measure, category, level, detail].join('|') as CellKey;

/** The address that a key was made of. */
export const addressOf = (key: CellKey): CellAddress => {
  const [measure, category, level, detail] = key.split('|');
  return { measure, category, level, detail } as CellAddress;
};

const fits = (cell: CellAddress, address: Address): boolean =>
  (address.category ?? cell.category) === cell.category &&
  (address.level ?? cell.level) === cell.level &&
  (address.detail ?? cell.detail) === cell.detail;

const cellAt = (form: Form, table: Table, row: Heading, column: Heading): Cell => {
  const address: CellAddress = {
    measure: table.measure,
    category: row.category ?? column.category ?? 'Total',
    level: row.level ?? column.level ?? 'Total',
    detail: row.detail ?? column.detail ?? table.detail ?? '',
  };
  return {
    ...address,
    key: cellKey(address),
    table,
    row,
    column,
    facts: form.measures[table.measure]!,
    about: address.category === 'Total' ? (table.about ?? 'Total') : address.category,
    notApplicable: (table.notApplicable ?? []).some((closed) => fits(address, closed)),
    confidential: address.category === '4',
  };
};

/** Every cell of a form, in printed order. */
export const cellsOf: (form: Form) => readonly Cell[] = byForm((form) =>
  form.tables.flatMap((table) =>
    table.rows.flatMap((row) => table.columns.map((column) => cellAt(form, table, row, column))),
  ),
);

const cellIndex = byForm((form) => new Map(cellsOf(form).map((cell) => [cell.key, cell])));

/** The cell of a form at an address; undefined where the form has none. */
export const cellOf = (form: Form, key: CellKey): Cell | undefined => cellIndex(form).get(key);

/**
 * Every sum that the form implies: the total over categories is of Categories 1 to 3 (Category 4 is never in it), the
 * total over levels is of the levels of its table, and a table may declare sums of its own.
 */
export const sumsOf: (form: Form) => readonly Sum[] = byForm((form) =>
  form.tables.flatMap((table) => {
    const cells = cellsOf(form).filter((cell) => cell.table === table);
    const overCategories = table.columns.filter((column) => column.category !== undefined).length > 1;
    const overLevels = table.rows.filter((row) => row.level === 'Total').length > 0 && table.rows.length > 1;
    return [
      ...cells
        .filter((cell) => overCategories && cell.category === 'Total')
        .map(
          (total): Sum => ({
            total,
            over: 'category',
            parts: cells.filter((part) => part.row === total.row && part.category !== 'Total' && part.category !== '4'),
          }),
        ),
      ...cells
        .filter((cell) => overLevels && cell.level === 'Total')
        .map(
          (total): Sum => ({
            total,
            over: 'level',
            parts: cells.filter((part) => part.column === total.column && part.level !== 'Total'),
          }),
        ),
      ...(table.sums ?? []).map(
        (sum): Sum => ({
          total: cells.find((cell) => fits(cell, sum.total))!,
          over: 'detail',
          parts: sum.parts.map((part) => cells.find((cell) => fits(cell, part))!),
        }),
      ),
    ];
  }),
);

/** A title of the form with its days filled in. */
export const titleFor = (table: Table, period: Period): string => inPeriod(table.title, period);

/** A cell in the form's own words: `Table 1, Category 3: Other dangerous offenders, Level 1`. */
export const cellLabel = (cell: Cell): string =>
  [`Table ${cell.table.number}`, cell.column.label, cell.row.label].filter((part) => part !== '').join(', ');
