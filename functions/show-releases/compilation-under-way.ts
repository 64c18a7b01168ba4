import type { Compiling } from '../../shared/adapters/compile-lock.ts';
import type { ReleasesView } from '../../shared/domain/api/release-shapes.ts';

type Kept = { compiling?: Compiling | undefined; releases: readonly { compiledAt: string }[] };

/**
 * Who compiles a period at this moment; or whose compilation broke off, as it does where the machine dies that it runs
 * on: then the versions stand as they were, until somebody compiles again. Nothing where it ended, well or not.
 */
export const compilationUnderWay = ({ compiling, releases }: Kept, now: Date): ReleasesView['compiling'] => {
  // One that died after it had put its candidate has done all that was asked.
  if (compiling === undefined || releases.some(({ compiledAt }) => compiledAt >= compiling.since)) return undefined;
  const { by, since, until } = compiling;
  return { by, since, brokeOff: until <= now.toISOString() };
};
