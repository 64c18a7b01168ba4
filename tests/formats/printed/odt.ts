import { strToU8, zipSync } from 'fflate';
import { gridOf, type Part } from '../made-reports/part.ts';
import type { PageStyle } from './page-styles.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraph = (text: string, style: string): string =>
  `<text:p text:style-name="${style}">${escaped(text)}</text:p>`;

const tableOf = (grid: readonly (readonly string[])[]): string => {
  const cell = (text: string, column: number) =>
    `<table:table-cell table:style-name="cell" office:value-type="string">${paragraph(text, column === 0 ? 'body' : 'number')}</table:table-cell>`;
  return [
    `<table:table><table:table-column table:number-columns-repeated="${Math.max(...grid.map(({ length }) => length))}"/>`,
    ...grid.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`),
    '</table:table>',
  ].join('');
};

const shown = (part: Part): string => {
  if (part.is === 'figure') return tableOf([[part.label, part.value]]) + paragraph('', 'body');
  if (part.is === 'table')
    return `${part.title === '' ? '' : paragraph(part.title, 'title')}${tableOf(gridOf(part))}${paragraph('', 'body')}`;
  return paragraph(part.text, part.is === 'chapter' || part.is === 'title' ? 'title' : 'body');
};

const pageSize = ({ landscape, small }: PageStyle): string => {
  const [short, long] = small ? ['105mm', '148mm'] : ['210mm', '297mm'];
  return landscape
    ? `fo:page-width="${long}" fo:page-height="${short}" style:print-orientation="landscape"`
    : `fo:page-width="${short}" fo:page-height="${long}"`;
};

const head = '<style:header><text:p text:style-name="body">MAPPA Annual Report</text:p></style:header>';
const foot =
  '<style:footer><text:p text:style-name="middle"><text:page-number text:select-page="current">1</text:page-number></text:p></style:footer>';

const NAMES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2"')
  .join(' ');

const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
</manifest:manifest>`;

const paperOf = (style: PageStyle): string => {
  const size = style.small || style.columns ? 8 : 10;
  const turns = style.running ? '<style:header-style/><style:footer-style/>' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles ${NAMES}>
<office:styles><style:style style:name="body" style:family="paragraph"><style:text-properties fo:font-family="Liberation Sans" fo:font-size="${size}pt"/></style:style>
<style:style style:name="middle" style:family="paragraph" style:parent-style-name="body"><style:paragraph-properties fo:text-align="center"/></style:style></office:styles>
<office:automatic-styles><style:page-layout style:name="paper"><style:page-layout-properties ${pageSize(style)} fo:margin="15mm"/>${turns}</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="paper">${style.running ? head + foot : ''}</style:master-page></office:master-styles>
</office:document-styles>`;
};

const contentOf = (parts: readonly Part[], { columns, ruled }: PageStyle): string => {
  const body = parts.map(shown).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${NAMES}>
<office:automatic-styles>
<style:style style:name="title" style:family="paragraph" style:parent-style-name="body"><style:paragraph-properties fo:margin-top="3mm" fo:margin-bottom="1mm"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="number" style:family="paragraph" style:parent-style-name="body"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:padding="1mm" fo:border="${ruled ? '0.3mm solid #000000' : 'none'}"/></style:style>
<style:style style:name="two" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="9mm"/></style:section-properties></style:style>
</office:automatic-styles>
<office:body><office:text>${columns ? `<text:section text:name="s" text:style-name="two">${body}</text:section>` : body}</office:text></office:body>
</office:document-content>`;
};

/** A report as an OpenDocument text, which an office program prints in a style. */
export const odtOf = (parts: readonly Part[], style: PageStyle): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest),
    'styles.xml': strToU8(paperOf(style)),
    'content.xml': strToU8(contentOf(parts, style)),
  });
