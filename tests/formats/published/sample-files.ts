import { parse } from 'csv-parse/sync';
import type { Dataset } from '../../../shared/domain/release/dataset.ts';
import { releaseFiles } from '../../../shared/formats/published/release-files.ts';
import { sampleDataset } from './sample-dataset.ts';

/** Provisional, and with some revised figures of Lancashire: every mark that stands beside a number. */
export const dataset = (): Dataset => {
  const sample = sampleDataset(['kent']);
  const rows = sample.rows.map((row): Dataset['rows'][number] =>
    row.pfa_name === 'Lancashire' && row.level === '2' && row.value !== null ? { ...row, marks: 'r' } : row,
  );
  return { ...sample, rows };
};
export const files = new Map(releaseFiles(dataset(), 'assets/site.css').map((file) => [file.path, file]));

export type Line = Record<string, string>;
export const textOf = (path: string) => new TextDecoder().decode(files.get(path)!.bytes);
export const tidy = parse(textOf('mappa-2023-24.csv'), { columns: true, record_delimiter: '\r\n' }) as Line[];

export const said = (row: Line | undefined) => (row?.value ? row.value : row?.shorthand ? `[${row.shorthand}]` : '?');
