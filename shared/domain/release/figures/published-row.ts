import * as z from 'zod';
import { Beside, InPlace, Level, PublishedCategory } from '../../codes.ts';
import { Detail, Measure } from '../../forms/declared-codes.ts';

/** One published observation, in the columns and the order of the tidy file. */
export const PublishedRow = z.object({
  time_period: z.string(),
  time_identifier: z.literal('Financial year'),
  geographic_level: z.enum(['National', 'Country', 'Police force area']),
  country_code: z.string(),
  country_name: z.string(),
  pfa_code: z.string(),
  pfa_name: z.string(),
  measure: Measure,
  category: PublishedCategory,
  level: Level,
  detail: Detail,
  value: z.number().nullable(),
  shorthand: z.union([InPlace, Beside, z.literal('')]),
});
export type PublishedRow = z.infer<typeof PublishedRow>;

/** Names of the columns in published order. */
export const publishedColumns = Object.keys(PublishedRow.shape) as readonly (keyof PublishedRow)[];

/** What a row says: a number, empty, and the shorthand in its place or beside it. */
export type Said = Pick<PublishedRow, 'value' | 'shorthand'>;

/** Says which observation a row is, the same in every version of a period. */
export const rowKey = (row: PublishedRow): string =>
  [row.pfa_code || row.country_code, row.measure, row.category, row.level, row.detail].join('|');

/** A row's value as people read it: `1,722`, `[c]`, `1,722 [p]`. */
export const saidText = ({ value, shorthand }: Said): string =>
  [value === null ? '' : grouped(value), shorthand === '' ? '' : `[${shorthand}]`]
    .filter((part) => part !== '')
    .join(' ');

/** A whole number with commas between its thousands. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
