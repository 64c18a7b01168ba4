import { cellName } from '../../../shared/formats/workbook/address.ts';
import { readWorkbook } from '../../../shared/formats/workbook/read-workbook.ts';

/** The cells of a workbook by sheet, as `B2 number 12`. */
export const cellsIn = (bytes: Uint8Array, format: 'xlsx' | 'ods') =>
  Object.fromEntries(
    readWorkbook(bytes, format).sheets.map(({ name, hidden, cells }) => [
      hidden ? `${name} (hidden)` : name,
      cells.map(({ row, column, kind, text }) => `${cellName(row, column)} ${kind} ${text}`),
    ]),
  );
