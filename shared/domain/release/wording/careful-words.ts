import { speaksOfCategory4, withoutCategory4 } from '../../about-category-4.ts';
import { type Area, areas } from '../../areas.ts';
import { tellsNumber } from '../../number-words.ts';
import { prose } from '../../prose.ts';
import type { Change } from '../revisions/revision.ts';

const namesOf = (area: Area): readonly string[] => [area.name, area.pfaName, ...area.aliases];

/** The areas that a text names, however they are called in it. */
const areasIn = (text: string): readonly Area[] =>
  areas.filter((area) => namesOf(area).some((name) => text.toLowerCase().includes(name.toLowerCase())));

/** Around what stands in compiled files for what is known only when they come out: the day, the headlines. */
const standIn = '@@';

/**
 * Why a sentence that somebody wants to publish may not be: one about Category 4 that names an area, or holds a number,
 * could tell what disclosure control keeps (a revision note is a side door). Nor may it hold a stand-in, in whose place
 * a whole section would be put wherever the sentence stands. Undefined where nothing stands against it.
 */
export const objectionToWords = (text: string): string | undefined => {
  if (text.includes(standIn)) return `Write it without "${standIn}", which marks what is filled in at release.`;
  if (!speaksOfCategory4(text)) return undefined;
  const rest = withoutCategory4(text);
  if (tellsNumber(rest)) return 'A sentence about Category 4 may hold no number.';
  if (areasIn(text).length > 0) return 'A sentence about Category 4 may name no area.';
  return undefined;
};

/**
 * Why the reason of a withdrawal, or of another day of release or none, may not be published: no figure has changed in
 * public yet that an area could be named for.
 */
export const objectionToPublicReason = (why: string): string | undefined =>
  objectionToWords(why) ?? (areasIn(why).length > 0 ? 'This reason is published, and may name no area.' : undefined);

/** The areas that a text names, of which no public figure changed. */
const silentIn = (words: string, changes: readonly Change[]): readonly Area[] => {
  const changed = new Set(changes.map(({ row }) => row.pfa_code));
  return areasIn(words).filter(({ pfaCode }) => !changed.has(pfaCode));
};

const inWords = (named: readonly Area[]): string => named.map(({ name }) => name).join(', ');

/**
 * Why the reason or a note of a revision may not be published: it names an area of which no public figure changed. Only
 * its Category 4 can have changed then, and who revised that is never told. Undefined where nothing stands against it.
 */
export const objectionToReason = (words: string, changes: readonly Change[]): string | undefined => {
  const silent = silentIn(words, changes);
  return silent.length === 0
    ? undefined
    : `The reason or a note names ${inWords(silent)}, of which no published figure changes.`;
};

/**
 * Why words on the page of a revision may not be published: as a reason, but whom the drafts of the main points name,
 * or words that are out already, they may name anew, since that tells of no change.
 * @param known those drafts and words
 */
export const objectionToCommentary = (words: string, changes: readonly Change[], known: string): string | undefined => {
  const named = new Set(areasIn(known));
  const silent = silentIn(words, changes).filter((area) => !named.has(area));
  return silent.length === 0
    ? undefined
    : prose`
      What you wrote names ${inWords(silent)}, of which this revision changes no published figure: say it without the
      name.
    `;
};
