import { londonDayInWords, londonTime } from '../../domain/calendar/london-time.ts';
import type { WordsOnPage } from './pages/headlines-section.ts';
import { sizeText } from './pages/parts.ts';

/** Stand-ins for the time of release in a compiled file, in words and as ISO 8601. They survive escaping. */
export const releaseDayStamp = '@@RELEASE-DAY@@';
export const releaseTimeStamp = '@@RELEASE-TIME@@';
/** Stand-in for where the release is to be had: an address, or words where the site has none of its own. */
export const availableStamp = '@@RELEASE-AVAILABLE@@';

/** Stand-in for the address of the release page; without one of its own it lies beside its files. */
export const addressStamp = '@@RELEASE-ADDRESS@@';

/** Stand-in for the headline figures, which say how the release compares with what stands of the year before. */
export const headlinesStamp = '@@RELEASE-HEADLINES@@';

/** Stand-in for the commentary on a table: it is written after the page was made, and before it is approved. */
export const commentaryStamp = (about: string): string => `@@RELEASE-COMMENTARY ${about}@@`;
const commentaryStamps = /@@RELEASE-COMMENTARY ([^@]*)@@/g;

/** Stand-in for the size of a file: what is dated and packed has one when it comes out. */
export const sizeStamp = (path: string): string => `@@RELEASE-SIZE ${path}@@`;
const sizeStamps = /@@RELEASE-SIZE ([^@]*)@@/g;

const sizeInWords = (bytes: number | undefined): string =>
  bytes === undefined ? 'has its size when it is out' : sizeText(bytes);

export type FilledIn = {
  /** Whole address of the release page, where the site has one. */
  address?: string;
  /** What stands in words on the release page, as markup. */
  words?: WordsOnPage;
  /** Bytes of each file of the release that has its size already, by path. */
  sizes?: ReadonlyMap<string, number>;
};

/**
 * Fills into the text of a dated file what is known when its release comes out.
 * @param releaseAt its time
 */
export const stampRelease = (text: string, releaseAt: string, { address = '', words, sizes }: FilledIn = {}): string =>
  text
    .replaceAll(headlinesStamp, () => words?.headlines ?? '')
    .replaceAll(commentaryStamps, (_, about: string) => words?.commentary.get(about) ?? '')
    .replaceAll(sizeStamps, (_, path: string) => sizeInWords(sizes?.get(path)))
    .replaceAll(releaseDayStamp, londonDayInWords(releaseAt))
    .replaceAll(releaseTimeStamp, londonTime(releaseAt))
    .replaceAll(addressStamp, address === '' ? 'index.html' : address)
    .replaceAll(
      availableStamp,
      address === '' ? 'from the release page, by its address in your browser' : `at ${address}`,
    );
