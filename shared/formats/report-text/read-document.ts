import type { AreaSlug } from '../../domain/areas.ts';
import { formToRead } from '../../domain/forms/index.ts';
import type { Period } from '../../domain/periods.ts';
import type { Place } from '../../domain/place.ts';
import type { RawReturn } from '../../domain/raw-return.ts';
import { fileFinding } from '../refusal.ts';
import { withoutContents } from './contents-list.ts';
import { documentFacts } from './document-facts.ts';
import { withJoinedHeadings } from './heading-lines.ts';
import { type Doubts, readLines } from './read-lines.ts';
import { statedArea, statedPeriod } from './title-facts.ts';
import type { ReportLine } from './token.ts';

/** A document as it was read, and the tables that there are doubts about. */
export type DocumentRead = { raw: RawReturn; doubts: Doubts };

/** Reads the lines of a document: its figures, what it says of itself, and what could not be read. */
export const readDocument = (
  written: readonly ReportLine[],
  { period, area: asked }: { period: Period; area: AreaSlug | undefined },
): DocumentRead => {
  const lines = withJoinedHeadings(written);
  const texts = lines.map(({ cells }) => cells.map(({ text }) => text).join('\t'));
  /** The place of a line that is counted from 1. */
  const placed = <Said extends { place: Place }>(said: Said): Said => ({
    ...said,
    place: lines[said.place.line! - 1]!.place,
  });
  const area = statedArea(texts);
  const stated = statedPeriod(texts);
  const read = readLines(withoutContents(lines), { form: formToRead(period), period, area: asked, stated: area?.text });
  const findings = read.known === 0 ? [fileFinding('noTables', 'No table of the form was found in the report.')] : [];
  const raw: RawReturn = {
    source: 'report',
    ...(area ? { area: placed(area) } : {}),
    ...(stated ? { period: placed(stated) } : {}),
    entries: read.entries,
    facts: [...read.facts, ...documentFacts(texts).map(placed)],
    findings: [...findings, ...read.findings],
  };
  return { raw, doubts: read.doubts };
};
