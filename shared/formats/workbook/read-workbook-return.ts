import type { Form } from '../../domain/forms/form.ts';
import { formOf } from '../../domain/forms/index.ts';
import { saysYes } from '../../domain/nil-return.ts';
import type { Period } from '../../domain/periods.ts';
import type { RawEntry, RawReturn, Stated } from '../../domain/raw-return.ts';
import { fileFinding, Refusal } from '../refusal.ts';
import { textFacts } from '../report-text/document-facts.ts';
import { readTables } from '../tables/read-tables.ts';
import { placesOf } from '../template/places.ts';
import { unread } from '../unread.ts';
import { cellName } from './address.ts';
import { emptyPlaces } from './empty-places.ts';
import type { ReadSheet } from './read-model.ts';
import { readWorkbook } from './read-workbook.ts';
import { sheetRows } from './sheet-rows.ts';
import { statedOnSheets } from './stated-on-sheets.ts';
import { partsOfSheet, readTidySheet } from './tidy-sheet.ts';

/**
 * Reads a return out of a workbook: a filled template, tables copied out of a report, or the columns of a return file
 * on a sheet. Every sheet that can be seen is read, whatever stands on the others: where two of them fill the same
 * cell, both entries are handed on, and a check says so. Never throws on a file: a refusal is a finding.
 */
export const readWorkbookReturn = (bytes: Uint8Array, format: 'xlsx' | 'ods', period: Period): RawReturn => {
  try {
    return readSheets(readWorkbook(bytes, format).sheets, period);
  } catch (fault) {
    if (fault instanceof Refusal) return unread('workbook', fault.finding);
    throw fault;
  }
};

const readSheets = (all: readonly ReadSheet[], period: Period): RawReturn => {
  const filled = all.filter(({ cells }) => cells.length > 0);
  const sheets = filled.filter(({ hidden }) => !hidden);
  const parts = sheets.map(partsOfSheet);
  const tidy = parts.flatMap(({ columns }) => (columns === undefined ? [] : [readTidySheet(columns)]));
  const others = parts.map(({ rest }) => ({ ...sheetRows(rest), name: rest.name }));
  const rows = others.flatMap((sheet) => sheet.rows);
  const form = formOf(period);
  const tables = form && readTables(rows, form, period);
  const stated = statedOnSheets(others);
  const placed = (tables?.entries ?? []).map(surely(form));
  const entries = [...placed, ...tidy.flatMap((part) => part.entries)];
  const markings = rows.flatMap(({ cells }) => cells.flatMap(({ text, place }) => textFacts(text, place)));
  return {
    source: 'workbook',
    ...mainAndOthers('area', 'otherAreas', [...stated.areas, ...tidy.flatMap(({ area }) => area ?? [])]),
    ...mainAndOthers('period', 'otherPeriods', [...stated.periods, ...tidy.flatMap(({ period: each }) => each ?? [])]),
    ...(tidy.some(({ nil }) => nil) || rows.some(statesNil) ? { nil: true } : {}),
    entries: [...entries, ...(form && tidy.length === 0 ? emptyPlaces(form, textAt(sheets, others)) : [])],
    facts: [...(tables?.facts ?? []), ...markings],
    findings: [
      ...(tables?.found === 0 && tidy.length === 0
        ? [fileFinding('noTables', 'No table of the form was found in the workbook.')]
        : []),
      ...(tables?.findings ?? []),
      ...others.flatMap(({ findings }) => findings),
      ...tidy.flatMap(({ findings }) => findings),
      ...filled
        .filter(({ hidden }) => hidden)
        .map(({ name }) => fileFinding('hiddenSheet', 'A hidden sheet was left aside.', { sheet: name })),
    ],
  };
};

/**
 * A figure is as sure as the cell of a known template only where it stands at the place that the template has for it.
 */
const surely = (form: Form | undefined) => {
  const places = form === undefined ? [] : [...placesOf(form).values()];
  const known = new Set(places.map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`));
  return (entry: RawEntry): RawEntry =>
    known.has(`${entry.place.sheet}!${entry.place.cell}`) ? { ...entry, sure: 'cell' } : entry;
};

const mainAndOthers = (main: 'area' | 'period', rest: 'otherAreas' | 'otherPeriods', stated: readonly Stated[]) => {
  const [first, ...others] = stated;
  return { ...(first ? { [main]: first } : {}), ...(others.length > 0 ? { [rest]: others } : {}) };
};

const statesNil = ({ cells }: { cells: readonly { text: string }[] }): boolean => {
  const [first, second] = cells.filter(({ text }) => text !== '');
  return second !== undefined && /^nil return\b/i.test(first!.text) && saysYes(second.text);
};

/** What stands at a cell of the sheets that were read for tables; an empty text where the sheet has nothing there. */
const textAt = (sheets: readonly ReadSheet[], read: readonly ReturnType<typeof sheetRows>[]) => {
  const texts = new Map(
    read.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap(({ text, place }) => (text === '' ? [] : [[`${place.sheet}!${place.cell}`, text] as const])),
      ),
    ),
  );
  const hidden = new Set(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, unseen }) => (unseen ? [`${name}!${cellName(row, column)}`] : [])),
    ),
  );
  return (sheet: string, cell: string) =>
    hidden.has(`${sheet}!${cell}`) ? undefined : (texts.get(`${sheet}!${cell}`) ?? '');
};
