import { prose } from '../../domain/prose.ts';
import { cellName } from './address.ts';
import { columnStyle, odsAutomaticStyles } from './ods-styles.ts';
import { openFormula } from './open-formula.ts';
import { type Cell, fullCell, type Sheet, type Validation, type Workbook } from './workbook.ts';
import { element, escapeXml, XML_HEAD } from './xml.ts';

export const ODS_NAMESPACES = prose`
  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
  xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"
  xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
`;

const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const odsLink = (link: string): string => {
  if (!link.startsWith('#')) return link;
  const bang = link.lastIndexOf('!');
  return `#${quoteSheet(link.slice(1, bang))}.${link.slice(bang + 1)}`;
};

// Runs of spaces would collapse, as in HTML.
const spaced = (text: string): string =>
  escapeXml(text).replace(/ {2,}/g, (run) => ` <text:s text:c="${run.length - 1}"/>`);

const paragraphs = (text: string, link: string | undefined): string =>
  text
    .split(/\r?\n/)
    .map((line) =>
      element(
        'text:p',
        {},
        link ? element('text:a', { 'xlink:href': odsLink(link), 'xlink:type': 'simple' }, spaced(line)) : spaced(line),
      ),
    )
    .join('');

const cellXml = (cell: Cell, validationName: (validation: Validation) => string): string => {
  const { value, formula, style, link, validation, span } = fullCell(cell);
  return element(
    'table:table-cell',
    {
      'table:style-name': style,
      'table:content-validation-name': validation ? validationName(validation) : undefined,
      'table:formula': formula === undefined ? undefined : openFormula(formula),
      'table:number-columns-spanned': span?.columns,
      'table:number-rows-spanned': span?.rows,
      'office:value-type': typeOf(value),
      'office:value': typeof value === 'number' ? value : undefined,
    },
    value === null ? '' : paragraphs(String(value), link),
  );
};

const typeOf = (value: string | number | null): string | undefined => {
  if (value === null) return undefined;
  return typeof value === 'number' ? 'float' : 'string';
};

const validationXml = (validation: Validation, name: string, base: string): string => {
  const condition =
    validation.kind === 'list'
      ? `of:cell-content-is-in-list(${validation.values.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')})`
      : `of:cell-content-is-${validation.kind}-number() and ${
          validation.max === undefined
            ? `cell-content()>=${validation.min}`
            : `cell-content-is-between(${validation.min},${validation.max})`
        }`;
  const message = element('text:p', {}, escapeXml(validation.message));
  return element(
    'table:content-validation',
    {
      'table:name': name,
      'table:condition': condition,
      'table:allow-empty-cell': 'true',
      'table:display-list': 'unsorted',
      'table:base-cell-address': base,
    },
    element(
      'table:error-message',
      {
        'table:title': validation.title,
        'table:message-type': validation.warn ? 'warning' : 'stop',
        'table:display': 'true',
      },
      message,
    ),
  );
};

/** The columns of each row that lie under spans: those may reach past what the rows list. */
const coveredIn = ({ rows }: Sheet): ReadonlyMap<number, ReadonlySet<number>> => {
  const places = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const { span } = fullCell(cell);
      if (span === undefined) return [];
      const all = Array.from({ length: span.rows * span.columns }, (_, at) => ({
        row: row + Math.floor(at / span.columns),
        column: column + (at % span.columns),
      }));
      return all.slice(1);
    }),
  );
  const byRow = Map.groupBy(places, (place) => place.row);
  return new Map([...byRow].map(([row, those]) => [row, new Set(those.map(({ column }) => column))]));
};

const rowXml = (
  cells: readonly Cell[],
  covered: ReadonlySet<number>,
  validationName: (validation: Validation) => string,
): string => {
  const length = Math.max(cells.length, ...[...covered].map((column) => column + 1));
  const written = Array.from({ length }, (_, column) =>
    covered.has(column) ? '<table:covered-table-cell/>' : cellXml(cells[column] ?? null, validationName),
  );
  return element('table:table-row', { 'table:style-name': 'row' }, written.join('') || '<table:table-cell/>');
};

/** How wide the columns of a sheet are; one is told of a sheet that says nothing. */
const widthsOf = ({ columns = [] }: Sheet): readonly number[] => (columns.length > 0 ? columns : [12]);

const sheetXml = (sheet: Sheet, validationName: (validation: Validation, base: string) => string): string => {
  const covered = coveredIn(sheet);
  const { frozenRows: headers = 0 } = sheet;
  const rows = sheet.rows.map((cells, row) =>
    rowXml(cells, covered.get(row) ?? new Set(), (validation) =>
      validationName(validation, `${quoteSheet(sheet.name)}.A1`),
    ),
  );
  const columns = widthsOf(sheet).map((width) =>
    element('table:table-column', { 'table:style-name': columnStyle(width) }),
  );
  return element(
    'table:table',
    {
      'table:name': sheet.name,
      // A sheet that nobody sees is on no paper.
      'table:style-name': sheet.hidden ? 'sheet-false' : `sheet-true${sheet.upright ? '-upright' : ''}`,
      'table:protected': sheet.locked ? 'true' : undefined,
    },
    columns.join('') +
      (headers ? element('table:table-header-rows', {}, rows.slice(0, headers).join('')) : '') +
      rows.slice(headers).join(''),
  );
};

/** The `content.xml` of an ODS. */
export const odsContent = (workbook: Workbook): string => {
  const validations = new Map<string, string>();
  const validationName = (validation: Validation, base: string): string => {
    const key = JSON.stringify(validation);
    if (!validations.has(key)) validations.set(key, validationXml(validation, `val${validations.size + 1}`, base));
    return `val${[...validations.keys()].indexOf(key) + 1}`;
  };
  const sheets = workbook.sheets.map((sheet) => sheetXml(sheet, validationName)).join('');
  const ranges = workbook.sheets.flatMap((sheet) =>
    (sheet.tables ?? []).map((table) => {
      const corner = (row: number, column: number) => `${quoteSheet(sheet.name)}.${cellName(row, column)}`;
      const address = `${corner(table.firstRow, table.firstColumn)}:${corner(table.lastRow, table.lastColumn)}`;
      return element('table:database-range', {
        'table:name': table.name.replace(/[^A-Za-z0-9_]/g, '_'),
        'table:target-range-address': address,
        'table:contains-header': 'true',
      });
    }),
  );
  const widths = workbook.sheets.flatMap(widthsOf);
  return `${XML_HEAD}<office:document-content ${ODS_NAMESPACES}>${odsAutomaticStyles(widths)}<office:body><office:spreadsheet>${validations.size ? element('table:content-validations', {}, [...validations.values()].join('')) : ''}${sheets}${ranges.length ? element('table:database-ranges', {}, ranges.join('')) : ''}</office:spreadsheet></office:body></office:document-content>`;
};
