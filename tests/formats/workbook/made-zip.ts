import { strToU8, zipSync } from 'fflate';

const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** An XLSX with the bare parts, one sheet a given `sheetData`, as some program might write it. */
export const madeXlsx = (sheets: Record<string, string>, extra: Record<string, string> = {}): Uint8Array => {
  const names = Object.keys(sheets);
  return zip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets>${names.map((name, index) => `<x:sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`).join('')}</x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, index) => `<Relationship Id="s${index}" Type="x/worksheet" Target="worksheets/sheet${index}.xml"/>`).join('')}<Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="u" Type="x/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': '<sst/>',
    'xl/styles.xml': '<styleSheet/>',
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index}.xml`,
        `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
    ...extra,
  });
};

const NAMESPACES = 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c"';

/** An ODS whose `office:spreadsheet` holds the given markup. */
export const madeOds = (body: string, styles = '', extra: Record<string, string> = {}): Uint8Array =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    ...extra,
  });
