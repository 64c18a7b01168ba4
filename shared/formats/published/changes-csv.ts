import type { Change } from '../../domain/release/revisions/revision.ts';
import { csvText } from './csv.ts';

/** What a revision changes, a figure a row: where it stands, what it was and what it is. */
export const changesCsv = (changes: readonly Change[]): string =>
  csvText(
    ['time_period', 'country_name', 'pfa_code', 'pfa_name', 'measure', 'category', 'level', 'detail', 'from', 'to'],
    changes.map(({ row, from, to }) => [
      row.time_period,
      row.country_name,
      row.pfa_code,
      row.pfa_name,
      row.measure,
      row.category,
      row.level,
      row.detail,
      from.replaceAll(',', ''),
      to.replaceAll(',', ''),
    ]),
  );
