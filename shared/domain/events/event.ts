import * as z from 'zod';
import { Instant } from '../calendar/instant.ts';

/**
 * Something that happened, as it is kept and read: when, who (a person with the name and e-mail address they had then),
 * what, about what and why; and which area, period, submission or version that is.
 */
export const AuditEvent = z.object({
  at: Instant,
  who: z.string(),
  what: z.string(),
  about: z.string(),
  why: z.string(),
  area: z.string().optional(),
  period: z.string().optional(),
  submission: z.string().optional(),
  version: z.string().optional(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** An event with the sentence that says it. */
export const ToldEvent = AuditEvent.extend({ words: z.string() });
export type ToldEvent = z.infer<typeof ToldEvent>;
