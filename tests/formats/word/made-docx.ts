import { strToU8, zipSync } from 'fflate';

const NAMES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

/** A part of a Word document with this root. */
export const wordPart = (root: string, body: string, before = ''): Uint8Array =>
  strToU8(`<?xml version="1.0"?>${before}<w:${root} ${NAMES}>${body}</w:${root}>`);

/** A Word document with this body; `before` stands before its root, `more` are other parts. */
export const documentOf = (body: string, before = '', more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    ...more,
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`, before),
  });

/** A run of text with its look, and a line of runs. */
export const run = (text: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const line = (runs: string): string => `<w:p>${runs}</w:p>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The text of a report as a Word document: lines with tabs are rows of tables. */
export const docxOf = (text: string): Uint8Array => {
  const isRow = (each: string): boolean => each.includes('\t');
  const rows = text.split('\n').map((each, at, all) => {
    if (!isRow(each)) return line(run(escaped(each)));
    const cells = each.split('\t').map((cell) => `<w:tc>${line(run(escaped(cell)))}</w:tc>`);
    const [first, last] = [!isRow(all[at - 1] ?? ''), !isRow(all[at + 1] ?? '')];
    return `${first ? '<w:tbl>' : ''}<w:tr>${cells.join('')}</w:tr>${last ? '</w:tbl>' : ''}`;
  });
  return documentOf(rows.join(''));
};
