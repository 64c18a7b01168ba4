import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import { rowsFromText } from '../../shared/domain/release/figures/figures-text.ts';
import type { PublishedRow } from '../../shared/domain/release/figures/published-row.ts';
import { isOut, type Listed, type Release } from '../../shared/domain/release/life/release.ts';
import { standing } from '../../shared/domain/release/life/standing.ts';
import { nextVersion } from '../../shared/domain/release/life/version.ts';
import type { Ingredients } from '../../shared/domain/release/make-dataset.ts';
import type { PeriodRows } from '../../shared/domain/release/revisions/series.ts';
import { refuse } from '../../shared/runtime/problem.ts';

const lastOut = ({ releases }: PeriodReleases): Release | undefined =>
  releases.findLast((release) => isOut(release) && release.state !== 'withdrawn');

const rowsOf = ({ candidates }: PeriodReleases, { period, version }: Release): readonly PublishedRow[] =>
  rowsFromText(period, candidates.get(version)!.figures);

/** The rows of every earlier period, as they stand in public. */
export const standingBefore = (period: string, listed: readonly Listed[]): readonly PeriodRows[] =>
  standing(listed)
    .filter((each) => each.period < period)
    .map(({ period: earlier, version, figures }) => ({
      period: earlier,
      version,
      rows: rowsFromText(earlier, figures),
    }));

/**
 * One Query is not isolated from a transaction: a version may be read as out and its ledger entry not yet.
 * @throws Problem 409 where disclosure control would not know everything that is out
 */
export const knowsWhatIsOut = ({ releases, ledger }: PeriodReleases): void => {
  const known = new Set(ledger.map(({ version }) => version));
  if (releases.some((release) => isOut(release) && !known.has(release.version)))
    throw refuse.conflict('A version has just been published. Compile again.', 'changed-meanwhile');
};

/**
 * Which version a compilation makes: the next after those that were ever public, in the place of an unpublished
 * candidate of the same number. A revision says why.
 * @throws Problem 409 where that candidate is scheduled, 422 without a reason
 */
export const versionToCompile = (
  kept: PeriodReleases,
  reason: string | undefined,
): {
  version: string;
  replaced: Release | undefined;
  revises: Ingredients['revises'];
  /** What the public saw last, withdrawn or not: the words of a version are held against it. */
  wasOut: readonly PublishedRow[] | undefined;
  /** The rows of every version that came out. */
  everOut: readonly (readonly PublishedRow[])[];
} => {
  const out = kept.releases.filter(isOut);
  const version = nextVersion(out.map((release) => release.version));
  const replaced = kept.releases.find((release) => release.version === version);
  if (replaced?.state === 'scheduled')
    throw refuse.conflict(`Version ${version} is scheduled. Cancel that before it is compiled anew.`, 'scheduled');
  if (out.length > 0 && reason === undefined)
    throw refuse.unprocessable('A revision must say why: give a reason.', 'reason-missing');
  const last = lastOut(kept);
  const revises =
    last && reason !== undefined ? { version: last.version, rows: rowsOf(kept, last), reason } : undefined;
  const newest = out.at(-1);
  const everOut = out.map((release) => rowsOf(kept, release));
  return { version, replaced, revises, wasOut: newest && rowsOf(kept, newest), everOut };
};
