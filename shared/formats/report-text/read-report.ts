import type { AreaSlug } from '../../domain/areas.ts';
import type { Period } from '../../domain/periods.ts';
import type { RawReturn } from '../../domain/raw-return.ts';
import { limits } from '../limits.ts';
import { fileFinding } from '../refusal.ts';
import { unread } from '../unread.ts';
import { withoutPageBreaks } from './page-breaks.ts';
import { readDocument } from './read-document.ts';
import { seenHtml } from './seen-html.ts';
import { textLines } from './text-lines.ts';

/**
 * Reads a past annual report, as text or Markdown: its statistics into the cells of the period's form, each figure with
 * its line and how surely it was read, and what the document says about them. Never throws on a text; what it cannot
 * read is a finding.
 */
export const readReportReturn = (text: string, period: Period, asked?: AreaSlug): RawReturn => {
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/);
  if (lines.length > limits.lines)
    return unread('report', fileFinding('fileTooLarge', `The text has more than ${limits.lines} lines.`));
  const { text: seen, hidden } = seenHtml(text);
  const { raw } = readDocument(withoutPageBreaks(textLines(seen)), { period, area: asked });
  const said = hidden.map((line) => fileFinding('hiddenText', 'Text that is hidden was left out.', { line }));
  return { ...raw, findings: [...raw.findings, ...said] };
};
