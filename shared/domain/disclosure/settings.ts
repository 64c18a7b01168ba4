import * as z from 'zod';

/**
 * Every setting of disclosure control, in one place: its meaning, its source, and what raising it costs. All of them
 * are published. A drawing is kept with those it was made with; a change of one tells from the next drawing on. The
 * costs are cells shown of ten, at the size of the national figures and at a half and a quarter of it, in 400 years
 * that chance makes: 8.25, 5.16 and 2.29 with the settings in force (`node tests/bench/disclosure.ts`).
 */
export const Settings = z.strictObject({
  /**
   * R: what must be left of a count when the largest contributor and a coalition are taken away. The remainder of the
   * minimum-frequency form of the p% rule (Hundepool et al., Statistical Disclosure Control, 2012, 4.2); 3 is the least
   * count that ONS lets stand in a table of people. At least 1, or a hidden count tells what it is (theorem, Lemma F).
   * With 1: 8.68, 5.44, 2.66; with 6: 7.66, 4.85, 2.08.
   */
  remainder: z.number().int().min(1),
  /**
   * w: how many values above 0 of every local count, and of every change up and down, must stay possible. 5 is the
   * usual floor of frequency tables at ONS and MoJ: whether an area has none or five cannot be told. At least 2, or no
   * number of answers is enough. With 3: 9.54, 6.40, 3.62; with 10: 5.98, 2.89, 1.93.
   */
  width: z.number().int().min(2),
  /**
   * k: how many areas may put their own figures together. Two neighbours who talk are what the p% rule reckons
   * with. With 1: 9.37, 6.13, 3.32; with 3: 7.34, 4.58, 2.02.
   */
  coalition: z.number().int().min(0).max(4),
  /** P6: floor for Categories 1 to 3 of an area; null is off, and 0, 1 and 2 are shown as they always were. */
  localThreshold: z.number().int().min(1).nullable(),
});
export type Settings = z.infer<typeof Settings>;

/** The settings that the nested remainder rule reads. */
export type RuleSettings = Pick<Settings, 'remainder' | 'width' | 'coalition'>;

/** The settings in force. How many answers a drawing takes (8) follows from them: `national/answers.ts`. */
export const settings: Settings = { remainder: 3, width: 5, coalition: 2, localThreshold: null };

/** What drawings under the first rules were made with: thresholds of counts and changes. Read, never made any more. */
export const FirstSettings = z.looseObject({
  threshold: z.number(),
  percent: z.number(),
  remainder: z.number(),
  width: z.number(),
  coalition: z.number(),
});
