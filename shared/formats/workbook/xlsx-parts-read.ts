import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { readXml } from './read-xml.ts';
import type { Zip } from './zip-inflate.ts';

type SheetPart = { name: string; hidden: boolean; part: string };

/** The targets of a part's relationships by id, as paths from the root of the zip. */
const relations = (zip: Zip, part: string): Map<string, { type: string; target: string }> => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, { type: string; target: string }>();
  if (!zip.has(file)) return found;
  readXml(zip, file, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return;
      found.set(Id, { type: Type?.slice(Type.lastIndexOf('/') + 1) ?? '', target: resolve(folder, Target) });
    },
  });
  return found;
};

const resolve = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
};

/** The sheets of an XLSX in their order, its shared strings and style parts, and whether its dates count from 1904. */
export const xlsxParts = (zip: Zip) => {
  const root = [...relations(zip, '').values()].find(({ type }) => type === 'officeDocument');
  const book = root?.target ?? 'xl/workbook.xml';
  const links = relations(zip, book);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  readXml(zip, book, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const link = id === undefined ? undefined : links.get(id);
      if (link?.type !== 'worksheet') return;
      sheets.push({
        name: attributes.name ?? '',
        hidden: (attributes.state ?? 'visible') !== 'visible',
        part: link.target,
      });
      if (sheets.length > limits.sheets)
        throw new Refusal('fileExpands', `The file has more than ${limits.sheets} sheets.`);
    },
  });
  const partOf = (wanted: string) => [...links.values()].find(({ type }) => type === wanted)?.target;
  return { sheets, from1904, strings: partOf('sharedStrings'), styles: partOf('styles') };
};

/** Undoes Excel's way of writing what XML cannot hold: `_x000D_`. */
export const unescapeXlsx = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The shared strings: runs of rich text joined, phonetic guides left out. */
export const sharedStrings = (zip: Zip, part: string | undefined): readonly string[] => {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text = '';
  readXml(zip, part, {
    open: (name) => {
      if (name === 'si') text = '';
    },
    text: (piece, path) => {
      if (path.at(-1) === 't' && !path.includes('rPh')) text += piece;
    },
    close: (name) => {
      if (name !== 'si') return;
      strings.push(unescapeXlsx(text));
      if (strings.length > limits.sharedStrings)
        throw new Refusal('fileExpands', `The file has more than ${limits.sharedStrings} texts.`);
    },
  });
  return strings;
};

const isDateFormat = (code: string): boolean => /[dmyh]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
const BUILT_IN_DATES = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

/** Which cell formats show a number as a date. */
export const dateFormats = (zip: Zip, part: string | undefined): readonly boolean[] => {
  const custom = new Map<number, boolean>();
  const formats: boolean[] = [];
  if (part === undefined) return formats;
  readXml(zip, part, {
    open: (name, attributes, path) => {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), isDateFormat(attributes.formatCode ?? ''));
      if (name !== 'xf' || path.at(-2) !== 'cellXfs') return;
      const id = Number(attributes.numFmtId ?? 0);
      formats.push(custom.get(id) ?? BUILT_IN_DATES(id));
    },
  });
  return formats;
};
