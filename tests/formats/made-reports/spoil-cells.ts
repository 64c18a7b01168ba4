import { type Draft, type FigurePart, type Next, type Part, pick, type TablePart } from './part.ts';

const isFigure = (part: Part): part is FigurePart => part.is === 'figure';
const isTable = (part: Part): part is TablePart => part.is === 'table';
const LEVELS: Readonly<Record<string, string>> = { 'Level 1': '1', 'Level 2': '2', 'Level 3': '3', Total: 'Total' };
const CATEGORIES = ['1', '2', '3', 'Total'];

const keyAt = ({ measure, detail, rows }: TablePart, row: number, column: number): string => {
  const category = rows[row]!.cells.length === 1 ? 'Total' : CATEGORIES[column]!;
  return [measure, category, LEVELS[rows[row]!.label], detail].join('|');
};

const withTable = (draft: Draft, table: TablePart, rows: TablePart['rows']): readonly Part[] =>
  draft.parts.map((part) => (part === table ? { ...table, rows } : part));

const tableOf = (draft: Draft, next: Next): TablePart | undefined => {
  const tables = draft.parts.filter(isTable);
  return tables.length === 0 ? undefined : pick(tables, next);
};

const plain = (text: string): string => text.replace(',', '');

/** A cell is lost, and the others move up where columns are lost, too. */
export const lostCell = (draft: Draft, next: Next): Draft => {
  const table = tableOf(draft, next);
  if (table === undefined) return lostFigure(draft, next);
  const row = next(table.rows.length);
  const column = next(table.rows[row]!.cells.length);
  const key = keyAt(table, row, column);
  const rows = table.rows.map((each, index) =>
    index === row ? { ...each, cells: each.cells.filter((_, at) => at !== column) } : each,
  );
  return {
    ...draft,
    parts: withTable(draft, table, rows),
    truth: new Map([...draft.truth].filter(([each]) => each !== key)),
  };
};

/** The value of a figure is lost, so that its label stands right before the next one. */
const lostFigure = (draft: Draft, next: Next): Draft => {
  const figure = pick(draft.parts.filter(isFigure), next);
  return {
    ...draft,
    parts: draft.parts.map((part) => (part === figure ? { ...figure, value: '' } : part)),
    truth: new Map([...draft.truth].filter(([key]) => key !== figure.key)),
  };
};

/** A number stands in a row that is none of its figures. */
export const addedCell = (draft: Draft, next: Next): Draft => {
  const table = tableOf(draft, next);
  if (table === undefined) return draft;
  const row = next(table.rows.length);
  const column = next(table.rows[row]!.cells.length + 1);
  const added = String(next(3) === 0 ? 0 : 1 + next(90));
  const rows = table.rows.map((each, index) =>
    index === row ? { ...each, cells: each.cells.toSpliced(column, 0, added) } : each,
  );
  return { ...draft, parts: withTable(draft, table, rows) };
};

/** Two figures of a table change places: what is printed is wrong in both. */
export const exchangedCells = (draft: Draft, next: Next): Draft => {
  const table = tableOf(draft, next);
  if (table === undefined) return exchangedFigures(draft, next);
  const at = () => ({ row: next(table.rows.length), column: next(table.rows[0]!.cells.length) });
  const [one, other] = [at(), at()];
  const cells = table.rows.map((row) => [...row.cells]);
  const [first, second] = [cells[one.row]![one.column]!, cells[other.row]![other.column]!];
  cells[one.row]![one.column] = second;
  cells[other.row]![other.column] = first;
  const printed = new Map([
    [keyAt(table, one.row, one.column), plain(second)],
    [keyAt(table, other.row, other.column), plain(first)],
  ]);
  const rows = table.rows.map((row, index) => ({ ...row, cells: cells[index]! }));
  return { ...draft, parts: withTable(draft, table, rows), printed };
};

/** Two single figures change places, which no sum can see. */
export const exchangedFigures = (draft: Draft, next: Next): Draft => {
  const figures = draft.parts.filter(isFigure);
  const [one, other] = [pick(figures, next), pick(figures, next)];
  const swap = (part: Part): Part => {
    if (part === one) return { ...one, value: other.value };
    return part === other ? { ...other, value: one.value } : part;
  };
  return {
    ...draft,
    parts: draft.parts.map(swap),
    printed: new Map([
      [one.key, plain(other.value)],
      [other.key, plain(one.value)],
    ]),
  };
};

/** Two whole columns change places under their headings: every figure is still under its own. */
export const exchangedColumns = (draft: Draft, next: Next): Draft => {
  const tables = draft.parts.filter((part) => isTable(part) && part.columns.length > 0).filter(isTable);
  if (tables.length === 0) return draft;
  const table = pick(tables, next);
  const [one, other] = pick(
    [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const,
    next,
  );
  const swap = <One>(list: readonly One[]): readonly One[] =>
    list.map((each, at) => {
      if (at === one) return list[other]!;
      return at === other ? list[one]! : each;
    });
  const changed = {
    ...table,
    columns: swap(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: swap(row.cells) })),
  };
  return { ...draft, parts: draft.parts.map((part) => (part === table ? changed : part)) };
};

/** One digit of one figure is misprinted. */
const misprint = (value: string, next: Next): string => {
  const at = next(plain(value).length);
  return plain(value)
    .split('')
    .map((digit, index) => (index === at ? String((Number(digit) + 1 + next(8)) % 10) : digit))
    .join('')
    .replace(/^0+(?=\d)/, '');
};

export const misprintInTable = (draft: Draft, next: Next): Draft => {
  const table = tableOf(draft, next);
  if (table === undefined) return misprintInFigure(draft, next);
  const row = next(table.rows.length);
  const column = next(table.rows[row]!.cells.length);
  const cell = table.rows[row]!.cells[column]!;
  if (cell === '-') return draft;
  const text = misprint(cell, next);
  const rows = table.rows.map((each, index) =>
    index === row ? { ...each, cells: each.cells.with(column, text) } : each,
  );
  return { ...draft, parts: withTable(draft, table, rows), printed: new Map([[keyAt(table, row, column), text]]) };
};

export const misprintInFigure = (draft: Draft, next: Next): Draft => {
  const figure = pick(draft.parts.filter(isFigure), next);
  const value = misprint(figure.value, next);
  return {
    ...draft,
    parts: draft.parts.map((part) => (part === figure ? { ...figure, value } : part)),
    printed: new Map([[figure.key, value]]),
  };
};
