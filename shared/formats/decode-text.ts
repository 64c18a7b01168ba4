/**
 * Text of a file in the encodings that people's programs write: UTF-8 with or without a mark, UTF-16 with one, else
 * Windows-1252, the old default of Excel and Word. Undefined where the bytes are no text at all.
 */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const text = decode(bytes);
  // Control characters other than white space do not occur in text; a byte of zero is the sign of a binary file.
  return /[^\P{Cc}\s\u0080-\u009F]/u.test(text) ? undefined : text;
};

const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
