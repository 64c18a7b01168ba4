import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { odsContent } from './ods-cell.ts';
import { odsStyles } from './ods-looks.ts';
import { cellCollector, type ReadCell, type ReadSheet, type ReadWorkbook } from './read-model.ts';
import { readXml } from './read-xml.ts';
import type { Ink, Run } from './rich-text.ts';
import { isWithin, type Span } from './sheet-places.ts';
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

/** Whether the sheets show noughts: a setting of the view, for all of them. */
const showsZeros = (zip: Zip): boolean => {
  let about = false;
  let off = false;
  if (zip.has('settings.xml'))
    readXml(zip, 'settings.xml', {
      open: (name, attributes) => {
        if (name === 'config-item') about = attributes['config:name'] === 'ShowZeroValues';
      },
      text: (text) => {
        off ||= about && text.trim() === 'false';
      },
      close: () => {
        about = false;
      },
    });
  return !off;
};

const isHidden = (attributes: Record<string, string>): boolean =>
  attributes['table:visibility'] === 'collapse' || attributes['table:visibility'] === 'filter';

/**
 * Reads an ODS: header rows, row groups, repeated rows and cells, hidden sheets. Refuses macros and passwords; throws a
 * Refusal.
 */
export const readOds = (zip: Zip): ReadWorkbook => {
  refuseLocked(zip);
  const styles = odsStyles();
  if (zip.has('styles.xml')) readXml(zip, 'styles.xml', { open: styles.take });
  const zeros = showsZeros(zip);
  const sheets: ReadSheet[] = [];
  const collect = cellCollector();
  let cells: ReadCell[] | undefined;
  let row = 0;
  let column = 0;
  let columns: (Span & { style: string | undefined; hidden: boolean })[] = [];
  let rowCells: (Omit<ReadCell, 'row'> & { repeat: number })[] = [];
  let rowOpen: Record<string, string> = {};
  let cell: { attributes: Record<string, string>; covered: boolean; depth: number } | undefined;
  let runs: Run[] = [];
  let inks: Ink[] = [];

  const styleOf = (attributes: Record<string, string>): string | undefined =>
    attributes['table:style-name'] ??
    rowOpen['table:default-cell-style-name'] ??
    columns.find(({ last }) => column <= last)?.style;
  const endCell = (attributes: Record<string, string>, covered: boolean): void => {
    const repeat = repeated(attributes, 'columns');
    const content = odsContent(attributes, runs, styles.paperOf(styleOf(attributes)));
    const formula = attributes['table:formula'];
    const isZero = !zeros && content.kind === 'number' && content.text === '0';
    const unseen = (covered && 'merged') || content.unseen || (isZero && 'zero');
    const unworked = formula !== undefined && attributes['office:value-type'] === undefined && content.text === '';
    if (content.text !== '' || content.aside !== undefined || formula !== undefined)
      rowCells.push({
        ...content,
        column,
        repeat,
        ...(formula === undefined ? {} : { formula }),
        ...(unworked ? { unworked } : {}),
        ...(unseen ? { unseen } : {}),
      });
    column += repeat;
  };
  const endRow = (into: ReadCell[]): void => {
    const rows = repeated(rowOpen, 'rows');
    const hidden = columns.filter((span) => span.hidden);
    for (let down = 0; rowCells.length > 0 && down < rows; down++)
      for (const { repeat, ...each } of rowCells)
        for (let across = 0; across < repeat; across++) {
          const at = each.column + across;
          const unseen = (isHidden(rowOpen) && 'row') || (isWithin(hidden, at) && 'column') || each.unseen;
          collect(into, { ...each, row: row + down, column: at, ...(unseen ? { unseen } : {}) });
        }
    row += rows;
  };
  const beginSheet = (attributes: Record<string, string>): void => {
    cells = [];
    row = 0;
    columns = [];
    const hidden = styles.isHidden(attributes['table:style-name']);
    sheets.push({ name: attributes['table:name'] ?? '', hidden, cells });
    if (sheets.length > limits.sheets)
      throw new Refusal('fileExpands', `The file has more than ${limits.sheets} sheets.`);
  };
  const openInCell = (name: string, attributes: Record<string, string>): void => {
    if (name === 'span') inks.push({ ...inks.at(-1), ...styles.inkOf('text', attributes['text:style-name']) });
    else if (name === 's')
      runs.push({ text: ' '.repeat(Math.min(Number(attributes['text:c']) || 1, 100)), ...inks.at(-1) });
    else if (name === 'tab' || name === 'line-break') runs.push({ text: ' ', ...inks.at(-1) });
  };

  readXml(zip, 'content.xml', {
    open: (name, attributes, path) => {
      if (name === 'table' && path.at(-2) === 'spreadsheet') beginSheet(attributes);
      else if (!cells) styles.take(name, attributes);
      else if (name === 'table-column') {
        const first = (columns.at(-1)?.last ?? -1) + 1;
        const style = attributes['table:default-cell-style-name'];
        columns.push({ first, last: first + repeated(attributes, 'columns') - 1, style, hidden: isHidden(attributes) });
      } else if (name === 'table-row') {
        rowCells = [];
        rowOpen = attributes;
        column = 0;
      } else if ((name === 'table-cell' || name === 'covered-table-cell') && !cell) {
        cell = { attributes, covered: name === 'covered-table-cell', depth: path.length };
        runs = [];
        inks = [styles.inkOf('table-cell', styleOf(attributes))];
      } else if (cell && name === 'p' && path.length === cell.depth + 1) {
        runs.push({ text: runs.length > 0 ? '\n' : '' });
      } else if (cell && inText(path, cell.depth)) openInCell(name, attributes);
    },
    text: (text, path) => {
      if (cell && inText(path, cell.depth)) runs.push({ text, ...inks.at(-1) });
    },
    close: (name, path) => {
      if (cell && path.length === cell.depth) {
        endCell(cell.attributes, cell.covered);
        cell = undefined;
      } else if (cell && name === 'span' && inText(path, cell.depth)) inks.pop();
      else if (name === 'table-row' && cells && !cell) endRow(cells);
      else if (path.at(-2) === 'spreadsheet') cells = undefined;
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
