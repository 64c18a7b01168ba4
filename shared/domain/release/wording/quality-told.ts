import { prose } from '../../prose.ts';
import { leastBase } from './headlines.ts';

/**
 * What is told of how the statistics are made that no form and no setting holds: who returns, when it is released, what
 * is revised. What a form or a setting knows is taken from there and not said again here.
 */
export const practiceTold = {
  sources: [
    prose`
      In each of the 42 MAPPA areas the Responsible Authority, which is police, probation and prisons together, makes
      one return a year on a form of the Ministry of Justice. A second person in the area signs it off. The figures are
      counts from the areas’ own records, not a sample.
    `,
  ],
  breaks: [
    prose`
      A number that cannot be set beside the ones before it is marked [b]. No change is worked out across a break, and
      lines in charts end there.
    `,
  ],
  coverage: [
    prose`
      A release is final when the returns of all areas are in. Before that it is provisional: sums leave the missing
      areas out and are marked [p], and no change is worked out to or from them.
    `,
  ],
  revisions: [
    prose`
      A release comes out at 9:30am on a weekday that was announced before. A few named posts may see it up to 24 hours
      earlier; each release lists them.
    `,
    prose`
      Areas may correct a return, and returns may come late. What that changes comes out as a new version, with the
      reason, every figure that changed and the mark [r] beside it. The version before stays at its address, and says
      what replaced it. No data file of a version ever changes.
    `,
    prose`
      A version that is found to be wrong is withdrawn, with the reason: it stays listed, and its files answer with the
      reason in place of their figures.
    `,
  ],
} as const;

/** What speaks for the figures. */
export const strengthsTold: readonly string[] = [
  prose`
    Every area is asked the same, on the same form, for the same days; nothing is estimated, and counts are not rounded.
  `,
  prose`
    Every return is checked by rules that are the same for all before it counts, and what looks odd is asked about and
    answered.
  `,
  'Every figure can be traced to the version that it was published in, and every version stays.',
];

/** What to keep in mind. */
export const limitsTold: readonly string[] = [
  prose`
    Figures count people who live in the community. People in custody, or detained under the Mental Health Act, are not
    in them.
  `,
  prose`
    A number of people says how many meet the criteria and live in an area, not how dangerous it is to live there, nor
    how well it is managed.
  `,
  prose`
    Numbers of one area at Levels 2 and 3 and in Category 3 are small, and change by much from year to year for reasons
    that have to do with few people. No share is given of fewer than ${leastBase}.
  `,
  prose`
    The day’s figure is held against the year’s of the same return. It is not held against those of the next year, since
    people move between areas and levels.
  `,
  prose`
    Areas record in systems of their own. A change of system or of practice can change a figure where nothing else did;
    areas are asked about such changes, and releases say what is known of them.
  `,
  'London is one MAPPA area and two police force areas. Rates of it are worked out with the residents of both.',
];
