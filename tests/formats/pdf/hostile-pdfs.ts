import { deflated, onePage, type PdfObject, pdfOf, written } from './made-pdf.ts';

/** Forms that draw one another, ten times each, to the tenth power. */
export const formCalls = (): Uint8Array =>
  onePage('/X Do', {
    resources: '/XObject << /X 6 0 R >>',
    more: Array.from(
      { length: 11 },
      (_, depth): PdfObject => ({
        dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> /XObject << /X ${Math.min(7 + depth, 16)} 0 R >> >>`,
        stream: Buffer.from(depth === 10 ? 'BT /F1 9 Tf (word) Tj ET' : '/X Do '.repeat(10)),
      }),
    ),
  });

/** One page with these lines, so many times. */
export const samePage = (count: number, lines: readonly string[]): Uint8Array =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    { dictionary: '', stream: Buffer.from(written(lines)) },
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);

/** So many bytes of text, packed. */
export const textBomb = (bytes: number): Uint8Array =>
  onePage(deflated(Buffer.alloc(bytes, `BT /F1 9 Tf (${'Some words that are no figure. '.repeat(50)}) Tj ET\n`)));

/** So many blanks, packed twice. */
const blankBomb = (bytes: number): Uint8Array => onePage(deflated(Buffer.alloc(bytes, ' '), 2));

/** The worst that were met, in full size. */
export const hostilePdfs = (): readonly { name: string; bytes: Uint8Array }[] => [
  { name: '200 MB of text', bytes: textBomb(200_000_000) },
  { name: '1 GB of blanks', bytes: blankBomb(1_000_000_000) },
  { name: 'forms that call forms', bytes: formCalls() },
  { name: '300,000 pages', bytes: samePage(300_000, ['Notification Order 1']) },
];
