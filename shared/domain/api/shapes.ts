import * as z from 'zod';
import { Role } from '../access/roles.ts';
import { AreaSlug } from '../areas.ts';
import { Instant } from '../calendar/instant.ts';

/** A list that may go on: `next` is given back as `?after=` to read on. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().optional() });

/** Who the caller is, as the sign-in says. */
export const Me = z.object({
  subject: z.string(),
  roles: z.array(Role),
  area: z.object({ slug: AreaSlug, name: z.string() }).optional(),
});
export type Me = z.infer<typeof Me>;

/** Something that happened, as the auditor reads it: when, who, what, about what, and why. */
export const AuditEvent = z.object({
  at: Instant,
  who: z.string(),
  what: z.string(),
  about: z.string(),
  why: z.string(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;
