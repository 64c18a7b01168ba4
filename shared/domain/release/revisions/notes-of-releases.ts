import { prose } from '../../prose.ts';
import type { Listed } from '../life/release.ts';

/**
 * What readers of several releases at once must know: each note once, with the releases that it belongs to, the newest
 * first.
 */
export const notesOfReleases = (
  listed: readonly Pick<Listed, 'period' | 'version' | 'notes' | 'provisional' | 'coverage'>[],
) => {
  const releases = new Map<string, string[]>();
  for (const { period, version, notes, provisional, coverage } of listed) {
    const missing = prose`
      Provisional: only ${coverage.areas} of ${coverage.of} areas are in, and sums leave the others out.
    `;
    for (const note of [...notes, ...(provisional ? [missing] : [])])
      releases.set(note, [...(releases.get(note) ?? []), `${period}, version ${version}`]);
  }
  return [...releases].map(([note, of]) => `${note} (${of.join('; ')})`);
};
