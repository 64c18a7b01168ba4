import type { Dataset } from '../../domain/release/dataset.ts';
import { releaseTitle } from '../../domain/release/life/release.ts';
import { type WideTable, wideTables } from '../../domain/release/wording/tables.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { contentsSheet, coverSheet, notesSheet } from './cover-sheets.ts';
import { summarySheet } from './summary-sheet.ts';
import { type SheetOfTable, tableSheets } from './table-sheets.ts';

/**
 * The workbook of a release for people, after the guidance of the Government Analysis Function on releasing statistics
 * in spreadsheets: cover, contents, notes, a summary of the nation, and the tables of the form by area, each sheet with
 * one table. It holds stand-ins for the day of release.
 */
export const workbookOfRelease = (dataset: Dataset): Workbook => {
  const tables: readonly SheetOfTable[] = wideTables(dataset).flatMap((wide: WideTable) => tableSheets(wide));
  const summary = summarySheet(dataset);
  return {
    title: `${releaseTitle(dataset.period)}, version ${dataset.version}`,
    language: 'en-GB',
    creator: 'Ministry of Justice',
    sheets: [
      coverSheet(dataset),
      contentsSheet([
        ...summary.map(({ name }) => ({ name, title: 'England and Wales at one glance, by category and level' })),
        ...tables.map(({ sheet, title }) => ({ name: sheet.name, title })),
      ]),
      notesSheet(dataset),
      ...summary,
      ...tables.map(({ sheet }) => sheet),
    ],
  };
};
