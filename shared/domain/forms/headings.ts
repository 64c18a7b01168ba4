import { prose } from '../prose.ts';
import type { Heading } from './form.ts';

const level = (code: '1' | '2' | '3'): Heading => ({ label: `Level ${code}`, level: code });
const total: Heading = { label: 'Total', level: 'Total' };

/** Rows of a table over all levels, and over the two levels with formal meetings. */
export const everyLevel: readonly Heading[] = [level('1'), level('2'), level('3'), total];
export const meetingLevels: readonly Heading[] = [level('2'), level('3'), total];

/** Columns of a table over categories, in the words of one form. The total is of Categories 1 to 3, as in print. */
export const categoryColumns = (words: Partial<Record<'1' | '2' | '3' | '4', string>>): readonly Heading[] => [
  ...(['1', '2', '3', '4'] as const).flatMap((category) =>
    words[category] === undefined ? [] : [{ label: `Category ${category}: ${words[category]}`, category }],
  ),
  { label: 'Total', category: 'Total' },
];

/** The one unnamed column of a table that is not split by category, and the one row of a single figure. */
export const figure: readonly Heading[] = [{ label: '' }];
export const only = (label: string): readonly Heading[] => [{ label }];

/** Note under the table of rates: what they are worked out with. */
export const rateNote = prose`
    Worked out with the {population} estimates of the resident population by the Office for National Statistics (ONS),
    without children under ten.
  `;
