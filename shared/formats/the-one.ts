import type { Place } from '../domain/place.ts';
import { readingRules } from '../domain/screening/reading-rules.ts';
import { fault } from '../domain/screening/rule.ts';
import type { Finding } from '../domain/screening-report.ts';

type Named = { text: string; place: Place };

/** The one area or period that all rows name, if any does; a finding where they name several. */
export const theOne = (
  what: 'area' | 'period',
  named: readonly Named[],
): { found?: Named; findings: readonly Finding[] } => {
  const given = named.filter(({ text }) => text !== '');
  const other = given.find(({ text }) => text !== given[0]?.text);
  if (other === undefined) return given[0] === undefined ? { findings: [] } : { found: given[0], findings: [] };
  return {
    findings: [
      fault(readingRules.mixedReturn, { message: `The file names more than one ${what}.`, place: other.place }),
    ],
  };
};
