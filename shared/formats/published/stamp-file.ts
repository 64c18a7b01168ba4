import { strFromU8, unzipSync } from 'fflate';
import { zipParts } from '../workbook/zip-parts.ts';

const isWorkbook = (mediaType: string): boolean => /opendocument|openxmlformats/.test(mediaType);

/** In an OpenDocument package a relative address begins within it, and the file beside it is one step up. */
const outOfPackage = (text: string): string => text.replaceAll('xlink:href="index.html"', 'xlink:href="../index.html"');

/**
 * A dated file with its stand-ins filled in: a text as it is, a workbook part by part, zipped again in the same order.
 * @param stamp fills them into a text
 */
export const stampFile = (
  bytes: Uint8Array,
  { mediaType }: { mediaType: string },
  stamp: (text: string) => string,
): Uint8Array => {
  if (!isWorkbook(mediaType)) return new TextEncoder().encode(stamp(new TextDecoder().decode(bytes)));
  const parts = Object.entries(unzipSync(bytes));
  return zipParts(
    parts.map(([name, part]) => ({ name, text: outOfPackage(stamp(strFromU8(part))), stored: name === 'mimetype' })),
  );
};
