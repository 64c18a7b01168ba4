import { vintageChanges } from '../population-vintage.ts';
import type { PublishedRow } from '../release/figures/published-row.ts';

/** A period from which rows of a kind cannot be set beside those of the years before it. */
export type Break = {
  /** The first period after it. */
  from: string;
  hits: (row: PublishedRow) => boolean;
  /** In a sentence for readers. */
  why: string;
  /** Name of the series until then, where the two are not comparable at all: they are not joined. */
  until?: string;
};

/** Every break, the earliest first. Source: the notes of the statistics and of the reports. */
export const breaks: readonly Break[] = [
  {
    from: '2003-04',
    hits: (row) => row.measure === 'eligible' && row.category === '2',
    why: 'In 2003-04 Category 2 was re-based to people in the community only (nationally 52,809 became 39,492).',
  },
  {
    from: '2004-05',
    hits: (row) => row.measure === 'eligible' && row.category !== '1',
    why: 'Since 2004-05 Categories 2 and 3 are counted on one day, 31 March; until then they were counted over the whole year.',
    until: 'eligible_in_year',
  },
  {
    from: '2004-05',
    hits: (row) => row.measure === 'returned_to_custody',
    why: 'Since 2004-05 people managed at Levels 2 and 3 who were returned to custody are counted; until then it was cases of the panel (MAPPP), and there were no levels.',
    until: 'returned_to_custody_of_panel',
  },
  {
    from: '2015-16',
    hits: (row) => row.measure === 'returned_to_custody' && row.detail === 'order',
    why: 'Sexual Harm Prevention Orders took the place of Sexual Offences Prevention Orders.',
  },
  ...vintageChanges.map((change) => ({ ...change, hits: (row: PublishedRow) => row.measure === 'rate_per_100k' })),
];

/** Why a row of one period may not be set beside that of an earlier one, in sentences: none where it may. */
export const breaksBetween = (earlier: string, period: string, row: PublishedRow): readonly Break[] =>
  breaks.filter(({ from, hits }) => earlier < from && from <= period && hits(row));
