import { prose } from '../../prose.ts';

/** Why figures are hidden, and what is published in their place: said alike to the public and to who sends returns. */
export const hiddenFigures = {
  why: [
    prose`
      So few people are in Category 4 that a figure of one area could point at somebody. Zero is hidden as well:
      otherwise every [c] would say that there is somebody.
    `,
    'A figure can be hidden although it is not small, because together with others it would give a small one away.',
    'Nobody here sees a hidden figure of an area either: not the ministry, not the people who approve the release.',
  ],
  instead: [
    prose`
      The national figures of Category 4 as far as they can be shown without giving an area’s away. Which ones is
      decided by a rule that is public, and the release says how many are shown.
    `,
    'All figures of Categories 1 to 3 for every area. Totals of an area are of Categories 1 to 3.',
  ],
} as const;
