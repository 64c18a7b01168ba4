import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { UploadFormat } from '../../../shared/domain/submissions/upload-key.ts';
import { decodeText } from '../../../shared/formats/decode-text.ts';
import { limits } from '../../../shared/formats/limits.ts';
import { pageBody } from './page-body.ts';

/** A file as the door takes it. */
export interface Upload {
  readonly format: UploadFormat;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const otherEndings: Readonly<Record<string, UploadFormat>> = { text: 'txt', markdown: 'md', html: 'txt', htm: 'txt' };
const kinds = 'text, Markdown, web page, PDF, DOCX, XLSX, ODS, CSV or JSON';

/**
 * Reads a file in the form that the door takes: of a web page the body, as text.
 * @returns why not, where it cannot be
 */
export const uploadOf = async (path: string): Promise<Upload | { why: string }> => {
  const ending = extname(path).slice(1).toLowerCase();
  const format = UploadFormat.safeParse(otherEndings[ending] ?? ending).data;
  if (format === undefined) return { why: `It is no file of a kind that is read: ${kinds}.` };
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return { why: 'It cannot be opened.' };
  if (found.size > limits.documentBytes) return { why: 'It is larger than a return can be.' };
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return { why: 'It cannot be opened.' };
  const page = /^html?$/.test(ending) ? decodeText(bytes) : undefined;
  return { format, bytes: page === undefined ? bytes : new TextEncoder().encode(pageBody(page)) };
};
