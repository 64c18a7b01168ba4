import { formOf } from '../../domain/forms/index.ts';
import type { Period } from '../../domain/periods.ts';
import type { RawReturn } from '../../domain/raw-return.ts';
import { limits } from '../limits.ts';
import { fileFinding } from '../refusal.ts';
import { readTables } from '../tables/read-tables.ts';
import { documentFacts } from './document-facts.ts';
import { flattenHtmlTables } from './html-tables.ts';
import { textRows } from './text-rows.ts';
import { statedArea, statedPeriod } from './title-facts.ts';

/**
 * Reads a past annual report, as text or Markdown: its statistics tables into the cells of the period's form, each figure with
 * its line, and what the document says about them. Never throws on a text; what it cannot read is a finding.
 */
export const readReportReturn = (text: string, period: Period): RawReturn => {
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/);
  if (lines.length > limits.lines)
    return {
      source: 'report',
      entries: [],
      facts: [],
      findings: [fileFinding('fileTooLarge', `The text has more than ${limits.lines} lines.`)],
    };
  const form = formOf(period);
  const area = statedArea(lines);
  const stated = statedPeriod(lines);
  const read = form
    ? readTables(textRows(flattenHtmlTables(lines)), form, period)
    : { entries: [], findings: [], facts: [], found: 1 };
  const findings = read.found === 0 ? [fileFinding('noTables', 'No table of the form was found in the text.')] : [];
  return {
    source: 'report',
    ...(area ? { area } : {}),
    ...(stated ? { period: stated } : {}),
    entries: read.entries,
    facts: [...read.facts, ...documentFacts(lines)],
    findings: [...findings, ...read.findings],
  };
};
