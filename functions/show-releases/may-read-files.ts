import { reachesOf } from '../../shared/domain/access/may-enter.ts';
import type { Release } from '../../shared/domain/release/life/release.ts';
import type { Caller } from '../../shared/runtime/caller.ts';

const day = 24 * 3600 * 1000;

/**
 * Who reads the files of a release before they are public, by the table of grants: those who make and decide it, and
 * the people on its pre-release list from 24 hours before its time (Pre-release Access to Official Statistics Order
 * 2008), once it is scheduled.
 */
export const mayReadFiles = (
  { roles, email }: Caller,
  route: string,
  { state, releaseAt, preRelease }: Pick<Release, 'state' | 'releaseAt' | 'preRelease'>,
  now: Date,
): boolean => {
  const reaches = reachesOf(route, roles);
  if (reaches.includes('any')) return true;
  const named = preRelease.some((person) => person.email.toLowerCase() === email?.toLowerCase());
  return reaches.includes('listed') && named && state === 'scheduled' && now.getTime() >= Date.parse(releaseAt) - day;
};
