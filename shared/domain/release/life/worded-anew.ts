import type { Who } from '../../access/who.ts';
import type { Release, ReleaseIn } from './release.ts';

/**
 * A release after somebody wrote on its page: it is compiled as it was, and no longer approved. Undefined where its
 * words stand, from its schedule on.
 */
export const wordedAnew = (was: Release, worded: { at: string; by: Who }): ReleaseIn<'compiled'> | undefined => {
  if (was.state === 'compiled') return { ...was, worded };
  if (was.state !== 'approved') return undefined;
  const { approvedAt: _at, approvedBy: _by, ...known } = was;
  return { ...known, state: 'compiled', worded };
};
