import type { PublishedRow } from '../../domain/release/figures/published-row.ts';
import { publishedColumns } from '../../domain/release/figures/published-row.ts';

/** What a column of the tidy file is called for people and what it holds: the source of every format's metadata. */
export type ColumnNote = { title: string; says: string; required: boolean };

/** The columns of the tidy file, in words. */
export const columnNotes: Record<keyof PublishedRow, ColumnNote> = {
  time_period: {
    title: 'Time period',
    says: 'The financial year: 202324 is 1 April 2023 to 31 March 2024.',
    required: true,
  },
  time_identifier: { title: 'Time identifier', says: 'What kind of period it is.', required: true },
  geographic_level: {
    title: 'Geographic level',
    says: 'National (England and Wales together), Country or Police force area.',
    required: true,
  },
  country_code: { title: 'Country code', says: 'GSS code of the country or of both together.', required: true },
  country_name: { title: 'Country', says: 'England and Wales, England or Wales.', required: true },
  pfa_code: {
    title: 'Police force area code',
    says: 'GSS code; London is two forces, joined by a plus sign. Empty above area level.',
    required: false,
  },
  pfa_name: {
    title: 'Police force area',
    says: 'Name of the police force area; the MAPPA area Teesside is Cleveland.',
    required: false,
  },
  measure: { title: 'Measure', says: 'What is counted.', required: true },
  category: {
    title: 'Category',
    says: 'MAPPA category; Total is Categories 1 to 3, All is Categories 1 to 4 and national only.',
    required: true,
  },
  level: { title: 'Level', says: 'Level of management; Total where the measure is not split.', required: true },
  detail: { title: 'Detail', says: 'Kind of order or of breach; empty where there is none.', required: false },
  value: { title: 'Value', says: 'The figure; empty where a shorthand stands in its place.', required: false },
  shorthand: {
    title: 'Shorthand',
    says: 'In place of a value: c confidential, x not available, z not applicable, low rounds to zero. Beside one: p provisional, r revised, e estimated, b break in series.',
    required: false,
  },
};

/** Columns that together say which observation a row is. */
export const keyColumns: readonly (keyof PublishedRow)[] = publishedColumns.filter(
  (column) => column !== 'value' && column !== 'shorthand',
);
