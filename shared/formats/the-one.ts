import { findArea } from '../domain/areas.ts';
import { readPeriod } from '../domain/periods.ts';
import { placeText } from '../domain/place.ts';
import type { Stated } from '../domain/raw-return.ts';
import { readingRules } from '../domain/screening/reading-rules.ts';
import { fault } from '../domain/screening/rule.ts';
import type { Finding } from '../domain/screening-report.ts';

const meant = {
  area: (text: string): string => findArea(text)?.slug ?? text.trim(),
  period: (text: string): string => readPeriod(text) ?? text.trim(),
} as const;

/**
 * The one area or period that all rows name, if any does; a finding where they name several. Names are compared as they
 * are understood: "Lancashire" and "lancashire" are one area.
 */
export const theOne = (
  what: 'area' | 'period',
  named: readonly Stated[],
): { found?: Stated; findings: readonly Finding[] } => {
  const given = named.filter(({ text }) => text.trim() !== '');
  const [first] = given;
  const other = given.find(({ text }) => meant[what](text) !== meant[what](first?.text ?? ''));
  if (first === undefined || other === undefined)
    return first === undefined ? { findings: [] } : { found: first, findings: [] };
  const both = [first, other].every(({ text }) => isKnown[what](text))
    ? `: ${first.text.trim()} (${placeText(first.place)}) and ${other.text.trim()} (${placeText(other.place)})`
    : '';
  return {
    findings: [
      fault(readingRules.mixedReturn, { message: `The file names more than one ${what}${both}.`, place: other.place }),
    ],
  };
};

/** Only what is certainly a name is repeated: columns may have been swapped, and then it is a figure. */
const isKnown = {
  area: (text: string): boolean => findArea(text) !== undefined,
  period: (text: string): boolean => readPeriod(text) !== undefined,
} as const;
