import * as z from 'zod';
import { visible } from './visible-text.ts';

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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * What Excel makes of a period that could be a month: `2002-03`, typed in, becomes March 2002, and is saved as `Mar-02`
 * or as its first day. As text that people write it: `2002-03`.
 */
const undoneMonth = (text: string): string => {
  const bare = text.trim();
  const [, name = '', short] = /^([a-z]{3})[a-z]*[- ](\d\d|20\d\d)$/i.exec(bare) ?? [];
  const [, iso, isoMonth] = /^(20\d\d)-(\d\d)-01(?:T00:00:00)?$/.exec(bare) ?? [];
  const [, slashMonth, slash] = /^0?1\/(\d\d)\/(20\d\d)$/.exec(bare) ?? [];
  const month = name === '' ? Number(isoMonth ?? slashMonth) : MONTHS.indexOf(name.toLowerCase()) + 1;
  const year = short === undefined ? (iso ?? slash) : `20${short.slice(-2)}`;
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : text;
};

/**
 * A period as people write it: `2023-24`, `2023/24`, `2023-2024`, `2023/2024`, `202324`, `2002-3`, also after a
 * spreadsheet took it for a month. Undefined where it is not two years that follow each other.
 */
export const readPeriod = (text: string): Period | undefined => {
  const match = /^\s*((?:19|20)\d\d)\s*[-‐‑–—/]?\s*(\d{4}|\d\d?)\s*$/.exec(undoneMonth(visible(text)));
  if (match === null) return undefined;
  const [, first = '', second = ''] = match;
  const year = Number(first);
  const follows =
    second.length === 4
      ? Number(second) === year + 1
      : Number(second) === (year + 1) % (second.length === 1 ? 10 : 100);
  return follows ? periodStarting(year) : undefined;
};
