import { rangeName } from './address.ts';
import { fullCell, type Sheet, type Table, type Workbook } from './workbook.ts';
import { commentBoxes, commentsOn, commentsXml } from './xlsx-comments.ts';
import { xlsxSheet } from './xlsx-sheet.ts';
import { xlsxStyles } from './xlsx-styles.ts';
import { element, escapeXml, XML_HEAD } from './xml.ts';
import { type Packing, type Part, zipParts } from './zip-parts.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

type Relation = { id: string; type: string; target: string; external?: boolean };

const relationships = (relations: readonly Relation[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(({ id, type, target, external }) =>
      element('Relationship', { Id: id, Type: type, Target: target, TargetMode: external ? 'External' : undefined }),
    )
    .join('')}</Relationships>`;

/**
 * The table part; its column names must be its header cells', each a text and each different, or Excel calls the file
 * damaged.
 */
const tableXml = (sheet: Sheet, table: Table, number: number): string => {
  const names = sheet.rows[table.firstRow]!.slice(table.firstColumn, table.lastColumn + 1).map(
    (cell) => fullCell(cell).value,
  );
  const texts = names.flatMap((name) => (typeof name === 'string' && name !== '' ? [name] : []));
  if (new Set(texts).size < names.length) {
    throw new Error(`table ${table.name} of sheet ${sheet.name}: its header cells must be different texts`);
  }
  const name = `${table.name.replace(/[^A-Za-z0-9_]/g, '_')}`;
  const columns = texts.map((text, index) => element('tableColumn', { id: index + 1, name: text }));
  const attributes = { xmlns: MAIN, id: number, name, displayName: name, ref: rangeName(table), totalsRowShown: 0 };
  return `${XML_HEAD}${element(
    'table',
    attributes,
    element('tableColumns', { count: columns.length }, columns.join('')),
  )}`;
};

const coreXml = (workbook: Workbook): string =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(workbook.title)}</dc:title>${workbook.creator ? `<dc:creator>${escapeXml(workbook.creator)}</dc:creator>` : ''}${workbook.created ? `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(workbook.created)}</dcterms:created>` : ''}<dc:language>${escapeXml(workbook.language)}</dc:language></cp:coreProperties>`;

/** Rows that stay in sight on a screen stand on each page of paper. */
const headingsOnEachPage = ({ sheets }: Workbook): string => {
  const names = sheets.flatMap(({ name, frozenRows, upright }, index) =>
    frozenRows === undefined || upright
      ? []
      : [
          element(
            'definedName',
            { name: '_xlnm.Print_Titles', localSheetId: index },
            escapeXml(`'${name.replaceAll("'", "''")}'!$1:$${frozenRows}`),
          ),
        ],
  );
  return names.length === 0 ? '' : element('definedNames', {}, names.join(''));
};

/**
 * An XLSX file of the workbook: styles, merged cells, validation, tables, links, protection and cached formula results
 * included.
 */
export const writeXlsx = (workbook: Workbook, packing?: Packing): Uint8Array => {
  const strings = new Map<string, number>();
  const stringIndex = (text: string): number => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text)!;
  };
  const types: string[] = [];
  const sheetParts: Part[] = [];
  let tables = 0;
  workbook.sheets.forEach((sheet, index) => {
    const relations: Relation[] = [];
    const relate = (type: string, target: string, external = false): string => {
      const id = `rId${relations.length + 1}`;
      relations.push({ id, type: `${OFFICE}/${type}`, target, external });
      return id;
    };
    const tableIds = (sheet.tables ?? []).map((table) => {
      tables += 1;
      sheetParts.push({ name: `xl/tables/table${tables}.xml`, text: tableXml(sheet, table, tables) });
      types.push(element('Override', { PartName: `/xl/tables/table${tables}.xml`, ContentType: `${TYPE}.table+xml` }));
      return element('tablePart', { 'r:id': relate('table', `../tables/table${tables}.xml`) });
    });
    const tableParts = tableIds.length ? element('tableParts', { count: tableIds.length }, tableIds.join('')) : '';
    const comments = commentsOn(sheet);
    if (comments.length > 0) {
      sheetParts.push({ name: `xl/comments${index + 1}.xml`, text: commentsXml(comments) });
      sheetParts.push({ name: `xl/drawings/vmlDrawing${index + 1}.vml`, text: commentBoxes(comments) });
      types.push(
        element('Override', { PartName: `/xl/comments${index + 1}.xml`, ContentType: `${TYPE}.comments+xml` }),
      );
      relate('comments', `../comments${index + 1}.xml`);
    }
    const drawing =
      comments.length > 0
        ? element('legacyDrawing', { 'r:id': relate('vmlDrawing', `../drawings/vmlDrawing${index + 1}.vml`) })
        : '';
    const relationOf = (address: string) => relate('hyperlink', address, true);
    const file = `sheet${index + 1}.xml`;
    sheetParts.push({
      name: `xl/worksheets/${file}`,
      text: xlsxSheet(sheet, { stringIndex, relationOf, tableParts, drawing }),
    });
    types.push(element('Override', { PartName: `/xl/worksheets/${file}`, ContentType: `${TYPE}.worksheet+xml` }));
    if (relations.length) sheetParts.push({ name: `xl/worksheets/_rels/${file}.rels`, text: relationships(relations) });
  });
  const sheets = workbook.sheets.map((sheet, index) =>
    element('sheet', {
      name: sheet.name,
      sheetId: index + 1,
      state: sheet.hidden ? 'hidden' : undefined,
      'r:id': `rId${index + 1}`,
    }),
  );
  const workbookRelations: Relation[] = [
    ...workbook.sheets.map((_, index) => ({
      id: `rId${index + 1}`,
      type: `${OFFICE}/worksheet`,
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    { id: `rId${sheets.length + 1}`, type: `${OFFICE}/styles`, target: 'styles.xml' },
    { id: `rId${sheets.length + 2}`, type: `${OFFICE}/sharedStrings`, target: 'sharedStrings.xml' },
  ];
  const texts = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('');
  const parts: readonly Part[] = [
    {
      name: '[Content_Types].xml',
      text: `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${workbook.sheets.some((sheet) => commentsOn(sheet).length > 0) ? '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' : ''}<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${types.join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      text: relationships([
        { id: 'rId1', type: `${OFFICE}/officeDocument`, target: 'xl/workbook.xml' },
        { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
      ]),
    },
    { name: 'docProps/core.xml', text: coreXml(workbook) },
    {
      name: 'xl/workbook.xml',
      text: `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>${element('sheets', {}, sheets.join(''))}${headingsOnEachPage(workbook)}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', text: relationships(workbookRelations) },
    { name: 'xl/styles.xml', text: xlsxStyles() },
    ...sheetParts,
    {
      name: 'xl/sharedStrings.xml',
      text: `${XML_HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${texts}</sst>`,
    },
  ];
  return zipParts(parts, packing);
};
