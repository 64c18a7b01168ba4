import * as z from 'zod';
import { LedgerEntry } from '../domain/disclosure/ledger/ledger.ts';
import { ReleaseFile } from '../domain/release/life/release.ts';
import { Replaced } from '../domain/release/life/since-read.ts';
import { Written } from '../domain/release/wording/passages.ts';

/** What a compilation leaves for publication: its files in staging, its figures, and its entry for the ledger. */
export const Candidate = z.object({
  candidate: z.string(),
  stylesheet: z.string(),
  notes: z.array(z.string()),
  /** What the analyst wrote on its page in the place of drafts. */
  words: z.array(Written).default([]),
  /** What was suppressed and why, in sentences for those who decide; never published. */
  statement: z.array(z.string()).default([]),
  record: z.record(z.string(), z.unknown()),
  files: z.array(ReleaseFile.extend({ dated: z.boolean() })),
  figures: z.string(),
  entry: LedgerEntry,
  /** Versions in the period's ledger that disclosure control knew of; one without the list is never published. */
  ledger: z.array(z.string()).optional(),
  /** Candidates of the same version in whose place it was put, oldest first. */
  replaced: z.array(Replaced).default([]),
});
export type Candidate = z.infer<typeof Candidate>;
