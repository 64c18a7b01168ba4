import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { readXml } from './read-xml.ts';
import type { Ink, Run } from './rich-text.ts';
import { withProperty } from './xlsx-looks.ts';
import type { Zip } from './zip-inflate.ts';

type SheetPart = { name: string; hidden: boolean; part: string };

/** What a part refers to: the last word of its type, where it states one, and the path of the other part. */
type Relation = { type: string | undefined; target: string };

/** The targets of a part's relationships by id, as paths from the root of the zip. */
const relations = (zip: Zip, part: string): Map<string, Relation> => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Relation>();
  if (!zip.has(file)) return found;
  readXml(zip, file, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return;
      found.set(Id, {
        type: Type?.slice(Type.lastIndexOf('/') + 1),
        target: spelt(zip, resolve(folder, Target)),
      });
    },
  });
  return found;
};

const resolve = (folder: string, target: string): string => {
  const path = target.replaceAll('\\', '/');
  if (path.startsWith('/')) return path;
  const steps: string[] = [];
  for (const step of `${folder}${path}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
};

/** A target as the zip spells it: some writers encode it as in an address. */
const spelt = (zip: Zip, target: string): string => {
  if (zip.has(target)) return target;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
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
      if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
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
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Gathers the runs of one text, in a shared string or in a cell: phonetic guides are left out. */
export const runGatherer = () => {
  let runs: Run[] = [];
  /** How the run that is open is set; undefined outside of one, where the cell's own font holds. */
  let ink: Ink | undefined;
  return {
    begin: () => {
      runs = [];
      ink = undefined;
    },
    open: (name: string, attributes: Record<string, string>, path: readonly string[]) => {
      if (name === 'r') ink = undefined;
      else if (name === 'rPr') ink = {};
      else if (path.at(-2) === 'rPr') ink = withProperty(ink!, name, attributes);
    },
    text: (piece: string, path: readonly string[]) => {
      if (path.at(-1) !== 't' || path.includes('rPh')) return;
      runs.push({ text: unescapeXlsx(piece), ...(ink === undefined ? {} : { ...PLAIN_INK, ...ink }) });
    },
    runs: (): readonly Run[] => runs,
  };
};

/** A run with properties of its own has nothing of the cell's font. */
const PLAIN_INK: Ink = { struck: false, raised: false };

/** The shared strings, each as the runs it is made of. */
export const sharedStrings = (zip: Zip, part: string | undefined): readonly (readonly Run[])[] => {
  const strings: (readonly Run[])[] = [];
  if (part === undefined) return strings;
  const gatherer = runGatherer();
  readXml(zip, part, {
    open: (name, attributes, path) => {
      if (name === 'si') gatherer.begin();
      else gatherer.open(name, attributes, path);
    },
    text: gatherer.text,
    close: (name) => {
      if (name !== 'si') return;
      strings.push(gatherer.runs());
      if (strings.length > limits.sharedStrings)
        throw new Refusal('fileExpands', `The file has more than ${limits.sharedStrings} texts.`);
    },
  });
  return strings;
};
