import * as z from 'zod';

/** What is counted, in the word of the form that declares it: `eligible`, `rate_per_100k`. */
export type Measure = string;

/** What a measure is split by beside category and level, in the word of the form; empty where it is not. */
export type Detail = string;

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

/** Shorthand that stands in place of a value: confidential, not available, not applicable, rounds to zero. */
export const InPlace = z.enum(['c', 'x', 'z', 'low']);
export type InPlace = z.infer<typeof InPlace>;

/** Shorthand that stands beside a value: provisional, revised, estimated, break in series. */
export const Beside = z.enum(['p', 'r', 'e', 'b']);
export type Beside = z.infer<typeof Beside>;
