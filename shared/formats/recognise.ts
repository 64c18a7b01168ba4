import type { Finding } from '../domain/screening-report.ts';
import { decodeText } from './decode-text.ts';
import { limits } from './limits.ts';
import { fileFinding, Refusal } from './refusal.ts';
import { readZipDirectory } from './workbook/zip-directory.ts';
import { openZip } from './workbook/zip-inflate.ts';

export type Recognised =
  | { format: 'csv' | 'json' | 'report'; text: string }
  | { format: 'xlsx' }
  | { format: 'ods' }
  | { format: 'docx' }
  | { format: 'pdf' }
  | { refused: Finding };

const starts = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((character, index) => bytes[index] === character.charCodeAt(0));

/** Names in a compound file begin at even places. */
const includes = (bytes: Uint8Array, needle: string): boolean =>
  new TextDecoder('utf-16le').decode(bytes).includes(needle);

/** Other kinds of file by their first bytes. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'a rich text document'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1f\x8b', 'a compressed archive'],
  ['7z\xbc\xaf', 'a compressed archive'],
  ['Rar!', 'a compressed archive'],
];

const unsupported = (kind: string) => fileFinding('fileUnsupported', `The file is ${kind}, whatever its name says.`);

/** The old compound file of Microsoft: a new file with a password, an old workbook or document. */
const compound = (bytes: Uint8Array): Finding => {
  if (includes(bytes, 'EncryptedPackage'))
    return fileFinding('fileEncrypted', 'The file can only be opened with a password.');
  if (includes(bytes, 'WordDocument')) return fileFinding('fileLegacy', 'The file is a document of Word 97-2003.');
  if (includes(bytes, 'Workbook') || includes(bytes, 'Book'))
    return fileFinding('fileLegacy', 'The file is a workbook of Excel 97-2003.');
  return unsupported('an old Office document');
};

/** The type that an OpenDocument file gives itself, which some writers compress and others leave out. */
const typeOf = (bytes: Uint8Array, names: ReadonlyMap<string, unknown>): string => {
  if (!names.has('mimetype')) return '';
  const decoder = new TextDecoder();
  let text = '';
  openZip(bytes).stream('mimetype', (piece) => {
    text += decoder.decode(piece, { stream: true });
  });
  return text.trim();
};

const tooLarge = { refused: fileFinding('fileTooLarge', 'The file is over the size limit of an upload.') };

const zipped = (bytes: Uint8Array): Recognised => {
  const names = readZipDirectory(bytes);
  if (names.has('encrypted-package'))
    return { refused: fileFinding('fileEncrypted', 'The file can only be opened with a password.') };
  if (names.has('xl/workbook.bin')) return { refused: unsupported('a binary workbook (.xlsb)') };
  if ([...names.keys()].some((name) => name.startsWith('xl/'))) return { format: 'xlsx' };
  if (names.has('word/document.xml')) return { format: 'docx' };
  if (names.has('[content_types].xml')) return { refused: unsupported('an Office document without sheets') };
  if (!names.has('content.xml')) return { refused: unsupported('a compressed archive') };
  const type = typeOf(bytes, names);
  // Without a type of its own it is taken for a spreadsheet; if it has no sheets, its reader says so.
  if (type === '' || /opendocument\.spreadsheet/.test(type)) return { format: 'ods' };
  return { refused: unsupported('an OpenDocument file that is no spreadsheet') };
};

const COLUMNS = ['measure', 'category', 'level', 'detail', 'value'];

/** Whether the first line that says anything is a header of the return's columns. */
const hasColumns = (text: string): boolean => {
  const header = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? '';
  const names = header
    .toLowerCase()
    .split(/[,;\t|]/)
    .map((name) => name.replaceAll('"', '').trim());
  return COLUMNS.filter((column) => names.includes(column)).length >= 2;
};

const textual = (bytes: Uint8Array, extension: string): Recognised => {
  const text = decodeText(bytes);
  if (text === undefined) return { refused: unsupported('no text and no known workbook') };
  const begin = text.slice(0, 1000).trimStart();
  if (text.trim() === '') return { refused: fileFinding('fileUnreadable', 'The file has no content.') };
  if (extension === 'json' || /^[{[]\s*["{[\]}]/.test(begin)) return { format: 'json', text };
  if (extension === 'csv' || hasColumns(text)) return { format: 'csv', text };
  if (/^<\?xml|^<!doctype|^<html/i.test(begin)) return { refused: unsupported('a web page or other markup') };
  if (bytes.length > limits.textBytes)
    return { refused: fileFinding('fileTooLarge', 'The text is far longer than a report is.') };
  return { format: 'report', text };
};

/**
 * Tells what a file is by its content. The extension of its name decides only where the content leaves it open: between
 * a CSV or JSON with a fault in it and the text of a report.
 */
export const recognise = (bytes: Uint8Array, fileName = ''): Recognised => {
  if (bytes.length === 0) return { refused: fileFinding('fileUnreadable', 'The file has no content.') };
  if (bytes.length > limits.documentBytes) return tooLarge;
  if (starts(bytes, '%PDF')) return { format: 'pdf' };
  const isZip = starts(bytes, 'PK\x03\x04') || starts(bytes, 'PK\x05\x06');
  if (bytes.length > limits.fileBytes && !isZip) return tooLarge;
  if (starts(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { refused: compound(bytes) };
  const known = SIGNATURES.find(([signature]) => starts(bytes, signature));
  if (known) return { refused: unsupported(known[1]) };
  if (!isZip) return textual(bytes, /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '');
  try {
    const file = zipped(bytes);
    return bytes.length > limits.fileBytes && !('format' in file && file.format === 'docx') ? tooLarge : file;
  } catch (fault) {
    if (fault instanceof Refusal) return { refused: fault.finding };
    return { refused: fileFinding('fileUnreadable', 'The file breaks off or its directory is damaged.') };
  }
};
