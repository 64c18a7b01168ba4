import * as z from 'zod';
import { details, measures, units } from '../../forms/declared-codes.ts';
import { forms } from '../../forms/index.ts';
import { ratesOf } from '../../forms/rates.ts';
import type { Vintage } from '../../population-vintage.ts';

/** The residents behind the rates. */
export const population = 'population_10_and_over';

const computed = '_computed';

/** What a rate is called as the platform works it out, and as an area returned it: the same for every other measure. */
export const asComputed = (measure: string): string => `${measure}${computed}`;
export const asReturned = (measure: string): string => measure.replace(computed, '');

const rates = [...new Set(forms.flatMap(ratesOf).map(({ measure }) => measure))];

/** Whether a measure is a rate that the platform works out. */
export const isComputed = (measure: string): boolean => measure.endsWith(computed);

/**
 * What a release counts: the measures of the forms, each rate as the platform works it out, and the residents behind
 * it.
 */
export const publishedMeasures: readonly string[] = [...measures, ...rates.map(asComputed), population];
export const PublishedMeasure = z.enum(publishedMeasures);

/**
 * What a published measure is split by: as on the form, or the vintage of a population and of a rate worked out with
 * it.
 */
export const PublishedDetail = z.union([z.enum(details), z.string().regex(/^mid-\d{4}$/)]);

export const isVintage = (detail: string): detail is Vintage => detail.startsWith('mid-');

export const Unit = z.enum(units);
