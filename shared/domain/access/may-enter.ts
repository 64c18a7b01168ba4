import { findArea } from '../areas.ts';
import { grantOf } from './grants.ts';
import type { Role } from './roles.ts';

/** Who asks: the roles held, and the area where the sign-in names one. */
export type Asker = { roles: readonly Role[]; area: string | undefined };

export type Entry = { allowed: true } | { allowed: false; code: 'unknown-route' | 'wrong-role' | 'wrong-area' };

/**
 * Whether somebody may enter by a route, from the table of grants. `namedArea` is the area in the address, by any name
 * it is known by. A role that reaches only its own area is refused for every other, for one that does not exist, and where the sign-in names none.
 */
export const mayEnter = (route: string, asker: Asker, namedArea?: string): Entry => {
  const grant = grantOf(route);
  if (grant === undefined) return { allowed: false, code: 'unknown-route' };
  const reaches = asker.roles.flatMap((role) => grant[role] ?? []);
  if (reaches.length === 0) return { allowed: false, code: 'wrong-role' };
  const anywhere = namedArea === undefined || reaches.includes('any');
  return anywhere || isOwn(asker.area, namedArea) ? { allowed: true } : { allowed: false, code: 'wrong-area' };
};

const isOwn = (own: string | undefined, named: string): boolean => {
  const area = own === undefined ? undefined : findArea(own);
  return area !== undefined && area === findArea(named);
};
