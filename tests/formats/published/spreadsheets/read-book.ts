import { strFromU8, unzipSync } from 'fflate';

/** A cell as it looks and what it holds; sizes in points, colours as RRGGBB. */
export type BookCell = {
  text: string;
  isNumber: boolean;
  heading: string;
  font: string;
  size: number;
  colour: string;
  fill: string;
  italic: boolean;
  underline: boolean;
  wrap: boolean;
  align: string;
  format: string;
  link: string | undefined;
};
export type BookTable = { name: string; ref: string };
export type BookSheet = {
  name: string;
  markup: string;
  rows: readonly (readonly BookCell[])[];
  tables: readonly BookTable[];
  widths: readonly number[];
  frozen: readonly [rows: number, columns: number];
};
/** A workbook as it is written: its parts, and what they say, by code that shares nothing with its writer. */
export type Book = { kind: 'xlsx' | 'ods'; parts: ReadonlyMap<string, string>; sheets: readonly BookSheet[] };

const attribute = (tag: string | undefined, name: string): string =>
  new RegExp(`[\\s:]${name}="([^"]*)"`).exec(tag ?? '')?.[1] ?? '';
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const textOf = (markup: string): string =>
  markup.replaceAll(/<[^>]*>/g, '').replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
const all = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([found]) => found);
const number = (text: string): number => Number(text || '0');

