import { cellName, rangeName } from '../../../shared/formats/workbook/address.ts';
import { fullCell, type Sheet } from '../../../shared/formats/workbook/workbook.ts';

/** What may be typed into a cell, in a word. */
const typed = (validation: NonNullable<ReturnType<typeof fullCell>['validation']>): string => {
  const { kind, title, message, warn = false } = validation;
  const values = validation.kind === 'list' ? ` of ${validation.values.join('/')}` : ` from ${validation.min}`;
  return ` [${kind}${values}${warn ? ', a warning' : ''}: ${title}: ${message}]`;
};

/** A sheet in lines: how it is laid out, then each of its cells with what belongs to it. */
export const sheetInLines = (sheet: Sheet, from = 0): string =>
  [
    `${sheet.name}: widths ${sheet.columns?.join(' ')}${sheet.locked ? ', locked' : ''}, frozen ${sheet.frozenRows ?? 0}`,
    ...(sheet.tables ?? []).map((table) => `table ${table.name} at ${rangeName(table)}`),
    ...sheet.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const { value, formula, style = 'plain', link, validation, comment, span } = fullCell(cell);
        if (row < from) return [];
        const more = [
          formula === undefined ? '' : ` =${formula}`,
          link === undefined ? '' : ` to ${link}`,
          span === undefined ? '' : ` over ${span.columns} by ${span.rows}`,
          validation === undefined ? '' : typed(validation),
          comment === undefined ? '' : ` (${comment.replaceAll('\n', ' // ')})`,
        ].join('');
        return [`${cellName(row, column)} ${style}:${value === null || value === '' ? '' : ` ${value}`}${more}`];
      }),
    ),
  ].join('\n');
