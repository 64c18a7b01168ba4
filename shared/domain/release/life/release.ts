import * as z from 'zod';
import { ReleaseState } from './life.ts';
import { Version } from './version.ts';

/** One person who may see a release up to 24 hours before its time, and the post that is named in public. */
export const PreRelease = z.object({ subject: z.string().min(1), post: z.string().min(3).max(120) });
export type PreRelease = z.infer<typeof PreRelease>;

/** One release as it is kept: where it stands, and what a person must know to decide about it. No figure is in it. */
export const Release = z.object({
  period: z.string(),
  version: Version,
  state: ReleaseState,
  /** The instant from which it may be public, ISO 8601 in UTC. */
  releaseAt: z.string(),
  /** Where its files lie in staging: a prefix that nobody can guess, another for every compilation. */
  candidate: z.string(),
  form: z.string(),
  provisional: z.boolean(),
  coverage: z.object({ areas: z.number(), of: z.number(), missing: z.array(z.string()) }),
  /** The version that it revises, and why. */
  revises: Version.nullable(),
  reason: z.string().nullable(),
  preRelease: z.array(PreRelease),
  compiledAt: z.string(),
  compiledBy: z.string(),
  approvedBy: z.string().optional(),
  /** Set for good when it became public. */
  publishedAt: z.string().optional(),
  withdrawn: z.object({ at: z.string(), why: z.string() }).optional(),
});
export type Release = z.infer<typeof Release>;

/** One published file: its address below the release, what it is, its size and SHA-256. */
export const ReleaseFile = z.object({
  path: z.string(),
  title: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: z.string(),
});
export type ReleaseFile = z.infer<typeof ReleaseFile>;

/** A release as the public catalogue knows it, with its figures, from which everything across releases is built. */
export const Listed = z.object({
  period: z.string(),
  version: Version,
  releaseAt: z.string(),
  form: z.string(),
  provisional: z.boolean(),
  coverage: z.object({ areas: z.number(), of: z.number(), missing: z.array(z.string()) }),
  revises: Version.nullable(),
  reason: z.string().nullable(),
  notes: z.array(z.string()),
  withdrawn: z.object({ at: z.string(), why: z.string() }).optional(),
  stylesheet: z.string(),
  files: z.array(ReleaseFile),
  figures: z.string(),
});
export type Listed = z.infer<typeof Listed>;

/** Address of a release in public, the same in the bucket and on disk: `releases/2023-24/1.0/`. */
export const releasePath = ({ period, version }: { period: string; version: string }): string =>
  `releases/${period}/${version}/`;
