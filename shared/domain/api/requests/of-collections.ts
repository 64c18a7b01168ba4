import * as z from 'zod';
import { AreaSlug } from '../../areas.ts';
import { Dates } from '../../collection/shapes.ts';
import { sentence } from './written.ts';

/** The days on which a collection opens and closes. */
export const DatesOrder = z.strictObject(Dates.shape);

/** Residents aged 10 and over by police force code. */
export const PopulationOrder = z.strictObject({
  aged10AndOver: z.record(
    z.string().regex(/^[EW]\d{8}$/, 'This is not the code of a police force.'),
    z.int().positive(),
  ),
});

/** Asks areas, all or some, to confirm or to correct by a day. */
export const RoundOrder = z.strictObject({
  areas: z.array(AreaSlug).min(1).max(42).optional(),
  closes: z.iso.date(),
  why: sentence,
});

/** The kind of file that a tracker is wanted as. */
export const TrackerQuery = z.object({ format: z.enum(['csv', 'xlsx']).default('csv') });
