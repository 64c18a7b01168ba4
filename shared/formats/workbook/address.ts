/** The letters of a column counted from 0: 0 is `A`, 26 is `AA`. */
export const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

/** `D7` for row 6, column 3 (both counted from 0). */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `A3:E7`. */
export const rangeName = (range: { firstRow: number; firstColumn: number; lastRow: number; lastColumn: number }) =>
  `${cellName(range.firstRow, range.firstColumn)}:${cellName(range.lastRow, range.lastColumn)}`;

/** Row and column, counted from 0, of a name such as `D7` or `$D$7`; null where it is none or lies beyond any sheet. */
export const parseCellName = (name: string): { row: number; column: number } | null => {
  const found = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(name);
  if (!found) return null;
  const letters = found[1]!.toUpperCase();
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(found[2]);
  return row >= 1 && row <= 1_048_576 && column <= 16_384 ? { row: row - 1, column: column - 1 } : null;
};
