import { Refusal } from '../refusal.ts';
import { parseCellName } from './address.ts';
import { withoutCovered } from './merged-cells.ts';
import { numberAsShown } from './number-format.ts';
import { cellCollector, isoDay, type ReadCell, type ReadWorkbook } from './read-model.ts';
import { readXml } from './read-xml.ts';
import { rememberedPart } from './remembered-part.ts';
import { type Run, type Shown, shownText } from './rich-text.ts';
import { sharedFormulas } from './shared-formulas.ts';
import { eachPlaceOnce, isWithin, type Span } from './sheet-places.ts';
import { cellLooks, type Look, PLAIN } from './xlsx-looks.ts';
import { runGatherer, sharedStrings, unescapeXlsx, xlsxParts } from './xlsx-parts-read.ts';
import type { Zip } from './zip-inflate.ts';

type Shared = { strings: readonly (readonly Run[])[]; looks: readonly Look[]; from1904: boolean };
type Content = Pick<ReadCell, 'kind'> & { runs: readonly Run[]; unseen?: 'format' };

const declaresMacros = rememberedPart((zip, part): boolean => {
  let macros = false;
  readXml(zip, part, {
    open: (_, { ContentType = '' }) => {
      if (/macroEnabled/i.test(ContentType)) macros = true;
    },
  });
  return macros;
});

