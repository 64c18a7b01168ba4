import { strToU8, type Zippable, zipSync } from 'fflate';

/** One file inside the zip; a stored one is not compressed. */
export type Part = { name: string; text: string; stored?: boolean };

// Zip dates are local wall time, and fflate reads them with local getters: this one is the same bytes in every time
// zone.
const FIXED_DATE = new Date(1980, 0, 2, 12);

/** Whether a zip is packed, or holds its parts as they are, for whoever fills something in and zips them again. */
export type Packing = 'packed' | 'unpacked';

/** Zips parts in the order given, with one fixed date, so that the same parts give the same bytes. */
export const zipParts = (parts: readonly Part[], packing: Packing = 'packed'): Uint8Array => {
  const level = packing === 'packed' ? 6 : 0;
  const files: Zippable = {};
  for (const { name, text, stored } of parts) files[name] = [strToU8(text), { level: stored ? 0 : level }];
  return zipSync(files, { mtime: FIXED_DATE });
};
