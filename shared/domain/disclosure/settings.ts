import * as z from 'zod';

/**
 * Every setting of disclosure control, in one place, with its meaning and its source. A release records the settings it
 * was protected with, so that a change of one can be seen.
 */
export const Settings = z.object({
  /** P1: a national Category 4 count is publishable from here up. 5 is the usual floor of ONS and MoJ frequency tables. */
  threshold: z.number().int().min(1),
  /**
   * P4: least size of the change of a cell between two versions, which is P1 for that difference. A change may have either
   * sign, so P5 protects it as well; 0 would leave it to P2, P3 and P5 alone, and let more batches of revisions out.
   */
  changeThreshold: z.number().int().min(0),
  /** P2: areas in scope of a figure, counted by who was asked, not by who has a case. */
  contributors: z.number().int().min(1),
  /** P3: the p of the p% rule, per cent of the largest contributor (Hundepool et al., Statistical Disclosure Control, 4.2). */
  percent: z.number().min(0).max(100),
  /** P3: least remainder whatever the largest contributor, so that small cells are protected as well. */
  remainder: z.number().int().min(0),
  /** P3 and P5: how many areas may put their own figures together. */
  coalition: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  /** P5: least width of what an attacker can narrow a local count, or its change, down to. */
  width: z.number().int().min(1),
  /** P6: floor for Categories 1 to 3 of an area; null is off, and 0, 1 and 2 are shown as they always were. */
  localThreshold: z.number().int().min(1).nullable(),
  /** P7: a release shows Category 4 only when every area in scope has an accepted return. */
  coverage: z.literal('every area'),
  /** P9: seconds one question to the solver may take; one that takes longer is undecided, and so unsafe. */
  questionSeconds: z.number().positive(),
});
export type Settings = z.infer<typeof Settings>;

/** The settings in force. */
export const settings: Settings = {
  threshold: 5,
  changeThreshold: 5,
  contributors: 5,
  percent: 10,
  remainder: 3,
  coalition: 2,
  width: 5,
  localThreshold: null,
  coverage: 'every area',
  questionSeconds: 10,
};
