import { oneEach, type SetAside } from './one-each.ts';
import type { Year } from './release-year.ts';
import { passedOverIn, returnsIn } from './returns-folder.ts';

/** A year whose returns lie in a folder that nobody has read yet. */
export interface YearInFolder extends Pick<Year, 'period' | 'notes'> {
  readonly folder: string;
}

/** What a folder holds: one file an area to be handed in, and what is set aside. @throws UnreadableReturn */
export const readYear = async ({ period, notes, folder }: YearInFolder): Promise<Year> => {
  const { taken: files, aside } = oneEach(await returnsIn(folder, period));
  return { period, notes, files, aside: [...aside, ...passedOverIn(folder).map(ofNoKind)] };
};

const ofNoKind = (file: string): SetAside => ({
  file,
  why: 'it is of no kind that is taken in',
  contradicted: false,
});
