import { Refusal } from '../refusal.ts';
import { parseCellName } from './address.ts';
import { cellCollector, isoDay, type ReadCell, type ReadWorkbook } from './read-model.ts';
import { readXml } from './read-xml.ts';
import { dateFormats, sharedStrings, unescapeXlsx, xlsxParts } from './xlsx-parts-read.ts';
import type { Zip } from './zip-inflate.ts';

type Shared = { strings: readonly string[]; dates: readonly boolean[]; from1904: boolean };

const refuseMacros = (zip: Zip): void => {
  let macros = zip.names.some((name) => /vbaProject\.bin$|\/macrosheets\//i.test(name));
  if (zip.has('[Content_Types].xml'))
    readXml(zip, '[Content_Types].xml', {
      open: (_, { ContentType }) => {
        if (/macroEnabled/i.test(ContentType ?? '')) macros = true;
      },
    });
  if (macros) throw new Refusal('fileMacros', 'The workbook contains macros.');
};

/** What a number is shown as: a day where its format is one, else its shortest text. */
const numberText = (raw: string, style: number, { dates, from1904 }: Shared): Pick<ReadCell, 'kind' | 'text'> => {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return { kind: 'text', text: raw };
  if (dates[style] && value >= 1 && value < 2_958_466) return { kind: 'date', text: isoDay(value, from1904) };
  return { kind: 'number', text: String(value) };
};

const cellContent = (type: string, raw: string, style: number, shared: Shared): Pick<ReadCell, 'kind' | 'text'> => {
  switch (type) {
    case 's': {
      const text = shared.strings[Number(raw)];
      if (text === undefined) throw new Refusal('fileUnreadable', 'A cell refers to a text that is not there.');
      return { kind: 'text', text };
    }
    case 'b':
      return { kind: 'boolean', text: raw.trim() === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'error', text: raw };
    case 'd':
      return { kind: 'date', text: raw.slice(0, 10) };
    case 'n':
      return raw === '' ? { kind: 'text', text: '' } : numberText(raw, style, shared);
    default:
      return { kind: 'text', text: unescapeXlsx(raw) };
  }
};

/** Reads a sheet as Excel, LibreOffice and Google write it; rows and cells without an address follow the one before. */
const readSheet = (zip: Zip, part: string, shared: Shared, collect: ReturnType<typeof cellCollector>): ReadCell[] => {
  const cells: ReadCell[] = [];
  let row = -1;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let formula: string | undefined;
  readXml(zip, part, {
    open: (name, attributes) => {
      if (name === 'row') {
        const number = Number(attributes.r ?? row + 2);
        if (!Number.isInteger(number) || number < 1 || number > 1_048_576)
          throw new Refusal('fileUnreadable', 'A row lies outside of any sheet.');
        row = number - 1;
        column = -1;
      } else if (name === 'c') {
        const at = attributes.r === undefined ? { row, column: column + 1 } : parseCellName(attributes.r);
        if (at === null) throw new Refusal('fileUnreadable', 'A cell lies outside of any sheet.');
        ({ row, column } = at);
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        value = '';
        formula = undefined;
      } else if (name === 'f') formula = '';
    },
    text: (text, path) => {
      const name = path.at(-1);
      if (name === 'v' || (name === 't' && path.includes('is') && !path.includes('rPh'))) value += text;
      else if (name === 'f') formula = (formula ?? '') + text;
    },
    close: (name) => {
      if (name !== 'c') return;
      collect(cells, {
        row,
        column,
        ...cellContent(type, value, style, shared),
        ...(formula === undefined ? {} : { formula }),
      });
    },
  });
  return cells;
};

/** Reads an XLSX: every sheet's filled cells. Refuses macros; throws a Refusal. */
export const readXlsx = (zip: Zip): ReadWorkbook => {
  refuseMacros(zip);
  const { sheets, from1904, strings, styles } = xlsxParts(zip);
  if (sheets.length === 0) throw new Refusal('fileUnreadable', 'The workbook has no sheets.');
  const shared = { strings: sharedStrings(zip, strings), dates: dateFormats(zip, styles), from1904 };
  const collect = cellCollector();
  return {
    sheets: sheets.map(({ name, hidden, part }) => ({ name, hidden, cells: readSheet(zip, part, shared, collect) })),
  };
};
