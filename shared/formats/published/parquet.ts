import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Dataset } from '../../domain/release/dataset.ts';
import { publishedColumns } from '../../domain/release/figures/published-row.ts';
import { releaseTitle } from '../../domain/release/life/release.ts';
import { publisher } from '../../domain/release/wording/publisher.ts';
import { columnNotes } from './columns.ts';
import { licence } from './licence.ts';

/** What the file says of itself, for readers that show metadata: whose it is, which version, what the columns hold. */
const about = ({ period, version, provisional, notes }: Dataset) => ({
  title: releaseTitle(period),
  version,
  status: provisional ? 'provisional' : 'final',
  publisher: publisher.name,
  contact: publisher.contact.email,
  licence,
  notes: JSON.stringify(notes),
  columns: JSON.stringify(Object.fromEntries(publishedColumns.map((name) => [name, columnNotes[name].says]))),
});

const isWhole = ({ rows }: Dataset): boolean => rows.every(({ value }) => value === null || Number.isInteger(value));

/**
 * The tidy dataset as Parquet: the same rows and columns as the CSV, whole numbers as INT32 (a rate with decimals makes
 * them DOUBLE), empty text as null.
 */
export const tidyParquet = (dataset: Dataset): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      createdBy: 'mappa-national-returns',
      kvMetadata: Object.entries(about(dataset)).map(([key, value]) => ({ key, value })),
      columnData: publishedColumns.map((name) =>
        name === 'value'
          ? { name, type: isWhole(dataset) ? 'INT32' : 'DOUBLE', data: dataset.rows.map((row) => row.value) }
          : { name, type: 'STRING', data: dataset.rows.map((row) => row[name] || null) },
      ),
    }),
  );
