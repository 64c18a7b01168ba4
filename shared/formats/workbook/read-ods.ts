import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { cellCollector, type ReadCell, type ReadSheet, type ReadWorkbook } from './read-model.ts';
import { readXml } from './read-xml.ts';
import type { Zip } from './zip-inflate.ts';

const refuseLocked = (zip: Zip): void => {
  if (zip.names.some((name) => /^(Basic|Scripts)\/.+/i.test(name)))
    throw new Refusal('fileMacros', 'The workbook contains macros.');
  if (!zip.has('META-INF/manifest.xml')) return;
  readXml(zip, 'META-INF/manifest.xml', {
    open: (name) => {
      if (name === 'encryption-data')
        throw new Refusal('fileEncrypted', 'The workbook can only be opened with a password.');
    },
  });
};

const repeated = (attributes: Record<string, string>, name: string): number => {
  const count = Number(attributes[`table:number-${name}-repeated`] ?? 1);
  if (!Number.isInteger(count) || count < 1 || count > 1_048_576)
    throw new Refusal('fileUnreadable', 'A repeated cell lies outside of any sheet.');
  return count;
};

type Content = Pick<ReadCell, 'kind' | 'text'>;

const contentOf = (attributes: Record<string, string>, shown: string): Content => {
  switch (attributes['office:value-type']) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const value = Number(attributes['office:value']);
      return Number.isFinite(value) ? { kind: 'number', text: String(value) } : { kind: 'text', text: shown };
    }
    case 'date':
      return { kind: 'date', text: (attributes['office:date-value'] ?? shown).slice(0, 10) };
    case 'boolean':
      return { kind: 'boolean', text: attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE' };
    default:
      if (attributes['calcext:value-type'] === 'error' || /^(#[A-Z/0!?]+|Err:\d+)$/.test(shown))
        return { kind: 'error', text: shown };
      return { kind: 'text', text: shown !== '' ? shown : (attributes['office:string-value'] ?? '') };
  }
};

/** Reads an ODS: header rows, row groups, repeated rows and cells, hidden sheets. Refuses macros and passwords; throws a Refusal. */
export const readOds = (zip: Zip): ReadWorkbook => {
  refuseLocked(zip);
  const hiddenStyles = new Set<string>();
  const sheets: ReadSheet[] = [];
  const collect = cellCollector();
  let style = '';
  let cells: ReadCell[] | undefined;
  let row = 0;
  let column = 0;
  let rowCells: (Content & { column: number; repeat: number; formula?: string })[] = [];
  let rowRepeat = 1;
  let cell: Record<string, string> | undefined;
  let depthOfCell = 0;
  let paragraphs: string[] = [];

  const endCell = (attributes: Record<string, string>): void => {
    const repeat = repeated(attributes, 'columns');
    const content = contentOf(attributes, paragraphs.join('\n'));
    const formula = attributes['table:formula'];
    if (content.text !== '' || formula !== undefined)
      rowCells.push({ ...content, column, repeat, ...(formula === undefined ? {} : { formula }) });
    column += repeat;
  };
  const endRow = (into: ReadCell[]): void => {
    if (rowCells.length)
      for (let down = 0; down < rowRepeat; down++)
        for (const { repeat, ...each } of rowCells)
          for (let across = 0; across < repeat; across++)
            collect(into, { ...each, row: row + down, column: each.column + across });
    row += rowRepeat;
  };

  readXml(zip, 'content.xml', {
    open: (name, attributes, path) => {
      if (name === 'style') style = attributes['style:name'] ?? '';
      else if (name === 'table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(style);
      else if (name === 'table' && path.at(-2) === 'spreadsheet') {
        cells = [];
        row = 0;
        sheets.push({
          name: attributes['table:name'] ?? '',
          hidden: hiddenStyles.has(attributes['table:style-name'] ?? ''),
          cells,
        });
        if (sheets.length > limits.sheets)
          throw new Refusal('fileExpands', `The file has more than ${limits.sheets} sheets.`);
      } else if (!cells) return;
      else if (name === 'table-row') {
        rowCells = [];
        rowRepeat = repeated(attributes, 'rows');
        column = 0;
      } else if ((name === 'table-cell' || name === 'covered-table-cell') && !cell) {
        cell = attributes;
        depthOfCell = path.length;
        paragraphs = [];
      } else if (cell && name === 'p' && path.length === depthOfCell + 1) paragraphs.push('');
      else if (cell && paragraphs.length && inText(path, depthOfCell)) {
        if (name === 's')
          paragraphs.push(`${paragraphs.pop()}${' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100))}`);
        else if (name === 'tab' || name === 'line-break') paragraphs.push(`${paragraphs.pop()} `);
      }
    },
    text: (text, path) => {
      if (cell && paragraphs.length && inText(path, depthOfCell)) paragraphs.push(`${paragraphs.pop()}${text}`);
    },
    close: (name, path) => {
      if (cell && path.length === depthOfCell) {
        endCell(cell);
        cell = undefined;
      } else if (name === 'table-row' && cells && !cell) endRow(cells);
      else if (name === 'table' && path.at(-2) === 'spreadsheet') cells = undefined;
    },
  });
  if (sheets.length === 0) throw new Refusal('fileUnreadable', 'The workbook has no sheets.');
  return { sheets };
};

// A cell's own paragraphs; comments and drawings in a cell hold paragraphs too, and are none of its value.
const inText = (path: readonly string[], depth: number): boolean =>
  path[depth] === 'p' &&
  !path.includes('annotation', depth) &&
  !path.includes('frame', depth) &&
  !path.includes('ruby-text', depth);
