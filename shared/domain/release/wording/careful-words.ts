import { speaksOfCategory4, withoutCategory4 } from '../../about-category-4.ts';
import { type Area, areas } from '../../areas.ts';
import { tellsNumber } from '../../number-words.ts';
import type { Change } from '../revisions/revision.ts';

const namesOf = (area: Area): readonly string[] => [area.name, area.pfaName, ...area.aliases];

/** The areas that a text names, however they are called in it. */
const areasIn = (text: string): readonly Area[] =>
  areas.filter((area) => namesOf(area).some((name) => text.toLowerCase().includes(name.toLowerCase())));

/**
 * Why a sentence that somebody wants to publish may not be: one about Category 4 that names an area, or holds a number,
 * could tell what disclosure control keeps (a revision note is a side door). Undefined where nothing stands against it.
 */
export const objectionToWords = (text: string): string | undefined => {
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

/**
 * Why the reason or a note of a revision may not be published: it names an area of which no public figure changed. Only
 * its Category 4 can have changed then, and who revised that is never told. Undefined where nothing stands against it.
 */
export const objectionToReason = (words: string, changes: readonly Change[]): string | undefined => {
  const changed = new Set(changes.map(({ row }) => row.pfa_code));
  const silent = areasIn(words).filter(({ pfaCode }) => !changed.has(pfaCode));
  return silent.length === 0
    ? undefined
    : `The reason or a note names ${silent.map(({ name }) => name).join(', ')}, of which no published figure changes.`;
};
