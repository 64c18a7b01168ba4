import type { AreaSlug } from '../../domain/areas.ts';
import type { Period } from '../../domain/periods.ts';
import type { RawReturn } from '../../domain/raw-return.ts';
import type { Finding } from '../../domain/screening-report.ts';
import { limits } from '../limits.ts';
import { fileFinding, Refusal } from '../refusal.ts';
import { readDocument } from '../report-text/read-document.ts';
import { unread } from '../unread.ts';
import { openZip } from '../workbook/zip-inflate.ts';
import { docxLines, type LeftOut } from './docx-lines.ts';

const said: Readonly<Record<LeftOut, (line: number) => Finding>> = {
  raised: (line) => fileFinding('footnoteMark', 'A raised or lowered mark was taken off.', { line }),
  struck: (line) => fileFinding('struckOut', 'What is struck out was left out.', { line }),
  hidden: (line) => fileFinding('hiddenText', 'Text that is hidden was left out.', { line }),
  picture: (line) => fileFinding('pictureUnread', 'A picture was not read.', { line }),
};

/** Reads an annual report as a Word document (.docx). Never throws on a file: a refusal is a finding. */
export const readDocxReturn = (bytes: Uint8Array, period: Period, asked?: AreaSlug): RawReturn => {
  try {
    const { lines, leftOut } = docxLines(openZip(bytes));
    if (lines.length > limits.lines)
      return unread('report', fileFinding('fileTooLarge', `The document has more than ${limits.lines} lines.`));
    const { raw: read } = readDocument(lines, { period, area: asked });
    const once = new Map(leftOut.map((each) => [`${each.what} ${each.line}`, each]));
    return { ...read, findings: [...read.findings, ...[...once.values()].map(({ what, line }) => said[what](line))] };
  } catch (fault) {
    if (fault instanceof Refusal) return unread('report', fault.finding);
    throw fault;
  }
};
