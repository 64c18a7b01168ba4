import type { LineCell, ReportLine } from '../report-text/token.ts';
import { readXml } from '../workbook/read-xml.ts';
import type { Zip } from '../workbook/zip-inflate.ts';
import { docxStyles } from './docx-styles.ts';
import { given, isOn, type Look, withProperty } from './look.ts';

/** What was left out of a document: raised, struck and hidden text, and pictures. */
export type LeftOut = 'raised' | 'struck' | 'hidden' | 'picture';
export type DocxLines = { lines: readonly ReportLine[]; leftOut: readonly { what: LeftOut; line: number }[] };

/**
 * Parts of the text that no longer hold, come a second time, or are no text: deleted, moved away, fallbacks, field
 * codes, formatting before it was changed.
 */
const SKIPPED =
  /^(?:del|moveFrom|Fallback|instrText|delText|delInstrText|(?:r|p|tbl|tblGrid|tc|tr|sect)PrChange|tblPrExChange)$/;
/** Styles of the entries in lists of contents and of tables, whose numbers are of pages. */
const CONTENTS = /^(?:toc|contents)\s?\d$|^table\s?of\s?figures$/i;
const PICTURES = new Set(['blip', 'imagedata', 'chart']);

/** A row that is being read, and what stood around its table, if that is inside another. */
type Row = { cells: LineCell[]; span: number; continues: boolean; hidden: boolean };

type Paragraph = { text: string; look: Look; ofContents: boolean };

/** Why text of a look is left out; figures alone may be white, where no ground is behind them. */
const leftOutOf = (
  { hidden, tiny, struck, raised, white }: Look,
  text: string,
  ground: boolean,
): LeftOut | undefined => {
  if (hidden || tiny || (white && !ground && /^[\d\s.,]+$/.test(text))) return 'hidden';
  if (struck) return 'struck';
  return raised ? 'raised' : undefined;
};

/**
 * The paragraphs and rows of the main text of a Word document, each as a line. Cells that span columns are as wide as
 * they look; those that go on from above are empty.
 */
export const docxLines = (zip: Zip): DocxLines => {
  const lines: ReportLine[] = [];
  const leftOut: { what: LeftOut; line: number }[] = [];
  const rows: Row[] = [];
  const paragraphs: Paragraph[] = [];
  let skipped = 0;
  const styled = docxStyles(zip);
  let look: Look = {};
  /** Whether the cell or paragraph has a ground on which white can be seen. */
  let ground = false;
  const here = () => lines.length + 1;
  const add = (text: string): void => {
    const last = paragraphs.at(-1);
    if (last !== undefined) last.text += text;
  };
  const endParagraph = (): void => {
    const { text: written = '', ofContents = false } = paragraphs.pop() ?? {};
    const text = ofContents ? '' : written;
    const cell = rows.at(-1)?.cells.at(-1);
    if (cell !== undefined) cell.text += cell.text === '' ? text : ` ${text}`;
    else for (const part of text.split('\n')) push([{ text: part, place: { line: here() } }], false);
  };
  const push = (cells: readonly LineCell[], table: boolean): void => {
    lines.push({ cells, place: { line: here() }, table });
  };
  const inRow = (change: Partial<Row>): void => void Object.assign(rows.at(-1) ?? {}, change);
  const starts: Readonly<Record<string, (value: string | undefined) => void>> = {
    p: () => {
      paragraphs.push({ text: '', look: {}, ofContents: false });
      if (rows.length === 0) ground = false;
    },
    tr: () => void rows.push({ cells: [], span: 1, continues: false, hidden: false }),
    tc: () => {
      rows.at(-1)?.cells.push({ text: '', place: { line: here() } });
      inRow({ span: 1, continues: false });
      ground = false;
    },
    gridSpan: (value) => inRow({ span: Math.min(Number(value), 64) }),
    vMerge: (value) => inRow({ continues: value !== 'restart' }),
    hidden: (value) => inRow({ hidden: isOn(value) }),
    pStyle: (value) => {
      Object.assign(paragraphs.at(-1) ?? {}, { look: styled(value), ofContents: CONTENTS.test(value ?? '') });
    },
    r: () => {
      look = paragraphs.at(-1)?.look ?? {};
    },
    rStyle: (value) => {
      look = styled(value, look);
    },
    tab: () => add('\t'),
    br: () => add(rows.length > 0 ? ' ' : '\n'),
    cr: () => add(rows.length > 0 ? ' ' : '\n'),
    noBreakHyphen: () => add('-'),
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
    tr: () => {
      const { cells = [], hidden } = rows.pop() ?? {};
      if (hidden) leftOut.push({ what: 'hidden', line: here() });
      push(hidden ? [] : cells, true);
    },
    tbl: () => push([], false),
  };
  readXml(zip, 'word/document.xml', {
    open: (name, attributes, path) => {
      if (SKIPPED.test(name)) skipped += 1;
      if (skipped > 0) return;
      if (PICTURES.has(name)) leftOut.push({ what: 'picture', line: here() });
      // A paragraph's tabs, and the style of its mark, are none of its text.
      const ofMark = path.at(-3) === 'pPr';
      const value = given(attributes);
      if (!ofMark) starts[name]?.(value);
      if (path.at(-2) === 'rPr') look = withProperty(look, name, value);
      if (name === 'shd') ground ||= !/^(?:auto|ffffff)?$/i.test(given(attributes, 'fill') ?? '');
    },
    text: (text, path) => {
      if (skipped > 0 || path.at(-1) !== 't') return;
      const left = leftOutOf(look, text, ground);
      if (left === undefined) add(text);
      else if (text.trim() !== '') leftOut.push({ what: left, line: here() });
    },
    close: (name) => {
      if (SKIPPED.test(name)) skipped -= 1;
      else if (skipped === 0) ends[name]?.();
    },
  });
  return { lines, leftOut };
};
