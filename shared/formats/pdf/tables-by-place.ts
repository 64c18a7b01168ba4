import { type Cell, cellsOf, isValue, overlap } from './cells-of-row.ts';
import type { Line } from './placed-line.ts';

type Stretch = { from: number; to: number };
/** A table: the first and last of its lines with figures, and the stretches of its columns, the labels' first. */
type Found = { first: number; last: number; columns: readonly Stretch[] };

/** Lines of one cell are no further apart, in sizes of the type. */
const LEADING = 1.6;
/** A heading has no more lines, and its cells may stand closer than those of a row. */
const HEADING = 8;
const NARROW = 0.4;

/** A row of a table has a label and at least two figures behind it. */
const isRow = ({ cells }: Line): boolean =>
  cells.length >= 3 && !isValue(cells[0]!) && cells.slice(1).every((cell) => isValue(cell));

/** Lines with the rows of each table, and the headings above them, cut at the columns that its figures stand in. */
export const withTables = (lines: readonly Line[]): readonly Line[] => {
  const out: Line[] = [];
  let at = 0;
  for (const found of tablesIn(lines)) {
    const heading = headingOf(lines, found, at);
    out.push(...lines.slice(at, found.first - heading.length));
    if (heading.length > 0) out.push(joined(heading, found.columns));
    for (const line of withLabels(lines, found)) out.push(inColumns(line, found.columns));
    at = found.last + 1;
  }
  return [...out, ...lines.slice(at)];
};

const tablesIn = (lines: readonly Line[]): readonly Found[] => {
  const tables: Found[] = [];
  let at = 0;
  while (at < lines.length) {
    if (!isRow(lines[at]!)) {
      at += 1;
      continue;
    }
    const first = at;
    let last = at;
    while (at + 1 < lines.length) {
      if (isRow(lines[at + 1]!)) last = at + 1;
      else if (!isLabelRest(lines[at + 1]!, lines[first]!)) break;
      at += 1;
    }
    at = Math.max(last, at) + 1;
    const columns = columnsOf(lines.slice(first, last + 1).filter(isRow));
    if (columns !== undefined) tables.push({ first, last: restBelow(lines, first, last), columns });
  }
  return tables;
};

/** The second line of a label alone, left of all figures. */
const isLabelRest = ({ cells }: Line, row: Line): boolean =>
  cells.length === 1 && !isFarRight(cells[0]!, row) && cells[0]!.text.length <= 12;

const isFarRight = (cell: Cell, { cells }: Line): boolean => cell.to > cells[1]!.from;

/** The last line of a table may have the rest of its label below it. */
const restBelow = (lines: readonly Line[], first: number, last: number): number => {
  const next = lines[last + 1];
  const row = lines[last]!;
  const isClose = next !== undefined && next.y - row.y < LEADING * next.size;
  return isClose && isLabelRest(next, lines[first]!) && /^\d$/.test(next.cells[0]!.text.trim()) ? last + 1 : last;
};

/** The stretches of the columns, merged from those of their cells; undefined where a row has two figures in one. */
const columnsOf = (rows: readonly Line[]): readonly Stretch[] | undefined => {
  const columns: Stretch[] = [];
  for (const { from, to } of rows
    .flatMap(({ cells }) => cells.slice(1))
    .toSorted((one, other) => one.from - other.from)) {
    const last = columns.at(-1);
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  const isClear = rows.every(({ cells }) =>
    columns.every((column) => cells.slice(1).filter((cell) => overlap(cell, column)).length <= 1),
  );
  const labels = rows.map(({ cells }) => cells[0]!);
  const own = { from: Math.min(...labels.map(({ from }) => from)), to: Math.max(...labels.map(({ to }) => to)) };
  return isClear && columns.every(({ from }) => from >= own.to) ? [own, ...columns] : undefined;
};

/** The lines right above a table each of whose cells stands over one of its columns, one of them over a figure. */
const headingOf = (lines: readonly Line[], { first, columns }: Found, from: number): readonly Line[] => {
  const heading: Line[] = [];
  let below = lines[first]!;
  for (let at = first - 1; at >= from && heading.length < HEADING; at -= 1) {
    const line = headingLine(lines[at]!, columns);
    const isClose = below.top + below.size - lines[at]!.y < (heading.length === 0 ? 2 * LEADING : LEADING) * below.size;
    if (line === undefined || !isClose) break;
    heading.unshift(line);
    below = line;
  }
  return heading;
};

/** A line as one of a heading: each cell over one column, and not all over the labels. */
const headingLine = (line: Line, columns: readonly Stretch[]): Line | undefined => {
  for (const gap of [undefined, NARROW]) {
    const cells = cellsOf(line.row, gap);
    const over = cells.map((cell) => columns.flatMap((column, index) => (overlap(cell, column) ? [index] : [])));
    const fits = over.every(({ length }) => length === 1) && over.some(([index]) => index! > 0);
    if (fits && !cells.some(isValue)) return { ...line, cells };
  }
  return undefined;
};

/** Lines one above the other as one, column by column. */
const joined = (lines: readonly Line[], columns: readonly Stretch[]): Line => ({
  ...lines[0]!,
  y: lines.at(-1)!.y,
  table: true,
  cells: columns.map((column) => ({
    ...column,
    text: lines.flatMap(({ cells }) => cells.filter((cell) => overlap(cell, column)).map(({ text }) => text)).join(' '),
  })),
});

/** The rows of a table, each with the rest of its label: of the line above or below it that is nearer. */
const withLabels = (lines: readonly Line[], { first, last }: Found): readonly Line[] => {
  const own = lines.slice(first, last + 1);
  const rows = own.filter(isRow);
  return rows.map((row) => {
    const rests = own.filter((line) => !isRow(line) && nearest(line, rows) === row);
    const parts = [...rests, row].toSorted((one, other) => one.y - other.y);
    const label = parts.map(({ cells }) => cells[0]!.text).join(' ');
    return { ...row, cells: [{ ...row.cells[0]!, text: label }, ...row.cells.slice(1)] };
  });
};

const nearest = (line: Line, rows: readonly Line[]): Line =>
  rows.reduce((one, other) => (Math.abs(other.y - line.y) < Math.abs(one.y - line.y) ? other : one));

const inColumns = (line: Line, columns: readonly Stretch[]): Line => ({
  ...line,
  table: true,
  cells: columns.map((column, index) => {
    const cell = index === 0 ? line.cells[0] : line.cells.slice(1).find((each) => overlap(each, column));
    return cell ?? { ...column, text: '' };
  }),
});
