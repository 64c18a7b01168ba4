import { prose } from '../../domain/prose.ts';
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
    says: prose`
      GSS code as boundary files have it. London is two police force areas, whose codes are joined by a plus sign: split
      there to join. Empty above area level.
    `,
    required: false,
  },
  pfa_name: {
    title: 'Police force area',
    says: prose`
      Name of the police force area as boundary files have it; of London both, joined like the codes. Empty above area
      level.
    `,
    required: false,
  },
  mappa_area: {
    title: 'MAPPA area',
    says: prose`
      Name of the MAPPA area, the same in every file and on every page: Teesside is the police force area Cleveland.
      Empty above area level.
    `,
    required: false,
  },
  measure: {
    title: 'Measure',
    says: prose`
      What is counted. A rate is as an area returned it; its name with _computed behind is the same rate worked out here
      from the count and population_10_and_over, for every place.
    `,
    required: true,
  },
  category: {
    title: 'Category',
    says: prose`
      MAPPA category that the row counts. Total is Categories 1 to 3. All is Categories 1 to 4, a row of its own,
      national only.
    `,
    required: true,
  },
  level: { title: 'Level', says: 'Level of management; Total where the measure is not split.', required: true },
  detail: {
    title: 'Detail',
    says: prose`
      Kind of order or of breach; the vintage of a population, and of the rate worked out with it. Empty where there is
      none.
    `,
    required: false,
  },
  unit: { title: 'Unit', says: 'What the value is a number of: people, orders, per 100,000.', required: true },
  value: { title: 'Value', says: 'The figure; empty where a shorthand stands in its place.', required: false },
  shorthand: {
    title: 'Shorthand',
    says: 'In place of a value: c confidential, x not available, z not applicable, low rounds to zero.',
    required: false,
  },
  marks: {
    title: 'Marks',
    says: prose`
      Beside a value, several with a space between them: p provisional, r revised, e estimated, b break in series.
    `,
    required: false,
  },
};

const said: readonly (keyof PublishedRow)[] = ['unit', 'value', 'shorthand', 'marks'];

/** Columns that together say which observation a row is. */
export const keyColumns: readonly (keyof PublishedRow)[] = publishedColumns.filter((column) => !said.includes(column));
