import { parquetWriteBuffer } from 'hyparquet-writer';
import { type PublishedRow, publishedColumns } from '../../domain/release/figures/published-row.ts';

/** The tidy dataset as Parquet: the same rows and columns as the CSV, whole numbers as INT32, empty text as null. */
export const tidyParquet = (rows: readonly PublishedRow[]): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      createdBy: 'mappa-national-returns',
      columnData: publishedColumns.map((name) =>
        name === 'value'
          ? { name, type: 'INT32', data: rows.map((row) => row.value) }
          : { name, type: 'STRING', data: rows.map((row) => row[name] || null) },
      ),
    }),
  );
