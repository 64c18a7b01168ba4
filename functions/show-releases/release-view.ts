import { candidatePassages } from '../../shared/adapters/candidate-passages.ts';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import { releaseFacts } from '../../shared/domain/api/release-facts.ts';
import type { ReleaseView } from '../../shared/domain/api/release-shapes.ts';
import { formOf } from '../../shared/domain/forms/index.ts';
import { rowsFromText } from '../../shared/domain/release/figures/figures-text.ts';
import type { PublishedRow } from '../../shared/domain/release/figures/published-row.ts';
import { compileAnew, isCheckedAgainst } from '../../shared/domain/release/life/checked-against.ts';
import { isOut, type Release } from '../../shared/domain/release/life/release.ts';
import { changesBetween } from '../../shared/domain/release/revisions/revision.ts';
import { type Worded, worded } from '../../shared/domain/release/wording/passages.ts';
import { type ToRead, toRead } from '../../shared/domain/release/wording/to-read.ts';

/** A release as those see it who decide about it: without the place of its files. */
export const releaseView = (kept: PeriodReleases, release: Release): ReleaseView => {
  const content = kept.candidates.get(release.version);
  return {
    ...releaseFacts(release),
    ...(isOut(release) || isCheckedAgainst(content?.ledger, kept.ledger) ? {} : { hindrance: compileAnew }),
    notes: content?.notes ?? [],
    statement: content?.statement ?? [],
    files: (content?.files ?? []).map(({ path, title, bytes }) => ({ path, title, bytes })),
    changes: changesOf(kept, release),
  };
};

/** What whoever decides about a version reads; undefined where its figures are not kept. `before`: the year before. */
export const readingOf = (
  { candidates }: PeriodReleases,
  { period, version, revises }: Release,
  before: PeriodReleases,
): ToRead | undefined => {
  const [form, now] = [formOf(period), candidates.get(version)];
  if (form === undefined || now === undefined) return undefined;
  const standing = before.releases.findLast(({ state }) => state === 'published');
  const [year, last] = [standing && before.candidates.get(standing.version), candidates.get(revises ?? '')];
  const rows = rowsFromText(period, now.figures);
  return toRead(
    { form, period, rows },
    {
      ...(year && standing ? { year: rowsFromText(standing.period, year.figures) } : {}),
      ...(last && revises ? { version: { number: revises, rows: rowsFromText(period, last.figures) } } : {}),
    },
  );
};

/** The words of its page beside their drafts. */
export const wordsOf = (
  { candidates }: PeriodReleases,
  { period, version }: Release,
  before: PeriodReleases,
): readonly Worded[] => {
  const content = candidates.get(version);
  return content === undefined ? [] : worded(candidatePassages(period, content, before), content.words);
};

/** What the version says otherwise than the one it revises. */
const changesOf = ({ candidates }: PeriodReleases, { period, version, revises }: Release): ReleaseView['changes'] => {
  const [before, after] = [candidates.get(revises ?? ''), candidates.get(version)];
  if (before === undefined || after === undefined) return [];
  const [was, is] = [rowsFromText(period, before.figures), rowsFromText(period, after.figures)];
  return changesBetween(was, is).map(({ row, from, to }) => ({ label: labelOf(row), from, to }));
};

const labelOf = ({ mappa_area, country_name, measure, category, level, detail }: PublishedRow): string =>
  [mappa_area || country_name, measure, `category ${category}`, `level ${level}`, detail].filter(Boolean).join(', ');
