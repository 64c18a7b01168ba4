import { prose } from '../prose.ts';
import { answersNeeded } from './national/answers.ts';
import type { Settings } from './settings.ts';

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const largest = (count: number): string => (count === 1 ? 'the area with most' : `the ${count} areas with most`);

const people = (areas: number): string => {
  if (areas === 0) return 'nobody who knows the rule';
  return `nobody who knows the rule, and the figures of ${areas === 1 ? 'one area' : `up to ${areas} areas`},`;
};

/**
 * How it is decided which national figures of Category 4 are shown, in sentences for readers, with the numbers that
 * follow from the settings: whoever knows the rule can apply it (`national/nested-remainder.ts`).
 */
export const ruleInWords = ({ remainder, width, coalition, localThreshold }: Settings): readonly string[] => {
  const least = (without: number): number => remainder + width * (coalition + 1 - without);
  const without = Array.from({ length: coalition + 1 }, (_, taken) => taken + 1);
  const needed = answersNeeded({ remainder, width, coalition });
  return [
    prose`
      A national figure of Category 4 is shown if every area has given its own, it is at least ${least(0)} and stays at
      least ${listed(without.map((taken) => `${least(taken)} without ${largest(taken)}`))}. What can be worked out as a
      difference between figures that are shown must be so as well. Where the levels cannot be shown, their total may
      be; where that cannot, nothing is.
    `,
    prose`
      By this ${people(coalition)} can tell, from everything ever published, which of the values 0 to ${width} another
      area has, or whether it changed by as much up or down.
    `,
    prose`
      Category 4 is drawn when all areas are in, and not with fewer than ${needed}. A later version shows it anew once
      at least ${needed} areas have each sent a correction or a confirmation for it; until then the figures stand as
      they were. No figure is read in that decision.
    `,
    localThreshold === null
      ? 'Figures of areas in Categories 1 to 3 are published as they are, noughts and small numbers too.'
      : prose`
        Figures of areas in Categories 1 to 3 above 0 and under ${localThreshold} show [c], and so does what would give
        one away.
      `,
  ];
};
