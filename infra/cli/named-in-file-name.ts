import { type Area, findArea } from '../../shared/domain/areas.ts';
import { type Period, readPeriod } from '../../shared/domain/periods.ts';

/**
 * Words of a name that people give a file: `LancashireMAPPA2014-15_final` has a word where a capital or digit begins.
 */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z])(?=[A-Z0-9])/g, '$1 ')
    .split(/[\s_.,()–-]+/)
    .filter((word) => word !== '');

/** The areas that words name, by any name or code, the longest first: `north wales` is North Wales. */
const areasIn = (words: readonly string[]): readonly Area[] => {
  for (let length = words.length; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const area = findArea(words.slice(from, from + length).join(' '));
      if (area) return [area, ...areasIn(words.slice(0, from)), ...areasIn(words.slice(from + length))];
    }
  return [];
};

/** A name without its ending; that of a folder, as `2002-03`, has none. */
const stemOf = (name: string): string => name.replace(/\.[a-z][a-z0-9]{0,4}$/i, '');

/** The one thing that is named; undefined where none or several are. */
const theOnly = <Thing>(named: readonly Thing[]): Thing | undefined =>
  new Set(named).size === 1 ? named[0] : undefined;

/** The one area that the name of a file or folder names; undefined where it names none, or several. */
export const areaNamed = (name: string): Area | undefined => theOnly(areasIn(wordsOf(stemOf(name))));

const YEARS = /(?<!\d)((?:19|20)\d\d)[\s_.–-]{0,3}((?:19|20)\d\d|\d\d?)(?!\d)/g;

/** The one financial year that the name of a file or folder names: `2002-3`, `2002_03`, `200203`, `2002-2003`. */
export const periodNamed = (name: string): Period | undefined =>
  theOnly([...stemOf(name).matchAll(YEARS)].flatMap(([, first, second]) => readPeriod(`${first}-${second}`) ?? []));
