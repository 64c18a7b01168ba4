import type { AreaSlug } from '../../domain/areas.ts';
import { formOf } from '../../domain/forms/index.ts';
import type { Period } from '../../domain/periods.ts';
import type { RawReturn } from '../../domain/raw-return.ts';
import { limits } from '../limits.ts';
import { fileFinding } from '../refusal.ts';
import { unread } from '../unread.ts';
import { documentFacts } from './document-facts.ts';
import { readLines } from './read-lines.ts';
import { textLines } from './text-lines.ts';
import { statedArea, statedPeriod } from './title-facts.ts';

/**
 * Reads a past annual report, as text or Markdown: its statistics into the cells of the period's form, each figure with
 * its line and how surely it was read, and what the document says about them. Never throws on a text; what it cannot
 * read is a finding.
 */
export const readReportReturn = (text: string, period: Period, asked?: AreaSlug): RawReturn => {
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/);
  if (lines.length > limits.lines)
    return unread('report', fileFinding('fileTooLarge', `The text has more than ${limits.lines} lines.`));
  const form = formOf(period);
  const area = statedArea(lines);
  const stated = statedPeriod(lines);
  const read = form
    ? readLines(textLines(text), { form, period, area: asked, stated: area?.text })
    : { entries: [], findings: [], facts: [], known: 1 };
  const findings = read.known === 0 ? [fileFinding('noTables', 'No table of the form was found in the text.')] : [];
  return {
    source: 'report',
    ...(area ? { area } : {}),
    ...(stated ? { period: stated } : {}),
    entries: read.entries,
    facts: [...read.facts, ...documentFacts(lines)],
    findings: [...findings, ...read.findings],
  };
};