const bookOfXlsx = (part: (name: string) => string): readonly BookSheet[] => {
  const styles = part('xl/styles.xml');
  const section = (name: string) => new RegExp(`<${name}[ >].*?</${name}>`, 's').exec(styles)?.[0] ?? '';
  const fonts = all(section('fonts'), /<font>.*?<\/font>/gs);
  const fills = all(section('fills'), /<fill>.*?<\/fill>/gs);
  const xfs = all(section('cellXfs'), /<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs);
  const named = new Map(
    all(section('cellStyles'), /<cellStyle\b[^>]*>/g).map((tag) => [attribute(tag, 'xfId'), attribute(tag, 'name')]),
  );
  const shared = all(part('xl/sharedStrings.xml'), /<si>.*?<\/si>/gs).map(textOf);
  const look = (style: string): Omit<BookCell, 'text' | 'isNumber' | 'link'> => {
    const xf = xfs[number(style)]!;
    const font = fonts[number(attribute(xf, 'fontId'))]!;
    const heading = named.get(attribute(xf, 'xfId')) ?? '';
    return {
      heading: heading === 'Normal' ? '' : heading,
      font: attribute(/<name [^>]*>/.exec(font)?.[0], 'val'),
      size: number(attribute(/<sz [^>]*>/.exec(font)?.[0], 'val')),
      colour: attribute(/<color [^>]*>/.exec(font)?.[0], 'rgb').slice(2),
      fill: attribute(/<fgColor [^>]*>/.exec(fills[number(attribute(xf, 'fillId'))]!)?.[0], 'rgb').slice(2),
      italic: font.includes('<i/>'),
      underline: font.includes('<u/>'),
      wrap: attribute(xf, 'wrapText') === '1',
      align: attribute(xf, 'horizontal'),
      format: { '0': '', '3': '#,##0' }[attribute(xf, 'numFmtId')] ?? attribute(xf, 'numFmtId'),
    };
  };
  return all(part('xl/workbook.xml'), /<sheet\b[^>]*>/g).map((tag, index): BookSheet => {
    const markup = part(`xl/worksheets/sheet${index + 1}.xml`);
    const relations = part(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`);
    const links = new Map(
      all(markup, /<hyperlink\b[^>]*>/g).map((link) => {
        const target = all(relations, /<Relationship\b[^>]*>/g).find(
          (each) => attribute(each, 'Id') === attribute(link, 'id'),
        );
        return [attribute(link, 'ref'), attribute(link, 'location') || attribute(target, 'Target')];
      }),
    );
    const rows = all(markup, /<row\b[^>]*>.*?<\/row>/gs).map((row) =>
      all(row.slice(4), /<c\b[^>]*?(?:\/>|>.*?<\/c>)/gs).map((cell): BookCell => {
        const value = /<v>(.*?)<\/v>/.exec(cell)?.[1];
        const isText = /^<c\b[^>]* t="s"/.test(cell);
        return {
          text: isText ? shared[Number(value)]! : (value ?? ''),
          isNumber: !isText && value !== undefined,
          ...look(attribute(/^<c\b[^>]*>/.exec(cell)![0], 's')),
          link: links.get(attribute(cell, 'r')),
        };
      }),
    );
    const tables = all(relations, /<Relationship\b[^>]*\/table"[^>]*>/g).map((relation) => {
      const table = /<table\b[^>]*>/.exec(part(`xl/tables/${attribute(relation, 'Target').split('/').at(-1)}`))![0];
      return { name: attribute(table, 'displayName'), ref: attribute(table, 'ref') };
    });
    const pane = /<pane\b[^>]*>/.exec(markup)?.[0];
    return {
      name: textOf(attribute(tag, 'name')),
      markup,
      rows,
      tables,
      widths: all(markup, /<col\b[^>]*>/g).map((column) => number(attribute(column, 'width'))),
      frozen: [number(attribute(pane, 'ySplit')), number(attribute(pane, 'xSplit'))],
    };
  });
};

const bookOfOds = (part: (name: string) => string): readonly BookSheet[] => {
  const [content, common] = [part('content.xml'), part('styles.xml')];
  const styles = new Map(
    all(content, /<style:style\b[^>]*?(?:\/>|>.*?<\/style:style>)/gs).map((style) => [attribute(style, 'name'), style]),
  );
  const displayed = new Map(
    all(common, /<style:style\b[^>]*>/g).map((style) => [attribute(style, 'name'), attribute(style, 'display-name')]),
  );
  const usual = /<style:default-style.*?<\/style:default-style>/s.exec(common)![0];
  const look = (name: string): Omit<BookCell, 'text' | 'isNumber' | 'link'> => {
    const style = styles.get(name) ?? '';
    const either = (what: string) => attribute(style, what) || attribute(usual, what);
    return {
      heading: displayed.get(attribute(style, 'parent-style-name')) ?? '',
      font: either('font-family'),
      size: Number.parseFloat(either('font-size')),
      colour: attribute(style, 'color').slice(1) || '0B0C0C',
      fill: attribute(style, 'background-color').slice(1),
      italic: attribute(style, 'font-style') === 'italic',
      underline: attribute(style, 'text-underline-style') === 'solid',
      wrap: attribute(style, 'wrap-option') === 'wrap',
      align: { end: 'right', start: 'left' }[attribute(style, 'text-align')] ?? '',
      format: { whole: '#,##0', '': '' }[attribute(style, 'data-style-name')] ?? attribute(style, 'data-style-name'),
    };
  };
  const ranges = all(content, /<table:database-range\b[^>]*>/g);
  const settings = part('settings.xml');
  return all(content, /<table:table\b.*?<\/table:table>/gs).map((markup): BookSheet => {
    const name = textOf(attribute(/^<[^>]*>/.exec(markup)![0], 'name'));
    const rows = all(markup, /<table:table-row\b.*?<\/table:table-row>/gs).map((row) =>
      all(row, /<table:table-cell\b[^>]*?(?:\/>|>.*?<\/table:table-cell>)/gs).map((cell): BookCell => {
        const tag = /^<[^>]*>/.exec(cell)![0];
        const value = attribute(tag, 'value');
        return {
          text: value || textOf(cell),
          isNumber: value !== '',
          ...look(attribute(tag, 'style-name')),
          link: textOf(attribute(/<text:a\b[^>]*>/.exec(cell)?.[0], 'href')) || undefined,
        };
      }),
    );
    const view = settings.slice(settings.indexOf(`config:name="${name}"`)).split('</config:config-item-map-entry>')[0]!;
    const split = (way: string) => number(new RegExp(`${way}SplitPosition"[^>]*>(\\d+)<`).exec(view)?.[1] ?? '');
    const tables = ranges
      .filter((range) => textOf(attribute(range, 'target-range-address')).startsWith(`'${name}'.`))
      .map((range) => ({
        name: attribute(range, 'name'),
        ref: textOf(attribute(range, 'target-range-address')).replaceAll(`'${name}'.`, ''),
      }));
    const widths = all(markup, /<table:table-column\b[^>]*>/g).map((column) =>
      Number(attribute(column, 'style-name').replace('co', '').replace('-', '.')),
    );
    return { name, markup, rows, tables, widths, frozen: [split('Vertical'), split('Horizontal')] };
  });
};

/** Reads a workbook that was written; `spoil` changes the text of its parts first. */
export const readBook = (
  kind: 'xlsx' | 'ods',
  bytes: Uint8Array,
  spoil: (text: string, part: string) => string = (text) => text,
): Book => {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, held]) => [name, spoil(strFromU8(held), name)]));
  const part = (name: string): string => parts.get(name) ?? '';
  return { kind, parts, sheets: (kind === 'xlsx' ? bookOfXlsx : bookOfOds)(part) };
};
