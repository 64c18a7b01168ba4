import * as z from 'zod';
import { Instant } from '../calendar/instant.ts';
import { RoundProgress } from '../collection/rounds.ts';
import { Period } from '../periods.ts';
import { ReleaseState } from '../release/life/life.ts';
import { PreRelease, ReleaseFile } from '../release/life/release.ts';
import { ToRead } from '../release/wording/to-read.ts';
import { pageOf } from './shapes.ts';

/** One place for words on the page of a release: its draft, what stands there, and whether that still fits. */
const WordsOfPlace = z.object({
  kind: z.enum(['point', 'own points', 'table', 'lost']),
  about: z.string(),
  title: z.string(),
  /** Made of the figures; empty where the words are the analyst's alone. */
  draft: z.string(),
  text: z.string(),
  edited: z.boolean(),
  /** The figures behind an edited text are others than when it was written. */
  stale: z.boolean(),
});

/** One version of a period's release, as the ministry sees it. */
export const ReleaseView = z.object({
  period: Period,
  version: z.string(),
  state: ReleaseState,
  /**
   * Stands for the candidate that is shown: a decision about it says this digest, so that nothing is decided unread.
   */
  digest: z.string(),
  provisional: z.boolean(),
  coverage: z.object({ areas: z.number().int(), of: z.number().int(), missing: z.array(z.string()) }),
  compiledAt: Instant,
  compiledBy: z.string(),
  approvedAt: Instant.optional(),
  approvedBy: z.string().optional(),
  scheduledAt: Instant.optional(),
  scheduledBy: z.string().optional(),
  releaseAt: Instant.optional(),
  publishingAt: Instant.optional(),
  publishedAt: Instant.optional(),
  reason: z.string().optional(),
  /** The version that it revises; null where it is the first. */
  revises: z.string().nullable().default(null),
  /** Why it cannot go out as it is, and what to do. */
  hindrance: z.string().optional(),
  supersededBy: z.string().optional(),
  withdrawn: z.object({ at: z.string(), by: z.string(), why: z.string() }).optional(),
  notes: z.array(z.string()).default([]),
  /** What was suppressed and why, in sentences for the analyst. */
  statement: z.array(z.string()).default([]),
  changes: z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })).default([]),
  /** Who last wrote on its page, and when. */
  worded: z.object({ at: Instant, by: z.string() }).optional(),
  /** The words of its page; with one version alone, not in lists. */
  words: z.array(WordsOfPlace).optional(),
  /** What whoever decides about it reads; with one version alone, not in lists. */
  toRead: ToRead.optional(),
  preRelease: z.array(PreRelease).default([]),
  files: z.array(ReleaseFile.pick({ path: true, title: true, bytes: true })).default([]),
});
export type ReleaseView = z.infer<typeof ReleaseView>;

/** How Category 4 stands in a period. */
export const Category4Standing = z.object({
  /** Whether it has been drawn in this period. */
  drawn: z.boolean(),
  /**
   * How many more areas must answer anew before it is drawn again; 0 where the next compilation draws it, or it is not
   * drawn yet.
   */
  answersStillNeeded: z.number().int(),
});
export type Category4Standing = z.infer<typeof Category4Standing>;

/** A compilation that is being carried out, or that broke off and left the versions as they were. */
const CompilingView = z.object({ by: z.string(), since: Instant, brokeOff: z.boolean() });

/** The versions of a period, the newest first, how Category 4 stands, and what is being compiled. */
export const ReleasesView = pageOf(ReleaseView).extend({
  category4: Category4Standing,
  compiling: CompilingView.optional(),
});
export type ReleasesView = z.infer<typeof ReleasesView>;

/** The rounds of answers of a period, the newest first, and how Category 4 stands. */
export const RoundsView = pageOf(RoundProgress).extend({ category4: Category4Standing });
export type RoundsView = z.infer<typeof RoundsView>;
