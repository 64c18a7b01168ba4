import { byRelease } from '../life/version.ts';
import { type Fault, type FiguresQuery, wantedPeriods } from './figures-query.ts';
import { type PublishedRelease, releaseName } from './published-release.ts';

/**
 * The releases that a question is about, the oldest first: of its periods the versions that stand, or those that it
 * names. A withdrawn one is never answered from: it is said instead.
 */
export const chooseReleases = (
  query: FiguresQuery,
  releases: readonly PublishedRelease[],
): { chosen: readonly PublishedRelease[] } | { withdrawn: PublishedRelease } | { fault: Fault } => {
  const periods = wantedPeriods(query, releases);
  const ofPeriods = releases.filter(({ period }) => periods.has(period));
  const named = ofPeriods.filter(
    (each) => query.versions.includes(each.version) || query.versions.includes(releaseName(each)),
  );
  const wanted = query.versions.length === 0 ? ofPeriods.filter(({ status }) => status === 'current') : named;
  const withdrawn = wanted.find(({ status }) => status === 'withdrawn') ?? nothingStands(ofPeriods, query);
  if (withdrawn !== undefined) return { withdrawn };
  if (wanted.length > 0 || releases.length === 0) return { chosen: wanted.toSorted(byRelease) };
  const message = 'No version of these is of the periods that are asked for.';
  return {
    fault: { parameter: 'version', value: query.versions.join(','), message, allowed: ofPeriods.map(releaseName) },
  };
};

/** A period that is asked for by name and of which every version was withdrawn: one of them. */
const nothingStands = (ofPeriods: readonly PublishedRelease[], query: FiguresQuery): PublishedRelease | undefined =>
  query.periods.length === 0 || query.versions.length > 0
    ? undefined
    : ofPeriods.find(({ period }) => ofPeriods.every((each) => each.period !== period || each.status === 'withdrawn'));
