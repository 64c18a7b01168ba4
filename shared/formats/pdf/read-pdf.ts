import type { AreaSlug } from '../../domain/areas.ts';
import type { Period } from '../../domain/periods.ts';
import type { RawReturn } from '../../domain/raw-return.ts';
import type { Finding } from '../../domain/screening-report.ts';
import { fileFinding } from '../refusal.ts';
import { readDocument } from '../report-text/read-document.ts';
import { unread } from '../unread.ts';
import { agreed } from './agree.ts';
import { linesByPlace } from './lines-by-place.ts';
import { linesInStream } from './lines-in-stream.ts';
import type { PdfAnswer, PdfPage } from './pdf-page.ts';
import { withoutRunningLines } from './running-lines.ts';
import { withoutMarks } from './without-marks.ts';

/** Extracts the pages of a PDF, wherever that is done safely. */
export type Extract = (bytes: Uint8Array) => Promise<PdfAnswer | { fault: 'too-large' }>;

const refusals = {
  password: () => fileFinding('fileEncrypted', 'The PDF can only be opened with a password.'),
  damaged: () => fileFinding('fileUnreadable', 'The PDF is damaged or breaks off.'),
  'too-large': () =>
    fileFinding(
      'fileTooLarge',
      'The PDF takes more time or memory than a report does, so reading it was stopped: send the workbook.',
    ),
} as const;

/**
 * Reads an annual report as PDF twice, by place and in the order of the file, and keeps what agrees. Pages that cannot
 * be read are said one by one. Never throws on a file: what cannot be read is a finding.
 */
export const readPdfReturn = async (
  bytes: Uint8Array,
  { period, area, extract }: { period: Period; area: AreaSlug | undefined; extract: Extract },
): Promise<RawReturn> => {
  const answer = await extract(bytes);
  if ('fault' in answer) return unread('report', refusals[answer.fault]());
  const { pages, more } = answer;
  const unmarked = pages.map(({ items }) => withoutMarks(items));
  const own = withoutRunningLines(unmarked.map(({ items }) => items));
  const read = agreed(
    readDocument(linesByPlace(own), { period, area }),
    readDocument(linesInStream(own), { period, area }),
  );
  const ocr = new Set(pages.flatMap(({ invisible }, index) => (invisible ? [index + 1] : [])));
  const marks = unmarked.flatMap(({ marks: many }, index) => (many > 0 ? [index + 1] : []));
  return {
    ...read,
    entries: read.entries.map((entry) => (ocr.has(entry.place.page ?? 0) ? { ...entry, sure: 'ocr' } : entry)),
    findings: [
      ...read.findings,
      ...pages.flatMap(pageFindings),
      ...marks.map((page) => fileFinding('footnoteMark', 'A raised mark was taken off.', { page })),
      ...(more ? [fileFinding('pagesLeft', `Only the first ${pages.length} pages were read.`)] : []),
    ],
  };
};

const pageFindings = ({ items, turned, unseen, invisible, crowded }: PdfPage, index: number): readonly Finding[] => {
  const place = { page: index + 1 };
  const empty = !items.some(({ text }) => text.trim() !== '');
  return [
    ...(empty && turned + unseen === 0 && crowded === undefined
      ? [
          fileFinding(
            'pageUnread',
            `Page ${place.page} holds no text: it is empty or a picture, such as a scan.`,
            place,
          ),
        ]
      : []),
    ...(turned > 0
      ? [fileFinding('pageUnread', `Page ${place.page} holds turned text that was not read.`, place)]
      : []),
    ...(unseen > 0
      ? [fileFinding('textUnseen', `Page ${place.page} holds text that nobody can see; it was left out.`, place)]
      : []),
    ...(invisible
      ? [
          fileFinding(
            'pageRecognised',
            `The text of page ${place.page} was recognised in a picture; check its figures.`,
            place,
          ),
        ]
      : []),
    ...(crowded
      ? [
          fileFinding(
            'pagesLeft',
            `Page ${place.page} holds more text than a page of a report; it was not read.`,
            place,
          ),
        ]
      : []),
  ];
};
