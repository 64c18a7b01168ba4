import type { Zip } from './zip-inflate.ts';

/** What parts are read from. */
export type Parts = Pick<Zip, 'stream'>;

/** As many kinds of workbooks as come in one season, and as long as such a part is where a program wrote it. */
const limits = { parts: 20, bytes: 100_000 };

/**
 * Reads a part of a workbook once for as long as the same bytes come again: all that were made of one template have the
 * same styles, which are a fifth of what there is to read. What was read is shared, so that nobody may change it; what
 * was refused is not remembered.
 */
export const rememberedPart = <Out>(read: (zip: Parts, part: string) => Out): ((zip: Parts, part: string) => Out) => {
  const known: { bytes: Buffer; out: Out }[] = [];
  return (zip, part) => {
    const pieces: Uint8Array[] = [];
    zip.stream(part, (piece) => void pieces.push(piece));
    const bytes = Buffer.concat(pieces);
    const held = known.find((each) => each.bytes.equals(bytes));
    if (held !== undefined) return held.out;
    const out = read({ stream: (_, take) => pieces.forEach(take) }, part);
    if (bytes.length <= limits.bytes) known.unshift({ bytes, out });
    known.splice(limits.parts);
    return out;
  };
};
