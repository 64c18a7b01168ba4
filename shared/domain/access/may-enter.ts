import { findArea } from '../areas.ts';
import { grantOf, type Reach } from './grants.ts';
import type { Role } from './roles.ts';

/** Who asks: the roles held, and the area where the sign-in names one. */
export type Asker = { roles: readonly Role[]; area: string | undefined };

export type Entry = { allowed: true } | { allowed: false; code: 'unknown-route' | 'wrong-role' | 'wrong-area' };

/**
 * Whether somebody may enter by a route, from the table of grants. `namedArea` is the area in the address, by any name
 * it is known by. A role that reaches only its own area is refused for every other, for one that does not exist, and
 * where the sign-in names none.
 */
export const mayEnter = (route: string, asker: Asker, namedArea?: string): Entry => {
  if (grantOf(route) === undefined) return { allowed: false, code: 'unknown-route' };
  const reaches = reachesOf(route, asker.roles);
  if (reaches.length === 0) return { allowed: false, code: 'wrong-role' };
  const anywhere = namedArea === undefined || reaches.includes('any');
  return anywhere || isOwn(asker.area, namedArea) ? { allowed: true } : { allowed: false, code: 'wrong-area' };
};

/** How far somebody's roles reach through a route. */
export const reachesOf = (route: string, roles: readonly Role[]): Reach[] =>
  roles.flatMap((role) => grantOf(route)?.[role] ?? []);

/** Whether somebody comes through a route as one of the area that the address names, and not as one who oversees it. */
export const entersAsOwn = (route: string, { roles, area }: Asker, namedArea: string): boolean =>
  reachesOf(route, roles).includes('own') && isOwn(area, namedArea);

const isOwn = (own: string | undefined, named: string): boolean => {
  const area = own === undefined ? undefined : findArea(own);
  return area !== undefined && area === findArea(named);
};
