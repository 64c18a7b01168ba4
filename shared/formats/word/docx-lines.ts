import type { LineCell, ReportLine } from '../report-text/token.ts';
import { readXml } from '../workbook/read-xml.ts';
import type { Zip } from '../workbook/zip-inflate.ts';

/** What was left out of a document: raised, struck and hidden text, and pictures. */
export type LeftOut = 'raised' | 'struck' | 'hidden' | 'picture';
export type DocxLines = { lines: readonly ReportLine[]; leftOut: readonly { what: LeftOut; line: number }[] };

/**
 * Parts of the text that no longer hold, come a second time, or are no text: deleted, moved away, fallbacks, field
 * codes, formatting before it was changed.
 */
const SKIPPED =
  /^(?:del|moveFrom|Fallback|instrText|delText|delInstrText|(?:r|p|tbl|tblGrid|tc|tr|sect)PrChange|tblPrExChange)$/;
const PICTURES = new Set(['blip', 'imagedata', 'chart']);

/** A row that is being read, and what stood around its table, if that is inside another. */
type Row = { cells: LineCell[]; span: number; continues: boolean };
/** Half points: a mark is raised by so many, and type below so many is read by nobody. */
const RAISED = 4;
const SMALLEST = 6;
type Look = { left: LeftOut | undefined; white: boolean };

const isOff = (value: string | undefined): boolean => /^(?:0|false|none|off)$/i.test(value ?? '');

/**
 * The paragraphs and rows of the main text of a Word document, each as a line. Cells that span columns are as wide as
 * they look; those that go on from above are empty.
 */
export const docxLines = (zip: Zip): DocxLines => {
  const lines: ReportLine[] = [];
  const leftOut: { what: LeftOut; line: number }[] = [];
  const rows: Row[] = [];
  const texts: string[] = [];
  let skipped = 0;
  let look: Look = { left: undefined, white: false };
  /** Whether the cell or paragraph has a ground on which white can be seen. */
  let ground = false;
  const here = () => lines.length + 1;
  const add = (text: string): void => {
    if (texts.length > 0) texts[texts.length - 1] += text;
  };
  const endParagraph = (): void => {
    const text = texts.pop() ?? '';
    const cell = rows.at(-1)?.cells.at(-1);
    if (cell !== undefined) cell.text += cell.text === '' ? text : ` ${text}`;
    else for (const part of text.split('\n')) push([{ text: part, place: { line: here() } }], false);
  };
  const push = (cells: readonly LineCell[], table: boolean): void => {
    lines.push({ cells, place: { line: here() }, table });
  };
  const starts: Readonly<Record<string, (value: string | undefined) => void>> = {
    p: () => {
      texts.push('');
      if (rows.length === 0) ground = false;
    },
    tr: () => void rows.push({ cells: [], span: 1, continues: false }),
    tc: () => {
      const row = rows.at(-1);
      row?.cells.push({ text: '', place: { line: here() } });
      if (row) Object.assign(row, { span: 1, continues: false });
      ground = false;
    },
    gridSpan: (value) => void Object.assign(rows.at(-1) ?? {}, { span: Math.min(Number(value) || 1, 64) }),
    vMerge: (value) => void Object.assign(rows.at(-1) ?? {}, { continues: value !== 'restart' }),
    r: () => {
      look = { left: undefined, white: false };
    },
    strike: (value) => leave('struck', !isOff(value)),
    dstrike: (value) => leave('struck', !isOff(value)),
    vanish: (value) => leave('hidden', !isOff(value)),
    vertAlign: (value) => leave('raised', value === 'superscript' || value === 'subscript'),
    position: (value) => leave('raised', Math.abs(Number(value)) >= RAISED),
    sz: (value) => leave('hidden', Number(value) < SMALLEST),
    color: (value) => {
      look.white = /^f[89a-f]f[89a-f]f[89a-f]$/i.test(value ?? '');
    },
    highlight: () => {
      look.white = false;
    },
    tab: () => add('\t'),
    br: () => add(rows.length > 0 ? ' ' : '\n'),
    cr: () => add(rows.length > 0 ? ' ' : '\n'),
    noBreakHyphen: () => add('-'),
  };
  const leave = (what: LeftOut, does: boolean): void => {
    if (does) look.left ??= what;
  };
  const ends: Readonly<Record<string, () => void>> = {
    p: endParagraph,
    tc: () => {
      const row = rows.at(-1);
      const cell = row?.cells.at(-1);
      if (row === undefined || cell === undefined) return;
      if (row.continues) cell.text = '';
      for (let more = 1; more < row.span; more += 1) row.cells.push({ text: '', place: cell.place });
    },
    tr: () => push(rows.pop()?.cells ?? [], true),
    tbl: () => push([{ text: '', place: { line: here() } }], false),
  };
  readXml(zip, 'word/document.xml', {
    open: (name, attributes, path) => {
      if (SKIPPED.test(name)) skipped += 1;
      if (skipped > 0) return;
      if (PICTURES.has(name)) leftOut.push({ what: 'picture', line: here() });
      // The look of a paragraph's mark is no look of its text.
      const ofMark = path.at(-3) === 'pPr' || (path.at(-2) === 'tabs' && name === 'tab');
      if (!ofMark) starts[name]?.(attributes['w:val']);
      if (name === 'shd') ground ||= !/^(?:auto|ffffff)?$/i.test(attributes['w:fill'] ?? '');
    },
    text: (text, path) => {
      if (skipped > 0 || path.at(-1) !== 't') return;
      if (look.white && !ground && /^[\d\s.,]+$/.test(text)) look.left ??= 'hidden';
      if (look.left === undefined) add(text);
      else if (text.trim() !== '') leftOut.push({ what: look.left, line: here() });
    },
    close: (name) => {
      if (SKIPPED.test(name)) skipped -= 1;
      else if (skipped === 0) ends[name]?.();
    },
  });
  return { lines, leftOut };
};
