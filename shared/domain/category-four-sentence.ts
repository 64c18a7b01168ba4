import { prose } from './prose.ts';

/**
 * What an area's report says in place of Category 4: the official sentence, which is not ours to word. Source: the
 * 2023-24 report.
 */
export const categoryFourSentence = prose`
  Data on Category 4 individuals is not included in this report due to data protection issues related to low numbers.
  This data will be aggregated and published nationally.
`;

/** Why an area's Category 4 shows `[c]`: said alike in every release and on the page about hidden figures. */
export const neverLocalSentence = prose`
  Category 4 (terrorism) is never published for an area or a country: it shows [c] there, whatever the figure is, zero
  included.
`;
