import { publishedColumns } from '../../../domain/release/figures/published-row.ts';
import type { AnsweredRow } from '../../../domain/release/query/answer.ts';
import { csvText } from '../csv.ts';

const columns = [...publishedColumns, 'release'] as const;

/** An answer as CSV: the lines of the published files as they are, and behind each the release that it is of. */
export const answerCsv = (rows: readonly AnsweredRow[]): string =>
  csvText(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
