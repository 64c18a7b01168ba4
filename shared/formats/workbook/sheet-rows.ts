import type { Finding } from '../../domain/screening-report.ts';
import { fileFinding } from '../refusal.ts';
import type { GridCell, GridRow } from '../tables/grid.ts';
import { cellName } from './address.ts';
import type { ReadCell, ReadSheet } from './read-model.ts';
import { seenCells } from './seen-cells.ts';
import { workOutSums } from './sum-formula.ts';

/**
 * A return's tables are narrow; what stands further to the right is read cell by cell without the empty ones between.
 */
const WIDTH = 60;

/**
 * The rows of a sheet for the reading of tables. A total that is a plain sum is worked out again: a program that filled
 * the sheet in without calculating left an old one, and one with an empty part is no total yet.
 */
export const sheetRows = (sheet: ReadSheet): { rows: readonly GridRow[]; findings: readonly Finding[] } => {
  const { name } = sheet;
  const { cells, findings } = seenCells(sheet);
  const totals = workOutSums(sheet.cells);
  const stale: Finding[] = [];
  const textOf = (cell: ReadCell): string => {
    const at = cellName(cell.row, cell.column);
    const total = totals.get(at);
    if (!total) return cell.text;
    const worked = total.sum === undefined ? '' : String(total.sum);
    if (worked !== '' && worked !== cell.text && cell.unseen === undefined && stale.length === 0)
      stale.push(
        fileFinding('staleTotal', 'The total here was left as it was before its figures were filled in.', {
          sheet: name,
          cell: at,
        }),
      );
    return worked;
  };
  const rows = [...Map.groupBy(cells, ({ row }) => row)]
    .toSorted(([one], [other]) => one - other)
    .map(([row, members]) => {
      const placed = members.map((cell): GridCell => {
        const place = { sheet: name, cell: cellName(row, cell.column) };
        return { column: cell.column, text: textOf(cell), place };
      });
      return { row, cells: padded(placed), place: placed[0]!.place };
    });
  const spaced = rows.flatMap(({ row, ...grid }, index): readonly GridRow[] => {
    const above = rows[index - 1];
    return above !== undefined && row - above.row > 1 ? [{ cells: [], place: grid.place }, grid] : [grid];
  });
  return {
    rows: [{ cells: [], place: { sheet: name }, begins: true }, ...spaced],
    findings: [...stale, ...findings],
  };
};

const padded = (cells: readonly GridCell[]): readonly GridCell[] => {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  const last = Math.min(Math.max(...byColumn.keys()), WIDTH);
  const near = Array.from(
    { length: last + 1 },
    (_, column) => byColumn.get(column) ?? { column, text: '', place: cells[0]!.place },
  );
  return [...near, ...cells.filter(({ column }) => column > WIDTH).toSorted((one, other) => one.column - other.column)];
};
