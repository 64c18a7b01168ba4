import * as z from 'zod';

/** Version of a release: `1.0` is the first, `1.1` its first revision. */
export const Version = z.string().regex(/^1\.(0|[1-9]\d*)$/, 'A version is 1.0, 1.1 and so on.');

const step = (version: string): number => Number(version.slice(2));

/** Orders versions by number: 1.9 before 1.10. */
export const byVersion = (one: string, other: string): number => step(one) - step(other);

/** The version after those that were ever public: `1.0` where there are none. */
export const nextVersion = (published: readonly string[]): string => `1.${Math.max(-1, ...published.map(step)) + 1}`;

/** The version that a period's releases begin with: where it is not kept, none is. */
export const firstVersion = nextVersion([]);

type Numbered = { period: string; version: string };

/** Orders releases by period, and in a period by version. */
export const byRelease = (one: Numbered, other: Numbered): number => {
  if (one.period !== other.period) return one.period < other.period ? -1 : 1;
  return byVersion(one.version, other.version);
};
