import * as z from 'zod';

/** Where a list is read on: the `next` of the page before. */
export const PageQuery = z.object({ after: z.string().optional() });

/** Which events are looked for, and whether as a page or as one CSV file. */
export const EventsQuery = PageQuery.extend({
  format: z.enum(['json', 'csv']).default('json'),
  area: z.string().optional(),
  period: z.string().optional(),
  who: z.string().optional(),
  what: z.string().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
