import * as z from 'zod';

/** What each rule of disclosure control says, in a line for people. */
export const ruleNames = {
  P0: 'Category 4 is never shown for anything smaller than England and Wales together',
  P1: 'a national count is shown from the threshold up',
  P2: 'enough areas were asked',
  P3: 'no area, nor two together, can work out another closely',
  P4: 'the difference between two shown figures keeps the same rules',
  P5: 'every local count stays possible over a wide enough interval, for the public, every area and every pair',
  P6: 'the threshold for Categories 1 to 3 of an area',
  P7: 'Category 4 is shown only with every area in',
  P8: 'rounding is drawn once for one content',
  P9: 'what fails or cannot be decided is refused',
} as const;

export const RuleCode = z.enum(['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9']);
export type RuleCode = z.infer<typeof RuleCode>;
