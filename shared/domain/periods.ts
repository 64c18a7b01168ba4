import * as z from 'zod';

/** A financial year as MAPPA writes it: `2023-24` is 1 April 2023 to 31 March 2024. */
export const Period = z
  .string()
  .regex(/^(19|20)\d\d-\d\d$/, 'A period is a financial year such as 2023-24.')
  .refine((text) => (Number(text.slice(0, 4)) + 1) % 100 === Number(text.slice(5)), {
    error: 'The second year of a period follows the first, as in 2023-24.',
  })
  .brand<'Period'>();
export type Period = z.infer<typeof Period>;

/** First calendar year of a period: 2023 for `2023-24`. */
export const startYear = (period: Period): number => Number(period.slice(0, 4));

/** The period that starts in a given year. */
export const periodStarting = (year: number): Period =>
  Period.parse(`${year}-${String((year + 1) % 100).padStart(2, '0')}`);

/** The period before: `2022-23` for `2023-24`. */
export const periodBefore = (period: Period): Period => periodStarting(startYear(period) - 1);

/** Day of the snapshot measures, in words: `31 March 2024` for `2023-24`. */
export const snapshotDay = (period: Period): string => `31 March ${startYear(period) + 1}`;

/** Days that the other measures cover, in words: `1 April 2023 to 31 March 2024` for `2023-24`. */
export const yearCovered = (period: Period): string => `1 April ${startYear(period)} to ${snapshotDay(period)}`;

/** Published `time_period`: `202324` for `2023-24`. */
export const timePeriod = (period: Period): string => period.replace('-', '');

/**
 * A period as people write it: `2023-24`, `2023/24`, `2023-2024`, `2023/2024`, `202324`, `2002-3`.
 * Undefined where it is not two years that follow each other.
 */
export const readPeriod = (text: string): Period | undefined => {
  const match = /^\s*((?:19|20)\d\d)\s*[-–/]?\s*(\d{4}|\d\d?)\s*$/.exec(text);
  const [, first, second] = match ?? [];
  if (first === undefined || second === undefined) return undefined;
  const year = Number(first);
  const follows =
    second.length === 4
      ? Number(second) === year + 1
      : Number(second) === (year + 1) % (second.length === 1 ? 10 : 100);
  return follows ? periodStarting(year) : undefined;
};
