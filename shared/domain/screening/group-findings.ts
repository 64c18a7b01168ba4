import { type Place, placeText } from '../place.ts';
import { type Finding, isOnCategory4 } from '../screening-report.ts';
import { readingRules } from './reading-rules.ts';
import { fault } from './rule.ts';
import { shortDigest } from './short-digest.ts';

/** How many further places of a repeated fault are told, and how many different findings a report lists. */
const mostPlaces = 20;
const mostFindings = 200;

const gravest = ['reject', 'query', 'note'] as const;

/**
 * Puts repeats of one fault together, the gravest first: the first stands for all, with their count and the places of
 * the others. Each finding gets the name that an answer refers to: it stays the same as long as rule, cell and figures
 * do. What is about Category 4 is never put together with what is not: others are not shown it, and what they are shown
 * must be the same.
 */
export const groupFindings = (findings: readonly Finding[]): Finding[] => {
  const groups = Map.groupBy(findings, (finding) =>
    [finding.rule, finding.severity, finding.message, isOnCategory4(finding)].join('|'),
  );
  const grouped = [...groups.values()].map(([first, ...others]) => together(first!, others));
  const listed = grouped.toSorted((one, other) => gravest.indexOf(one.severity) - gravest.indexOf(other.severity));
  if (listed.length <= mostFindings) return listed;
  const message = `${listed.length - mostFindings} further findings are not listed.`;
  return [...listed.slice(0, mostFindings), fault(readingRules.findingsLeftOut, { message })];
};

const together = (first: Finding, repeats: readonly Finding[]): Finding => {
  const id = `${first.rule}~${shortDigest([first.message, first.place.label].join('|'))}`;
  if (repeats.length === 0) return { ...first, id };
  const others = repeats.slice(0, mostPlaces).map(({ place }) => place);
  return {
    ...first,
    id,
    count: repeats.length + 1,
    others,
    guidance: `${first.guidance}${also(others, repeats.length)}`,
  };
};

const also = (others: readonly Place[], count: number): string => {
  const told = others
    .slice(0, 4)
    .map(placeText)
    .filter((text) => text !== '');
  if (told.length === 0) return '';
  const more = count > told.length ? ` and ${count - told.length} more` : '';
  return ` Also at ${told.join(', ')}${more}.`;
};
