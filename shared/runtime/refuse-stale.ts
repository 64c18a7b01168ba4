import { whoInWords } from '../domain/access/who.ts';
import type { Release } from '../domain/release/life/release.ts';
import { type Replaced, sinceRead } from '../domain/release/life/since-read.ts';
import { Problem } from './problem.ts';

/**
 * Whoever decides about a candidate, or writes on its page, has read that one.
 * @param replaced candidates of the version in whose place others were put
 * @throws Problem 409 that says what changed, where another candidate was read than stands
 */
export const refuseStale = (replaced: readonly Replaced[] | undefined, was: Release, read: string): void => {
  if (was.digest === read) return;
  const { version, compiledAt, compiledBy, worded } = was;
  const { detail, ...changed } = sinceRead(replaced ?? [], read, {
    version,
    compiledAt,
    compiledBy: compiledBy.name,
    worded: worded && { at: worded.at, by: whoInWords(worded.by) },
  });
  throw new Problem(409, 'changed-since-read', detail, { changed });
};
