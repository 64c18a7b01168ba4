import * as z from 'zod';

/** What a person wrote: so many letters at least and at most, blanks around them not counted and not kept. */
export const words = (least: number, most: number) =>
  z
    .string()
    .regex(
      new RegExp(`^\\s*\\S[\\s\\S]{${least - 2},${most - 2}}\\S\\s*$`),
      `Write between ${least} and ${most} letters.`,
    )
    .trim();

/** A sentence that stands in a release, or says why. */
export const sentence = words(3, 600);
