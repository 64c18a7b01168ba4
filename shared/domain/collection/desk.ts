import * as z from 'zod';
import { AreaSlug } from '../areas.ts';
import { Instant } from '../calendar/instant.ts';
import type { Dates } from './shapes.ts';

/** A later closing day for one area, and why: a return that comes by then is in time. */
export const Extension = z.object({
  area: AreaSlug,
  closes: z.iso.date(),
  why: z.string(),
  by: z.string(),
  at: Instant,
});
export type Extension = z.infer<typeof Extension>;

/** What the ministry notes for itself about an area: no area reads it. */
export const Note = z.object({ text: z.string(), by: z.string(), at: Instant });
export type Note = z.infer<typeof Note>;

/** Whom to speak to in an area about its return. */
export const Contact = z.object({
  name: z.string(),
  post: z.string(),
  email: z.string().optional(),
  phone: z.string().optional(),
});
export const Contacts = z.object({ contacts: z.array(Contact), at: Instant.optional(), by: z.string().optional() });
export type Contacts = z.infer<typeof Contacts>;

/** The days of a collection for one area: its own closing day where it has one. */
export const datesFor = (dates: Dates, extensions: readonly Extension[], area: string): Dates => {
  const extension = extensions.find((each) => each.area === area);
  return extension === undefined ? dates : { ...dates, closes: extension.closes };
};
