import { type Period, periodStarting } from '../../periods.ts';
import { isOut, type Release } from './release.ts';

const firstYear = 2002;
const aDay = 24 * 3600 * 1000;

/** Every period that can have a release by now, the oldest first. */
export const allPeriods = (now: Date): readonly Period[] =>
  Array.from({ length: now.getUTCFullYear() - firstYear + 1 }, (_, index) => periodStarting(firstYear + index));

/** Whether a release should be coming out now, and is not out: its time has come, or it broke off on its way. */
export const isDue = (release: Release, now: Date): boolean =>
  release.state === 'publishing' || (release.state === 'scheduled' && release.releaseAt <= now.toISOString());

/** Whether it was withdrawn within the last day, after some of it may have been read. */
export const isLatelyWithdrawn = (release: Release, now: Date): boolean =>
  release.state === 'withdrawn' && isOut(release) && now.getTime() - Date.parse(release.withdrawn.at) < aDay;

/**
 * Whether somebody must be told that a release is not out: it is due, or it was to come out within the last day and was
 * never scheduled, or its schedule was cancelled because it must be compiled anew.
 */
export const isLate = (release: Release, now: Date): boolean => {
  if (isDue(release, now)) return true;
  const since = now.getTime() - Date.parse(release.releaseAt);
  return release.state === 'approved' && since >= 0 && since < aDay;
};
