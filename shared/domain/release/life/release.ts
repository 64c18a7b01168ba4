import * as z from 'zod';
import { Who } from '../../access/who.ts';
import { Period } from '../../periods.ts';
import { Version } from './version.ts';

/** One person who may see a release up to 24 hours before its time, and the post that is named in public. */
export const PreRelease = z.object({
  name: z.string().min(1).max(120),
  /** What they sign in with. */
  email: z.email(),
  post: z.string().min(3).max(120),
});
export type PreRelease = z.infer<typeof PreRelease>;

/** What is known of a release from its compilation on. No figure is in it. */
const known = {
  period: Period,
  version: Version,
  /** The instant from which it may be public, ISO 8601 in UTC. */
  releaseAt: z.string(),
  /** Where its files lie in staging: a prefix that nobody can guess, another for every compilation. */
  candidate: z.string(),
  /** Stands for the candidate and all that is decided about with it: every decision says by it what was read. */
  digest: z.string(),
  form: z.string(),
  provisional: z.boolean(),
  coverage: z.object({ areas: z.number(), of: z.number(), missing: z.array(z.string()) }),
  /** The version that it revises, and why. */
  revises: Version.nullable(),
  reason: z.string().nullable(),
  preRelease: z.array(PreRelease),
  /**
   * That its announcement was taken back, for which day it was announced, when and why; kept until it is scheduled
   * again.
   */
  cancelled: z.object({ announcedFor: z.string(), at: z.string(), why: z.string() }).optional(),
  compiledAt: z.string(),
  compiledBy: Who,
  /** Who last wrote words on its page, and when, where somebody did. */
  worded: z.object({ at: z.string(), by: Who }).optional(),
};
const approved = { ...known, approvedAt: z.string(), approvedBy: Who };
const scheduled = {
  ...approved,
  scheduledAt: z.string(),
  scheduledBy: Who,
  /** The time that was announced before the last change of it, and why it was changed. */
  moved: z.object({ from: z.string(), why: z.string() }).optional(),
};
const begun = {
  ...scheduled,
  publishingAt: z.string(),
  /** The version of the year before that stood when its publication began: what its pages compare with. */
  comparedWith: Version.nullable(),
};
const out = { ...begun, publishedAt: z.string() };

/** One release as it is kept: each state has the facts that led to it, and no others. */
export const Release = z.discriminatedUnion('state', [
  z.object({ state: z.literal('compiled'), ...known }),
  z.object({ state: z.literal('approved'), ...approved }),
  z.object({ state: z.literal('scheduled'), ...scheduled }),
  /** `publishedAt` where it was public before, and is published again. */
  z.object({ state: z.literal('publishing'), ...begun, publishedAt: z.string().nullable() }),
  z.object({ state: z.literal('published'), ...out }),
  z.object({ state: z.literal('superseded'), ...out, supersededAt: z.string(), supersededBy: Version }),
  z.object({
    state: z.literal('withdrawn'),
    ...known,
    withdrawn: z.object({ at: z.string(), by: Who, why: z.string() }),
    /** What its pages compare with, where they were published. */
    comparedWith: Version.nullable().optional(),
    /** When its publication began, and when it was complete; null where it never came so far. */
    publishingAt: z.string().nullable(),
    publishedAt: z.string().nullable(),
  }),
]);
export type Release = z.infer<typeof Release>;
export type ReleaseIn<State extends Release['state']> = Extract<Release, { state: State }>;

/**
 * Whether the public may have read any of a version, so that its number is used up and what it says is known for good.
 */
export const isOut = (release: Release): boolean => 'publishingAt' in release && release.publishingAt !== null;

/** When it was first complete in public; undefined where it never was. */
export const publishedAt = (release: Release): string | undefined =>
  ('publishedAt' in release ? release.publishedAt : null) ?? undefined;

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
  /** When it came out, where that was later than announced. */
  late: z.string().optional(),
  stylesheet: z.string(),
  files: z.array(ReleaseFile),
  figures: z.string(),
});
export type Listed = z.infer<typeof Listed>;

/** Title of a period's release. */
export const releaseTitle = (period: string): string => `MAPPA statistics for England and Wales, ${period}`;

/** Address of a release in public, the same in the bucket and on disk: `releases/2023-24/1.0/`. */
export const releasePath = ({ period, version }: { period: string; version: string }): string =>
  `releases/${period}/${version}/`;
