import * as z from 'zod';
import type { CellKey } from './cells.ts';
import { InPlace } from './codes.ts';
import type { Confidential } from './confidential.ts';

/** One public figure of a return as it is stored: a number, or the shorthand in its place. */
export const Figure = z.object({ value: z.number().nullable(), shorthand: InPlace.optional() });
export type Figure = z.infer<typeof Figure>;

/** The public figures of one return by cell, Category 4 left out. */
export type Figures = ReadonlyMap<CellKey, Figure>;

/** The Category 4 figures of one return by cell; null where the area could not give one. */
export type ConfidentialFigures = ReadonlyMap<CellKey, Confidential<number | null>>;
