import * as z from 'zod';

/** What is counted. The first eight are on the forms since 2004-05, the last two only on the 2002-03 form. */
export const measures = [
  'eligible',
  'managed',
  'notification_breaches',
  'lifetime_revocations',
  'orders_imposed',
  'sro_breaches',
  'returned_to_custody',
  'rate_per_100k',
  'mappp',
  'serious_offence_charged',
] as const;
export const Measure = z.enum(measures);
export type Measure = z.infer<typeof Measure>;

/** Categories of a return. `Total` means Categories 1 to 3, as in print: Category 4 is never in it. */
export const categories = ['1', '2', '3', '4', 'Total'] as const;
export const Category = z.enum(categories);
export type Category = z.infer<typeof Category>;

/** Published rows know one category more: `All` is `Total` and Category 4 together, nationally only. */
export const PublishedCategory = z.enum([...categories, 'All']);
export type PublishedCategory = z.infer<typeof PublishedCategory>;

export const levels = ['1', '2', '3', 'MAPPP', 'Total'] as const;
export const Level = z.enum(levels);
export type Level = z.infer<typeof Level>;

/** What a measure is split by beside category and level; empty where it is not. */
export const details = [
  '',
  'SHPO',
  'SHPO_FTR',
  'NO',
  'SOPO',
  'FTO',
  'SOO_applied',
  'SOO_granted',
  'SOO_not_granted',
  'RO',
  'licence',
  'order',
] as const;
export const Detail = z.enum(details);
export type Detail = z.infer<typeof Detail>;

/** Shorthand that stands in place of a value: confidential, not available, not applicable, rounds to zero. */
export const InPlace = z.enum(['c', 'x', 'z', 'low']);
export type InPlace = z.infer<typeof InPlace>;

/** Shorthand that stands beside a value: provisional, revised, estimated, break in series. */
export const Beside = z.enum(['p', 'r', 'e', 'b']);
export type Beside = z.infer<typeof Beside>;
