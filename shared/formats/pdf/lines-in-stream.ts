import type { ReportLine } from '../report-text/token.ts';
import { cellTexts, lineOf } from './cell-texts.ts';
import type { PdfItem } from './pdf-page.ts';

/** The lines of a document in the order of the file, as far as it says where they end. */
export const linesInStream = (pages: readonly (readonly PdfItem[])[]): readonly ReportLine[] =>
  pages.flatMap((items, index) => linesOfPage(items, index + 1));

const linesOfPage = (items: readonly PdfItem[], page: number): readonly ReportLine[] => {
  const lines: PdfItem[][] = [[]];
  for (const item of items) {
    lines.at(-1)!.push(item);
    if (item.ends) lines.push([]);
  }
  return lines.map((line, index) => lineOf(cellTexts(line), { page, line: index + 1 }));
};
