import * as z from 'zod';
import type { Stand } from '../submissions/stand.ts';

/** What areas have signed off since the newest version that is out was compiled, and the sentence that says it. */
export const SignedSince = z.object({
  version: z.string(),
  corrected: z.int(),
  first: z.int(),
  words: z.string(),
});
export type SignedSince = z.infer<typeof SignedSince>;

/** How many areas have signed off a correction, or their first return, since a version was compiled. */
export const signedSince = (
  stands: ReadonlyMap<string, Stand>,
  { version, compiledAt }: { version: string; compiledAt: string },
): SignedSince => {
  const since = [...stands.values()].flatMap(({ signed }) =>
    signed !== undefined && signed.signedOff.at > compiledAt ? [signed] : [],
  );
  const corrected = since.filter(({ corrects }) => corrects !== undefined).length;
  const first = since.length - corrected;
  return { version, corrected, first, words: inWords(version, corrected, first) };
};

const areas = (count: number): string => (count === 1 ? '1 area has' : `${count} areas have`);

const inWords = (version: string, corrected: number, first: number): string => {
  const corrections = corrected === 0 ? [] : [`${areas(corrected)} signed off a correction`];
  const firsts = first === 0 ? [] : [`${areas(first)} signed off a first return`];
  const told = [...corrections, ...firsts].join(', and ');
  return told === '' ? `Nothing has been signed off since ${version}.` : `${told} since ${version}.`;
};
