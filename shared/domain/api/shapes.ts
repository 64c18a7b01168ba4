import * as z from 'zod';
import { Role } from '../access/roles.ts';
import { AreaSlug } from '../areas.ts';

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
