import { type Area, areas } from '../areas.ts';
import type { Change } from './revision.ts';

const aboutFour = /categor(y|ies)\s*(4|four)|\bcat\.?\s*4|terroris/i;
const namesOf = (area: Area): readonly string[] => [area.name, area.pfaName, ...area.aliases];

/** The areas that a text names, however they are called in it. */
const areasIn = (text: string): readonly Area[] =>
  areas.filter((area) => namesOf(area).some((name) => text.toLowerCase().includes(name.toLowerCase())));

/**
 * Why a sentence that somebody wants to publish may not be: one about Category 4 that names an area, or holds a number,
 * could tell what disclosure control keeps (a revision note is a side door). Undefined where nothing stands against it.
 */
export const objectionToWords = (text: string): string | undefined => {
  if (!aboutFour.test(text)) return undefined;
  const rest = text.replace(/categor(y|ies)\s*4|\bcat\.?\s*4/gi, '').toLowerCase();
  if (/\d/.test(rest)) return 'A sentence about Category 4 may hold no number.';
  if (areasIn(rest).length > 0) return 'A sentence about Category 4 may name no area.';
  return undefined;
};

/**
 * Why the reason of a revision may not be published: it names an area of which no public figure changed. Only its
 * Category 4 can have changed then, and who revised that is never told. Undefined where nothing stands against it.
 */
export const objectionToReason = (reason: string, changes: readonly Change[]): string | undefined => {
  const changed = new Set(changes.map(({ row }) => row.pfa_code));
  const silent = areasIn(reason).filter(({ pfaCode }) => !changed.has(pfaCode));
  return silent.length === 0
    ? undefined
    : `The reason names ${silent.map(({ name }) => name).join(', ')}, of which no published figure changes.`;
};
