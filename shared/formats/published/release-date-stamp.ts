import { londonDayInWords, londonTime } from '../../domain/release/london-time.ts';

/** Stand-ins for the time of release in a compiled file, in words and as ISO 8601. They survive escaping. */
export const releaseDayStamp = '@@RELEASE-DAY@@';
export const releaseTimeStamp = '@@RELEASE-TIME@@';

/** Fills the time of release into the text of a dated file. */
export const stampRelease = (text: string, releaseAt: string): string =>
  text.replaceAll(releaseDayStamp, londonDayInWords(releaseAt)).replaceAll(releaseTimeStamp, londonTime(releaseAt));