const refuseMacros = (zip: Zip): void => {
  const types = '[Content_Types].xml';
  const isDeclared = zip.has(types) && declaresMacros(zip, types);
  if (isDeclared || zip.names.some((name) => /vbaProject\.bin$|\/macrosheets\//i.test(name)))
    throw new Refusal('fileMacros', 'The workbook contains macros.');
};

/** What a number is shown as: a day where its format is one, else its text. */
const numberContent = (raw: string, { number }: Look, from1904: boolean): Content => {
  const value = Number(raw);
  if (!/^\s*[-+]?[\d.]+(?:E[-+]?\d+)?\s*$/i.test(raw) || !Number.isFinite(value))
    return { kind: 'text', runs: [{ text: raw }] };
  const look = number(value);
  if (look === 'date' && value >= 1 && value < 2_958_466)
    return { kind: 'date', runs: [{ text: isoDay(value, from1904) }] };
  const runs = [{ text: numberAsShown(value, look) }];
  return { kind: 'number', runs, ...(look === 'nothing' ? { unseen: 'format' } : {}) };
};

const cellContent = (type: string, raw: string, inline: readonly Run[], look: Look, shared: Shared): Content => {
  switch (type) {
    case 's': {
      const runs = shared.strings[Number(raw)];
      if (runs === undefined) throw new Refusal('fileUnreadable', 'A cell refers to a text that is not there.');
      return { kind: 'text', runs };
    }
    case 'b':
      return { kind: 'boolean', runs: [{ text: raw.trim() === '1' ? 'TRUE' : 'FALSE' }] };
    case 'e':
      return { kind: 'error', runs: [{ text: raw }] };
    case 'd':
      return { kind: 'date', runs: [{ text: raw.slice(0, 10) }] };
    case 'n':
      return numberContent(raw, look, shared.from1904);
    case 'inlineStr':
      return { kind: 'text', runs: inline };
    default:
      return { kind: 'text', runs: [{ text: unescapeXlsx(raw) }] };
  }
};

const shownCell = ({ kind, runs, unseen }: Content, { ink, paper }: Look): Pick<ReadCell, 'kind'> & Shown => {
  const set = runs.map((run) => ({ ...ink, ...run }));
  const shown = shownText(set, paper);
  return { kind, ...shown, ...(unseen === undefined ? {} : { unseen }) };
};

const isHidden = ({ hidden = '', ht, width }: Record<string, string>): boolean =>
  /^(?:1|true)$/i.test(hidden) || Number(ht ?? width) === 0;

const isOff = (value = ''): boolean => /^(?:0|false)$/i.test(value);

/** Reads a sheet as Excel, LibreOffice and Google write it; rows and cells without an address follow the one before. */
const readSheet = (
  zip: Zip,
  part: string,
  shared: Shared,
  collect: ReturnType<typeof cellCollector>,
): readonly ReadCell[] => {
  const cells: ReadCell[] = [];
  const merged: string[] = [];
  let showsZeros = true;
  const once = eachPlaceOnce();
  const formulas = sharedFormulas();
  const hiddenColumns: Span[] = [];
  const inline = runGatherer();
  let row = -1;
  let column = -1;
  let hiddenRow = false;
  let type = 'n';
  let look = PLAIN;
  let value = '';
  let formula: { text: string; shared: string | undefined } | undefined;
  const place = (r: string | undefined): void => {
    const at = r === undefined ? { row, column: column + 1 } : parseCellName(r);
    if (at === null) throw new Refusal('fileUnreadable', 'A cell lies outside of any sheet.');
    ({ row, column } = at);
    once(row, column);
  };
  const take = (): void => {
    const shown = shownCell(cellContent(type, value, inline.runs(), look, shared), look);
    const isZero = !showsZeros && shown.kind === 'number' && shown.text === '0';
    const unseen =
      (hiddenRow && 'row') || (isWithin(hiddenColumns, column) && 'column') || shown.unseen || (isZero && 'zero');
    collect(cells, {
      row,
      column,
      ...shown,
      ...(unseen ? { unseen } : {}),
      ...(formula === undefined ? {} : { formula: formulas.textOf({ row, column }, formula) }),
      ...(formula !== undefined && value === '' && type !== 'str' ? { unworked: true } : {}),
    });
  };
  readXml(zip, part, {
    open: (name, attributes, path) => {
      if (name === 'col' && isHidden(attributes))
        hiddenColumns.push({ first: Number(attributes.min) - 1, last: Number(attributes.max) - 1 });
      else if (name === 'sheetView' && isOff(attributes.showZeros)) showsZeros = false;
      else if (name === 'mergeCell') merged.push(attributes.ref ?? '');
      else if (name === 'row') {
        const number = Number(attributes.r ?? row + 2);
        if (!Number.isInteger(number) || number < 1 || number > 1_048_576)
          throw new Refusal('fileUnreadable', 'A row lies outside of any sheet.');
        row = number - 1;
        column = -1;
        hiddenRow = isHidden(attributes);
      } else if (name === 'c') {
        place(attributes.r);
        type = attributes.t ?? 'n';
        look = shared.looks[Number(attributes.s ?? 0)] ?? PLAIN;
        value = '';
        formula = undefined;
        inline.begin();
      } else if (name === 'f') formula = { text: '', shared: attributes.t === 'shared' ? attributes.si : undefined };
      else inline.open(name, attributes, path);
    },
    text: (text, path) => {
      const name = path.at(-1);
      if (name === 'v') value += text;
      // In a file that was made to hurt, a cell may begin within a formula.
      else if (name === 'f' && formula) formula.text += text;
      else if (path.includes('is')) inline.text(text, path);
    },
    close: (name) => {
      if (name === 'c') take();
    },
  });
  return withoutCovered(cells, merged);
};

/** Reads an XLSX: the filled cells of every sheet, or of the first `most`. Refuses macros; throws a Refusal. */
export const readXlsx = (zip: Zip, most?: number): ReadWorkbook => {
  refuseMacros(zip);
  const { sheets, from1904, strings, styles } = xlsxParts(zip);
  if (sheets.length === 0) throw new Refusal('fileUnreadable', 'The workbook has no sheets.');
  const shared = {
    strings: sharedStrings(zip, strings),
    looks: styles === undefined ? [] : cellLooks(zip, styles),
    from1904,
  };
  const collect = cellCollector();
  return {
    sheets: sheets
      .slice(0, most)
      .map(({ name, hidden, part }) => ({ name, hidden, cells: readSheet(zip, part, shared, collect) })),
  };
};
