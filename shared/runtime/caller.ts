import * as z from 'zod';
import { mayEnter } from '../domain/access/may-enter.ts';
import { type Role, roles } from '../domain/access/roles.ts';
import { refuse } from './problem.ts';

export type { Role };

/** Who is calling: taken from the verified token and nowhere else. `area` is a slug, for the two area roles. */
export interface Caller {
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly area: string | undefined;
  /** What people call them, where the sign-in says. */
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

const claims = z.object({
  sub: z.string().min(1),
  'cognito:groups': z.union([z.string(), z.array(z.string())]).default([]),
  'custom:area': z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
});

/** API Gateway hands a claim that is a list over as the text `[one two]`; other issuers may give one bare word. */
const words = (groups: string | readonly string[]): readonly string[] =>
  typeof groups === 'string' ? groups.replace(/^\[|\]$/g, '').split(/[\s,]+/) : groups;

/** Reads the caller from an event's verified claims. @throws Problem 403 where the token names nobody. */
export const callerOf = (verified: unknown): Caller => {
  const read = claims.safeParse(verified);
  if (!read.success) throw refuse.notAllowed('The sign-in names nobody.', 'no-caller');
  const held = words(read.data['cognito:groups']);
  return {
    subject: read.data.sub,
    roles: roles.filter((role) => held.includes(role)),
    area: read.data['custom:area'] || undefined,
    name: read.data.name || read.data.email || undefined,
    email: read.data.email || undefined,
  };
};

const reasons = {
  'unknown-route': 'There is no such door.',
  'wrong-role': 'Your role does not allow this.',
  'wrong-area': 'This belongs to another area.',
} as const;

/** Lets a caller through a route by the table of grants, and by nothing else. @throws Problem 403 */
export const requireEntry = (caller: Caller, route: string, area?: string): void => {
  const entry = mayEnter(route, caller, area);
  if (!entry.allowed) throw refuse.notAllowed(reasons[entry.code], entry.code);
};
