import { areas } from '../areas.ts';

const aboutFour = /categor(y|ies)\s*(4|four)|\bcat\.?\s*4|terroris/i;
const names = areas.flatMap((area) => [area.name, area.pfaName, ...area.aliases]);

/**
 * Why a sentence that somebody wants to publish may not be: one about Category 4 that names an area, or holds a number,
 * could tell what disclosure control keeps (a revision note is a side door). Undefined where nothing stands against it.
 */
export const objectionToWords = (text: string): string | undefined => {
  if (!aboutFour.test(text)) return undefined;
  const rest = text.replace(/categor(y|ies)\s*4|\bcat\.?\s*4/gi, '').toLowerCase();
  if (/\d/.test(rest)) return 'A sentence about Category 4 may hold no number.';
  if (names.some((name) => rest.includes(name.toLowerCase()))) return 'A sentence about Category 4 may name no area.';
  return undefined;
};
