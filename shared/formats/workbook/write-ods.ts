import { ODS_NAMESPACES, odsContent } from './ods-content.ts';
import { odsDefaultStyles } from './ods-styles.ts';
import type { Workbook } from './workbook.ts';
import { element, escapeXml, XML_HEAD } from './xml.ts';
import { type Packing, type Part, zipParts } from './zip-parts.ts';

const MIME = 'application/vnd.oasis.opendocument.spreadsheet';

const item = (name: string, type: string, value: string | number): string =>
  element('config:config-item', { 'config:name': name, 'config:type': type }, String(value));

// Frozen rows and columns live in the view settings: mode 2 is frozen, positions are rows or columns.
const frozenAt = (way: 'Vertical' | 'Horizontal', scrolled: string, count = 0): string =>
  count === 0
    ? item(`${way}SplitMode`, 'short', 0)
    : item(`${way}SplitMode`, 'short', 2) + item(`${way}SplitPosition`, 'int', count) + item(scrolled, 'int', count);

const settingsXml = (workbook: Workbook): string => {
  const sheets = workbook.sheets.map((sheet) =>
    element(
      'config:config-item-map-entry',
      { 'config:name': sheet.name },
      frozenAt('Vertical', 'PositionBottom', sheet.frozenRows) +
        frozenAt('Horizontal', 'PositionRight', sheet.frozenColumns) +
        (sheet.frozenRows || sheet.frozenColumns ? item('ActiveSplitRange', 'short', sheet.frozenColumns ? 3 : 2) : ''),
    ),
  );
  return `${XML_HEAD}<office:document-settings ${ODS_NAMESPACES} xmlns:ooo="http://openoffice.org/2004/office"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${sheets.join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
};

const metaXml = (workbook: Workbook): string =>
  `${XML_HEAD}<office:document-meta ${ODS_NAMESPACES}><office:meta><dc:title>${escapeXml(workbook.title)}</dc:title>${
    workbook.creator ? `<dc:creator>${escapeXml(workbook.creator)}</dc:creator>` : ''
  }${
    workbook.created ? `<meta:creation-date>${escapeXml(workbook.created)}</meta:creation-date>` : ''
  }<dc:language>${escapeXml(workbook.language)}</dc:language></office:meta></office:document-meta>`;

const PARTS = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'];

const MANIFEST = `${XML_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIME}"/>${PARTS.map((name) => element('manifest:file-entry', { 'manifest:full-path': name, 'manifest:media-type': 'text/xml' })).join('')}</manifest:manifest>`;

/**
 * An ODS file of the workbook; the mimetype comes first and uncompressed, as the standard asks, so that the file can be
 * told by its first bytes.
 */
export const writeOds = (workbook: Workbook, packing?: Packing): Uint8Array => {
  const parts: readonly Part[] = [
    { name: 'mimetype', text: MIME, stored: true },
    { name: 'META-INF/manifest.xml', text: MANIFEST },
    { name: 'content.xml', text: odsContent(workbook) },
    {
      name: 'styles.xml',
      text: `${XML_HEAD}<office:document-styles ${ODS_NAMESPACES}>${odsDefaultStyles(workbook.language)}</office:document-styles>`,
    },
    { name: 'meta.xml', text: metaXml(workbook) },
    { name: 'settings.xml', text: settingsXml(workbook) },
  ];
  return zipParts(parts, packing);
};
