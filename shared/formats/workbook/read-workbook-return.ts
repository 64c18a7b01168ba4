import { formOf } from '../../domain/forms/index.ts';
import type { Period } from '../../domain/periods.ts';
import type { Place } from '../../domain/place.ts';
import type { RawReturn } from '../../domain/raw-return.ts';
import { fileFinding, Refusal } from '../refusal.ts';
import { textFacts } from '../report-text/document-facts.ts';
import type { GridRow } from '../tables/grid.ts';
import { readTables } from '../tables/read-tables.ts';
import { unread } from '../unread.ts';
import { readWorkbook } from './read-workbook.ts';
import { sheetRows } from './sheet-rows.ts';
import { isTidySheet, readTidySheet } from './tidy-sheet.ts';

/** What the cover says beside its labels: `Area | Lancashire`. */
const coverFact = (rows: readonly GridRow[], label: RegExp): { text: string; place: Place } | undefined => {
  for (const { cells } of rows) {
    const [first, second] = cells.filter(({ text }) => text !== '');
    if (first && second && label.test(first.text.replace(/[:*]\s*$/, '')))
      return { text: second.text, place: second.place };
  }
  return undefined;
};

/**
 * Reads a return out of a workbook: a filled template, tables copied out of a report, or the columns of a return file on a
 * sheet. Hidden sheets are left aside, with a note. Never throws on a file: a refusal is a finding.
 */
export const readWorkbookReturn = (bytes: Uint8Array, format: 'xlsx' | 'ods', period: Period): RawReturn => {
  try {
    return readSheets(readWorkbook(bytes, format).sheets, period);
  } catch (fault) {
    if (fault instanceof Refusal) return unread('workbook', fault.finding);
    throw fault;
  }
};

const readSheets = (all: ReturnType<typeof readWorkbook>['sheets'], period: Period): RawReturn => {
  const filled = all.filter(({ cells }) => cells.length > 0);
  const sheets = filled.filter(({ hidden }) => !hidden);
  const tidy = sheets.find(isTidySheet);
  if (tidy) return readTidySheet(tidy);
  const form = formOf(period);
  const read = sheets.map(sheetRows);
  const rows = read.flatMap((sheet) => sheet.rows);
  const tables = form ? readTables(rows, form, period) : { entries: [], findings: [], facts: [], found: 1 };
  const area = coverFact(rows, /^(?:mappa )?area$/i);
  const stated = coverFact(rows, /^(?:reporting |financial )?(?:period|year)$/i);
  const nil = /^(?:yes|y|true)$/i.test(coverFact(rows, /^nil return\b/i)?.text ?? '');
  const markings = rows.flatMap(({ cells }) => cells.flatMap(({ text, place }) => textFacts(text, place)));
  return {
    source: 'workbook',
    ...(area ? { area } : {}),
    ...(stated ? { period: stated } : {}),
    ...(nil ? { nil } : {}),
    entries: tables.entries,
    facts: [...tables.facts, ...markings],
    findings: [
      ...(tables.found === 0 ? [fileFinding('noTables', 'No table of the form was found in the workbook.')] : []),
      ...tables.findings,
      ...read.flatMap(({ findings }) => findings).slice(0, 1),
      ...filled
        .filter(({ hidden }) => hidden)
        .map(({ name }) => fileFinding('hiddenSheet', 'A hidden sheet was left aside.', { sheet: name })),
    ],
  };
};
