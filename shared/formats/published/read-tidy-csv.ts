import { parse } from 'csv-parse/sync';
import { PublishedRow } from '../../domain/release/figures/published-row.ts';

/**
 * The rows of a published CSV, as they were written.
 * @throws Error where it is not one
 */
export const readTidyCsv = (bytes: Uint8Array): readonly PublishedRow[] => {
  const records: Record<string, string>[] = parse(Buffer.from(bytes), { columns: true });
  return records.map((record) =>
    PublishedRow.parse({ ...record, value: record.value === '' ? null : Number(record.value) }),
  );
};
