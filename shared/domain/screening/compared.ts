import * as z from 'zod';
import type { Area } from '../areas.ts';
import { CellKey } from '../cells.ts';
import { Figure } from '../figures.ts';
import { entriesOf } from '../keys-of.ts';
import { Period } from '../periods.ts';
import type { Population } from '../population.ts';
import type { Past } from './past.ts';

/**
 * What a return of one area is compared with, as it goes to a browser that checks by itself: the residents of the area
 * alone, and its own public figures of earlier years.
 */
export const Compared = z.object({
  population: z.object({ vintage: z.string(), aged10AndOver: z.record(z.string(), z.number()) }),
  past: z.array(z.object({ period: Period, figures: z.record(CellKey, Figure) })),
});
export type Compared = z.infer<typeof Compared>;

/** For the way to a browser. */
export const comparedOf = ({ pfaCode }: Area, population: Population, past: readonly Past[]): Compared => {
  const forces = new Set(pfaCode.split('+'));
  const own = Object.entries(population.aged10AndOver).filter(([code]) => forces.has(code));
  return {
    population: { vintage: population.vintage, aged10AndOver: Object.fromEntries(own) },
    past: past.map(({ period, figures }) => ({ period, figures: Object.fromEntries(figures) })),
  };
};

/** As screening takes it. */
export const pastIn = ({ past }: Compared): Past[] =>
  past.map(({ period, figures }) => ({ period, figures: new Map(entriesOf(figures)) }));
