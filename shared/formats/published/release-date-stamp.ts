import { londonDayInWords, londonTime } from '../../domain/calendar/london-time.ts';

/** Stand-ins for the time of release in a compiled file, in words and as ISO 8601. They survive escaping. */
export const releaseDayStamp = '@@RELEASE-DAY@@';
export const releaseTimeStamp = '@@RELEASE-TIME@@';
/** Stand-in for where the release is to be had: an address, or words where the site has none of its own. */
export const availableStamp = '@@RELEASE-AVAILABLE@@';

/**
 * Fills the time of release into the text of a dated file, and where the release is to be had.
 * @param address whole address of the release page, where the site has one
 */
export const stampRelease = (text: string, releaseAt: string, address = ''): string =>
  text
    .replaceAll(releaseDayStamp, londonDayInWords(releaseAt))
    .replaceAll(releaseTimeStamp, londonTime(releaseAt))
    .replaceAll(
      availableStamp,
      address === '' ? 'from the release page, by its address in your browser' : `at ${address}`,
    );
