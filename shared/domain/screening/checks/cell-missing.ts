import { type Cell, type CellKey, cellsOf, sumsOf, titleFor } from '../../cells.ts';
import type { Finding } from '../../screening-report.ts';
import { readingRules } from '../reading-rules.ts';
import { type Check, fault } from '../rule.ts';

/** Cells of the form that the return leaves empty. Totals may be: they are added up. */
export const cellMissing: Check = {
  code: 'cell-missing',
  severity: 'reject',
  what: 'Every cell of the form is filled; totals may be left out.',
  why: 'A figure that is missing is not nought, and a national total cannot be made without it.',
  example: 'A return without the row of those cautioned or convicted for breach of notification requirements.',
  mend: 'Fill in what is missing. Write 0 if there were none; x and a reason in the note if the figure cannot be given.',
  find: ({ form, period, readings, entries, raw }) => {
    if (form === undefined) return [];
    const totals = new Set<CellKey>(sumsOf(form).map(({ total }) => total.key));
    const perhaps = new Set<CellKey>(entries.flatMap((each) => (each.is === 'unknown' ? each.near : [])));
    const isMissing = (cell: Cell) => readings.get(cell.key)?.state === 'absent' && !perhaps.has(cell.key);
    const isAsked = (cell: Cell) =>
      !cell.notApplicable && !totals.has(cell.key) && !(cell.confidential && raw.source === 'report');
    const unreadLines = raw.findings.filter(({ rule }) => rule === readingRules.rowsUneven.code).length;
    if (cellsOf(form).filter((cell) => isAsked(cell) && isMissing(cell)).length <= unreadLines) return [];
    return form.tables.flatMap((table): readonly Finding[] => {
      const asked = cellsOf(form).filter((cell) => cell.table === table && isAsked(cell));
      const missing = asked.filter(isMissing);
      const [first] = missing;
      if (first === undefined) return [];
      const place = readings.get(first.key)?.place ?? {};
      const title = `Table ${table.number} (${titleFor(table, period)})`;
      if (missing.length === asked.length) return [fault(cellMissing, { message: `${title} is missing.`, place })];
      const labels = missing.map((cell) => readings.get(cell.key)?.place.label).join('; ');
      const message =
        missing.length === 1 ? `A cell is empty: ${labels}.` : `${missing.length} cells are empty: ${labels}.`;
      return [fault(cellMissing, { message, place })];
    });
  },
};
