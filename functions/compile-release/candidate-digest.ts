import { createHash } from 'node:crypto';
import type { Candidate } from '../../shared/adapters/candidate.ts';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import { rowsFromText } from '../../shared/domain/release/figures/figures-text.ts';
import type { Release } from '../../shared/domain/release/life/release.ts';
import type { Replaced } from '../../shared/domain/release/life/since-read.ts';
import { changesBetween } from '../../shared/domain/release/revisions/revision.ts';

/**
 * Stands for a candidate and all that is decided about with it. The place of its files is in it, which nobody can
 * guess, so that no figure can be found out by trying, and no two candidates have the same.
 */
export const digestOf = (all: Pick<Release, 'reason' | 'preRelease'> & { content: Candidate }): string =>
  createHash('sha256').update(JSON.stringify(all)).digest('hex');

/** How many candidates of a version are remembered after another was put in their place. */
const remembered = 50;

/** The candidates in whose place a new one is put, the last of them with what the new one says otherwise. */
export const replacedBy = (
  { candidates }: PeriodReleases,
  last: Release | undefined,
  { figures, notes }: Candidate,
): Replaced[] => {
  const was = last && candidates.get(last.version);
  if (last === undefined || was === undefined) return [];
  const [before, after] = [rowsFromText(last.period, was.figures), rowsFromText(last.period, figures)];
  const step = {
    digest: last.digest,
    compiledAt: last.compiledAt,
    figures: changesBetween(before, after).length,
    notes: was.notes.join('\n') !== notes.join('\n'),
  };
  return [...was.replaced, step].slice(-remembered);
};
