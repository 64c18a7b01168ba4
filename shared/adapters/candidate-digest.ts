import { createHash } from 'node:crypto';
import { rowsFromText } from '../domain/release/figures/figures-text.ts';
import type { Release } from '../domain/release/life/release.ts';
import type { Replaced } from '../domain/release/life/since-read.ts';
import { changesBetween } from '../domain/release/revisions/revision.ts';
import type { Candidate } from './candidate.ts';
import type { PeriodReleases } from './releases.ts';

/**
 * Stands for a candidate and all that is decided about with it. The place of its files is in it, which nobody can
 * guess, so that no figure can be found out by trying, and no two candidates have the same.
 */
export const digestOf = (all: Pick<Release, 'reason' | 'preRelease'> & { content: Candidate }): string =>
  createHash('sha256').update(JSON.stringify(all)).digest('hex');

/** How many candidates of a version are remembered after another was put in their place. */
const remembered = 50;

const textOf = (words: Candidate['words']): string => JSON.stringify(words.map(({ about, text }) => [about, text]));

/**
 * The candidates in whose place a new one is put, the last of them with what the new one says otherwise.
 * @param worded whether it is the same compilation with other words
 */
export const replacedBy = (
  { candidates }: PeriodReleases,
  last: Release | undefined,
  { figures, notes, words }: Pick<Candidate, 'figures' | 'notes' | 'words'>,
  worded = false,
): Replaced[] => {
  const was = last && candidates.get(last.version);
  if (last === undefined || was === undefined) return [];
  const [before, after] = [rowsFromText(last.period, was.figures), rowsFromText(last.period, figures)];
  const step = {
    digest: last.digest,
    compiledAt: last.compiledAt,
    figures: changesBetween(before, after).length,
    notes: was.notes.join('\n') !== notes.join('\n'),
    words: textOf(was.words) !== textOf(words),
    worded,
  };
  return [...was.replaced, step].slice(-remembered);
};
