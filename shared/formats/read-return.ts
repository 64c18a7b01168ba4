import type { AreaSlug } from '../domain/areas.ts';
import type { Period } from '../domain/periods.ts';
import type { RawReturn } from '../domain/raw-return.ts';
import { readCsvReturn } from './csv-return.ts';
import { withoutInvisible } from './invisible.ts';
import { readJsonReturn } from './json-return.ts';
import { limits } from './limits.ts';
import { type Extract, readPdfReturn } from './pdf/read-pdf.ts';
import { recognise } from './recognise.ts';
import { fileFinding } from './refusal.ts';
import { readReportReturn } from './report-text/read-report.ts';
import { unread } from './unread.ts';
import { readDocxReturn } from './word/read-docx.ts';
import { readWorkbookReturn } from './workbook/read-workbook-return.ts';

/** What is known of a file before it is read: the period of its door, and its name or key, for the ending alone. */
export type About = { period: Period; fileName?: string; area?: AreaSlug };

/**
 * Reads a return of any format, told by its bytes; the name matters only where they leave it open. The period is that
 * of the door: it says which form the tables of a workbook or report are looked for. Never throws: what cannot be read
 * is a return with findings. No message repeats the file.
 */
export const readReturn = (bytes: Uint8Array, { period, fileName, area }: About): RawReturn => {
  const file = recognise(bytes, fileName);
  if ('refused' in file) return unread('workbook', file.refused);
  if (file.format === 'pdf') return unread('report', fileFinding('fileUnsupported', 'A PDF cannot be read here.'));
  if (file.format === 'docx') return readDocxReturn(bytes, period, area);
  if (file.format === 'xlsx' || file.format === 'ods') return readWorkbookReturn(bytes, file.format, period);
  const { text, findings } = withoutInvisible(file.text);
  const read = readText[file.format](text, period, area);
  return { ...read, findings: [...read.findings, ...findings] };
};

/** Reads a return of any format; a PDF is read where that is safe, and its reader is loaded only when one comes. */
export const readAnyReturn =
  (extract: Extract) =>
  async (bytes: Uint8Array, about: About): Promise<RawReturn> => {
    if (bytes.length > limits.documentBytes || !isPdf(bytes)) return readReturn(bytes, about);
    return readPdfReturn(bytes, { period: about.period, area: about.area, extract });
  };

const isPdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 4)) === '%PDF';

const readText = { csv: readCsvReturn, json: readJsonReturn, report: readReportReturn } as const;
