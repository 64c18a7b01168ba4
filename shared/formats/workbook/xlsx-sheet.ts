import { cellName, rangeName } from './address.ts';
import { styleOf } from './styles.ts';
import { type Cell, fullCell, type Sheet, type Validation } from './workbook.ts';
import { xlsxFormat } from './xlsx-styles.ts';
import { element, escapeXml, XML_HEAD } from './xml.ts';

/**
 * What a sheet needs from the parts around it: the number of a text in the shared strings, the relationship of an
 * address.
 */
export type SheetContext = {
  stringIndex: (text: string) => number;
  relationOf: (address: string) => string;
  tableParts: string;
  /** The comments of the sheet, for the drawing that shows them; empty where it has none. */
  drawing: string;
};

/** Of a line of text of the usual size, in points. */
const lineHeight = 16;

const cellXml = (cell: Cell, at: string, context: SheetContext): string => {
  const { value, formula, style } = fullCell(cell);
  const attributes = { r: at, s: xlsxFormat(style) };
  const f = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`;
  if (value === null) return style === undefined && f === '' ? '' : element('c', attributes, f);
  if (typeof value === 'number') return element('c', attributes, `${f}<v>${value}</v>`);
  if (f !== '') return element('c', { ...attributes, t: 'str' }, `${f}<v>${escapeXml(value)}</v>`);
  return element('c', { ...attributes, t: 's' }, `<v>${context.stringIndex(value)}</v>`);
};

const validationXml = (validation: Validation, at: string): string =>
  element(
    'dataValidation',
    {
      type: validation.kind,
      operator: validation.kind !== 'list' && validation.max === undefined ? 'greaterThanOrEqual' : undefined,
      errorStyle: validation.warn ? 'warning' : undefined,
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      errorTitle: validation.title.slice(0, 32),
      error: validation.message.slice(0, 225),
      sqref: at,
    },
    validation.kind !== 'list'
      ? `<formula1>${validation.min}</formula1>${
          validation.max === undefined ? '' : `<formula2>${validation.max}</formula2>`
        }`
      : `<formula1>${escapeXml(`"${validation.values.join(',')}"`)}</formula1>`,
  );

/** The pane that scrolls. */
const activePane = (rows: number, columns: number): string => {
  if (rows > 0 && columns > 0) return 'bottomRight';
  return rows > 0 ? 'bottomLeft' : 'topRight';
};

const viewXml = (sheet: Sheet): string => {
  const { frozenRows: rows = 0, frozenColumns: columns = 0 } = sheet;
  const pane =
    rows + columns === 0
      ? ''
      : element('pane', {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: cellName(rows, columns),
          activePane: activePane(rows, columns),
          state: 'frozen',
        });
  return `<sheetViews>${element('sheetView', { workbookViewId: 0 }, pane)}</sheetViews>`;
};

const group = (name: string, members: readonly string[]): string =>
  members.length === 0 ? '' : element(name, { count: members.length }, members.join(''));

/** One worksheet; the order of its elements is fixed by the schema, and Excel holds to it. */
export const xlsxSheet = (sheet: Sheet, context: SheetContext): string => {
  const validations: string[] = [];
  const merges: string[] = [];
  const links: string[] = [];
  const rows = sheet.rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      const at = cellName(row, column);
      const { validation, span, link } = fullCell(cell);
      if (validation) validations.push(validationXml(validation, at));
      if (span) {
        const range = {
          firstRow: row,
          firstColumn: column,
          lastRow: row + span.rows - 1,
          lastColumn: column + span.columns - 1,
        };
        merges.push(element('mergeCell', { ref: rangeName(range) }));
      }
      if (link?.startsWith('#')) links.push(element('hyperlink', { ref: at, location: internalPlace(link) }));
      else if (link) links.push(element('hyperlink', { ref: at, 'r:id': context.relationOf(link) }));
      return cellXml(cell, at, context);
    });
    const lines = linesOf(cells, sheet.columns ?? []);
    const points = Math.max(
      lineHeight * lines,
      ...cells.flatMap((cell) => styleOf(fullCell(cell).style ?? 'text').size ?? []).map((size) => 1.4 * size),
    );
    const height = points > lineHeight ? { ht: Math.ceil(points), customHeight: 1 } : {};
    return written.join('') === '' ? '' : element('row', { r: row + 1, ...height }, written.join(''));
  });
  const columns = (sheet.columns ?? []).map((width, index) =>
    element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }),
  );
  return `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${viewXml(sheet)}<sheetFormatPr defaultRowHeight="${lineHeight}"/>${columns.length ? element('cols', {}, columns.join('')) : ''}${element('sheetData', {}, rows.join(''))}${sheet.locked ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : ''}${group('mergeCells', merges)}${group('dataValidations', validations)}${links.length ? element('hyperlinks', {}, links.join('')) : ''}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>${element(
    'pageSetup',
    {
      paperSize: 9,
      orientation: sheet.upright ? 'portrait' : 'landscape',
      fitToWidth: 1,
      fitToHeight: sheet.upright ? 1 : 0,
    },
  )}${context.drawing}${context.tableParts}</worksheet>`;
};

/** `#Table 1!A1` as Excel wants a place: `'Table 1'!A1`. */
const internalPlace = (link: string): string => {
  const bang = link.lastIndexOf('!');
  return `'${link.slice(1, bang).replaceAll("'", "''")}'!${link.slice(bang + 1)}`;
};

/**
 * How many lines the wrapped cells of a row need: unlike an ODS, an XLSX must say so, or LibreOffice shows only the
 * first.
 */
const linesOf = (cells: readonly Cell[], widths: readonly number[]): number =>
  Math.max(
    1,
    ...cells.map((cell, column) => {
      const { value, style, span } = fullCell(cell);
      if (typeof value !== 'string' || style === undefined || !styleOf(style).wrap) return 1;
      const width = widths.slice(column, column + (span?.columns ?? 1)).reduce((sum, each) => sum + each, 0) || 12;
      return Math.ceil((value.length * 1.2) / width);
    }),
  );
