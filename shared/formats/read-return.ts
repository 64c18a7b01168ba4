import type { Period } from '../domain/periods.ts';
import type { RawReturn } from '../domain/raw-return.ts';
import { readCsvReturn } from './csv-return.ts';
import { withoutInvisible } from './invisible.ts';
import { readJsonReturn } from './json-return.ts';
import { recognise } from './recognise.ts';
import { readReportReturn } from './report-text/read-report.ts';
import { unread } from './unread.ts';
import { readWorkbookReturn } from './workbook/read-workbook-return.ts';

/** What is known of a file before it is read: the period of its door, and its name or key, for the ending alone. */
export type About = { period: Period; fileName?: string };

/**
 * Reads a return of any format, told by its bytes; the name matters only where they leave it open. The period is that
 * of the door: it says which form the tables of a workbook or report are looked for. Never throws: what cannot be read
 * is a return with findings. No message repeats the file.
 */
export const readReturn = (bytes: Uint8Array, { period, fileName }: About): RawReturn => {
  const file = recognise(bytes, fileName);
  if ('refused' in file) return unread('workbook', file.refused);
  if (!('text' in file)) return readWorkbookReturn(bytes, file.format, period);
  const { text, findings } = withoutInvisible(file.text);
  const read = readText[file.format](text, period);
  return { ...read, findings: [...read.findings, ...findings] };
};

const readText = { csv: readCsvReturn, json: readJsonReturn, report: readReportReturn } as const;
