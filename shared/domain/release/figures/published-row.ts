import * as z from 'zod';
import { InPlace, Level, PublishedCategory } from '../../codes.ts';
import { keysOf } from '../../keys-of.ts';
import { Marks, marksIn } from './marks.ts';
import { isVintage, PublishedDetail, PublishedMeasure, Unit } from './published-codes.ts';

/** One published observation, in the columns and the order of the tidy file. */
export const PublishedRow = z.object({
  time_period: z.string(),
  time_identifier: z.literal('Financial year'),
  geographic_level: z.enum(['National', 'Country', 'Police force area']),
  country_code: z.string(),
  country_name: z.string(),
  pfa_code: z.string(),
  pfa_name: z.string(),
  mappa_area: z.string(),
  measure: PublishedMeasure,
  category: PublishedCategory,
  level: Level,
  detail: PublishedDetail,
  unit: Unit,
  value: z.number().nullable(),
  shorthand: z.union([InPlace, z.literal('')]),
  marks: Marks,
});
export type PublishedRow = z.infer<typeof PublishedRow>;

/** Names of the columns in published order. */
export const publishedColumns = keysOf(PublishedRow.shape);

/** What a row says: a number, empty, the shorthand in its place, and the marks beside it. */
export type Said = Pick<PublishedRow, 'value' | 'shorthand' | 'marks'>;

/** Code of the place of a row: of the police force area, or of the country above it. */
export const placeCode = (row: Pick<PublishedRow, 'pfa_code' | 'country_code'>): string =>
  row.pfa_code || row.country_code;

/**
 * Says which observation a row is, the same in every version of a period and in every period: the vintage of a
 * population is left out, for there is one in each.
 */
export const rowKey = (row: PublishedRow): string =>
  [placeCode(row), row.measure, row.category, row.level, isVintage(row.detail) ? '' : row.detail].join('|');

/** A row's value as people read it: `1,722`, `[c]`, `1,722 [p] [r]`. */
export const saidText = ({ value, shorthand, marks }: Said): string =>
  value === null ? `[${shorthand}]` : [grouped(value), ...marksIn(marks).map((mark) => `[${mark}]`)].join(' ');

/** A number with commas between its thousands, and what decimals it has. */
export const grouped = (value: number): string => String(value).replace(/(?<!\.\d*)\B(?=(\d{3})+(?!\d))/g, ',');
