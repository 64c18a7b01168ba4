import { Inflate } from 'fflate';

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zip files use it, going on from `before`: what Node has in `node:zlib`. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let value = ~before;
  for (const byte of bytes) value = (value >>> 8) ^ table[(value ^ byte) & 0xff]!;
  return ~value >>> 0;
};

/** Deflate expands at most 1,032 times, so that one piece never gives more than 4 MB. */
const PIECE = 4096;

/** Inflates to `maxOutputLength` bytes at most, and throws what Node throws where there is more. */
export const inflateRawSync = (packed: Uint8Array, { maxOutputLength }: { maxOutputLength: number }): Uint8Array => {
  const out = new Uint8Array(maxOutputLength);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > maxOutputLength)
      throw Object.assign(new RangeError('There is more than was asked for.'), { code: 'ERR_BUFFER_TOO_LARGE' });
    out.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE)
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  return out.subarray(0, length);
};
