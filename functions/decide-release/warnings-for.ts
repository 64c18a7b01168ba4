import { atReleaseTime, londonDay, releaseTime } from '../../shared/domain/calendar/london-time.ts';
import { objectionsTo } from '../../shared/domain/release/life/release-date.ts';
import { refuse } from '../../shared/runtime/problem.ts';

/**
 * What stands against a time of release.
 * @throws Problem 422 for a weekend, a time past, or another hour than that of releases
 */
export const warningsFor = (releaseAt: string, at: string): readonly string[] => {
  const day = londonDay(releaseAt);
  const { forbidden, warning } = objectionsTo(day);
  if (forbidden !== undefined) throw refuse.unprocessable(forbidden, 'not-a-weekday');
  if (releaseAt !== atReleaseTime(day))
    throw refuse.unprocessable(`Releases come out at ${releaseTime} in London.`, 'not-half-past-nine');
  if (releaseAt < at) throw refuse.unprocessable('That time is past.', 'time-past');
  return warning === undefined ? [] : [warning];
};
