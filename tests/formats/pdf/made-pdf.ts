import { deflateSync } from 'node:zlib';

/** One object of a PDF: its dictionary and, where it has one, its stream. */
export type PdfObject = string | { dictionary: string; stream: Uint8Array };

/** A PDF of these objects, the first of which is the catalogue; `trailer` goes into its last dictionary. */
export const pdfOf = (objects: readonly PdfObject[], trailer = ''): Uint8Array => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let length = parts[0]!.length;
  const places: number[] = [];
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    places.push(length);
    add(Buffer.from(`${index + 1} 0 obj\n`));
    if (typeof object === 'string') add(Buffer.from(object));
    else {
      add(Buffer.from(`<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`));
      add(Buffer.from(object.stream));
      add(Buffer.from('\nendstream'));
    }
    add(Buffer.from('\nendobj\n'));
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
};

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

export type PageLook = {
  page?: string;
  catalogue?: string;
  resources?: string;
  more?: readonly PdfObject[];
  trailer?: string;
};

/** A PDF of one page with these drawing operators; further objects begin with number 6. */
export const onePage = (
  content: PdfObject | string,
  { page = '', catalogue = '', resources = '', more = [], trailer = '' }: PageLook = {},
): Uint8Array =>
  pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
      typeof content === 'string' ? { dictionary: '', stream: Buffer.from(content) } : content,
      font,
      ...more,
    ],
    trailer,
  );

/** A stream that unpacks to much more than it is. */
export const deflated = (bytes: Uint8Array, times = 1): PdfObject => ({
  dictionary: `/Filter [${'/FlateDecode '.repeat(times)}]`,
  stream: Array.from({ length: times }).reduce<Uint8Array>((packed) => deflateSync(packed), bytes),
});

/** Lines of text from the top of the page, 12 points high. */
export const written = (lines: readonly string[], before = ''): string =>
  `BT ${before} /F1 12 Tf 1 0 0 1 50 780 Tm 18 TL ${lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`;

/** Lines of a report on as many pages as they need; what draws each page may be changed. */
export const pagesOf = (lines: readonly string[], drawn: (page: string) => string = (page) => page): Uint8Array => {
  const pages = Array.from({ length: Math.ceil(lines.length / 40) }, (_, page) =>
    lines.slice(page * 40, page * 40 + 40),
  );
  const kids = pages.map((_, page) => `${4 + 2 * page} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font,
    ...pages.flatMap((own, page): readonly PdfObject[] => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 842] /Contents ${5 + 2 * page} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      { dictionary: '', stream: Buffer.from(drawn(written(own.map((line) => line.replaceAll('\t', '    '))))) },
    ]),
  ]);
};
