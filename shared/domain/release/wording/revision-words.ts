import { eligible } from '../../forms/main-measures.ts';
import type { PublishedRow } from '../figures/published-row.ts';
import type { Change } from '../revisions/revision.ts';
import { sortChanges } from '../revisions/sort-changes.ts';

const named = (areas: readonly { name: string }[]): string => {
  const names = areas.map(({ name }) => name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};

const are = (areas: readonly unknown[]): string => (areas.length === 1 ? 'is' : 'are');

/**
 * What a revision changes, in sentences, before any table of it: who came in, who corrected what, and the headline
 * totals.
 */
export const revisionInWords = (changes: readonly Change[], rows: readonly PublishedRow[]): readonly string[] => {
  const { cameIn, wentOut, corrected, sums } = sortChanges(changes, rows);
  const correcting = [...new Set(corrected.map(({ row }) => row.mappa_area))].map((name) => ({ name }));
  const total = sums.find(
    ({ row }) =>
      row.geographic_level === 'National' &&
      row.measure === eligible &&
      row.category === 'Total' &&
      row.level === 'Total',
  );
  return [
    ...(cameIn.length === 0 ? [] : [`${named(cameIn)} ${are(cameIn)} in for the first time.`]),
    ...(wentOut.length === 0 ? [] : [`${named(wentOut)} ${are(wentOut)} no longer in.`]),
    ...(correcting.length === 0
      ? []
      : [`${named(correcting)} corrected ${corrected.length} figure${corrected.length === 1 ? '' : 's'}.`]),
    ...(total === undefined
      ? []
      : [`People eligible for MAPPA in England and Wales, Categories 1 to 3: ${total.to}, before ${total.from}.`]),
  ];
};
