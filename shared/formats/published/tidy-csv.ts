import { type PublishedRow, publishedColumns } from '../../domain/release/figures/published-row.ts';
import { csvText } from './csv.ts';

/** The tidy dataset as CSV: one observation a row, empty where a shorthand stands in place of the value. */
export const tidyCsv = (rows: readonly PublishedRow[]): string =>
  csvText(
    publishedColumns,
    rows.map((row) => publishedColumns.map((column) => row[column])),
  );
