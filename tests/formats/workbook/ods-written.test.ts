import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Cell, Sheet, Validation, Workbook } from '../../../shared/formats/workbook/workbook.ts';
import { writeOds } from '../../../shared/formats/workbook/write-ods.ts';

const partOf = (name: string, sheets: readonly Sheet[], more: Partial<Workbook> = {}): string =>
  strFromU8(unzipSync(writeOds({ title: 't', language: 'en-GB', sheets, ...more }))[name]!);
const content = (...sheets: readonly Sheet[]) => partOf('content.xml', sheets);
const each = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found);

describe('the cells of an ODS that lie under others', () => {
  const wide = (value: string, columns: number, rows: number): Cell => ({ value, span: { columns, rows } });
  /** The rows of a sheet: each cell by its text or `_`, those covered as `#`. */
  const rowsOf = (...rows: Sheet['rows']) =>
    each(content({ name: 'S', rows }), /<table:table-row [^>]*>(.*?)<\/table:table-row>/g).map((row) =>
      each(row!, /(<table:(?:covered-)?table-cell(?:\/>|.*?<\/table:table-cell>))/g)
        .map((cell) => (cell!.includes('covered') ? '#' : (/<text:p>(.*?)</.exec(cell!)?.[1] ?? '_')))
        .join(' '),
    );

  it('are covered, also where their rows do not list them', () => {
    expect(rowsOf([wide('a', 3, 1), 'x', 'y', 'b'], ['c'])).toEqual(['a # # b', 'c']);
    expect(rowsOf([wide('a', 2, 2)], [], ['c'])).toEqual(['a #', '# #', 'c']);
    expect(rowsOf(['a', wide('b', 2, 3), null, 'd'], ['e'], ['f', null, null, 'g'], ['h'])).toEqual([
      ...['a b # d', 'e # #', 'f # # g', 'h'],
    ]);
    expect(rowsOf(['a', null, wide('b', 1, 2)], [])).toEqual(['a _ b', '_ _ #']);
  });

  it('are so however far down, and a row of nothing has a cell', () => {
    const rows = Array.from({ length: 30 }, (_, at) => (at === 0 ? [wide('a', 1, 29)] : []));
    expect(rowsOf(...rows)).toEqual(['a', ...Array<string>(28).fill('#'), '_']);
    expect(rowsOf([])).toEqual(['_']);
  });
});

describe('the sheets of an ODS', () => {
  it('have columns as wide as they are told, once each, and one where they are told nothing', () => {
    const xml = content(
      { name: 'A', columns: [30, 8.5, 30], rows: [] },
      { name: 'B', rows: [] },
      { name: 'C', columns: [], rows: [] },
    );
    const styles =
      /<style:style style:name="(co[\w-]+)" style:family="table-column"><style:table-column-properties style:column-width="(.*?)"\/><\/style:style>/g;
    expect([...xml.matchAll(styles)].map(([, name, width]) => `${name} ${width}`)).toEqual([
      ...['co30 6.60cm', 'co8-5 1.87cm', 'co12 2.64cm'],
    ]);
    expect(each(xml, /<table:table-column table:style-name="(.*?)"\/>/g)).toEqual([
      'co30',
      'co8-5',
      'co30',
      'co12',
      'co12',
    ]);
  });

  it('are seen or not, on a page across or upright, with the rows that stay above', () => {
    const xml = content(
      { name: 'A', rows: [['a'], ['b'], ['c']], frozenRows: 2 },
      { name: 'B', rows: [['d']], upright: true, locked: true },
      { name: 'C', rows: [['e']], hidden: true },
    );
    expect(each(xml, /<table:table (.*?)>/g)).toEqual([
      'table:name="A" table:style-name="sheet-true"',
      'table:name="B" table:style-name="sheet-true-upright" table:protected="true"',
      'table:name="C" table:style-name="sheet-false"',
    ]);
    expect(
      each(xml, /<table:table-header-rows>(.*?)<\/table:table-header-rows>/g).map((rows) =>
        each(rows!, /<text:p>(.*?)</g),
      ),
    ).toEqual([['a', 'b']]);
    expect(each(xml, /<text:p>(.*?)</g)).toEqual(['a', 'b', 'c', 'd', 'e']);
    const sheetStyle = (name: string, page: string, shown: boolean) =>
      `<style:style style:name="${name}" style:family="table" style:master-page-name="${page}"><style:table-properties table:display="${shown}"/></style:style>`;
    expect(xml).toContain(
      [
        sheetStyle('sheet-true', 'Default', true),
        sheetStyle('sheet-false', 'Default', false),
        sheetStyle('sheet-true-upright', 'Upright', true),
      ].join(''),
    );
  });

  it('have no rules and ranges where none are told, and a rule once that is told twice', () => {
    expect(content({ name: 'A', rows: [['a']] })).not.toMatch(/content-validation|database-range/);
    const rule = (min: number): Validation => ({ kind: 'whole', min, title: 't', message: 'm' });
    const cell = (min: number): Cell => ({ value: 5, validation: rule(min) });
    const xml = content({ name: 'A', rows: [[cell(0), cell(1), cell(0)]] }, { name: 'B', rows: [[cell(1)]] });
    expect(each(xml, /table:content-validation table:name="(.*?)"/g)).toEqual(['val1', 'val2']);
    expect(each(xml, /table:content-validation-name="(.*?)"/g)).toEqual(['val1', 'val2', 'val1', 'val2']);
  });
});

describe('the styles of an ODS', () => {
  const looks = (name: string) =>
    new RegExp(`<style:style style:name="${name}" style:family="table-cell".*?</style:style>`).exec(
      content({ name: 'A', rows: [] }),
    )?.[0];
  const style = (name: string, parent: string, ...[data, cell, paragraph, text]: readonly string[]) =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="${parent}"${data}><style:table-cell-properties ${cell}/><style:paragraph-properties${paragraph}/><style:text-properties${text}/></style:style>`;

  it('say what their cells have, and nothing of what they have not', () => {
    const [top, kept] = ['style:vertical-align="top"', 'style:cell-protect="protected"'];
    expect(looks('text')).toBe(style('text', 'Default', '', `${top} ${kept}`, '', ''));
    expect(looks('title')).toBe(
      style('title', 'Heading_20_1', '', `${top} ${kept}`, '', ' fo:font-weight="bold" fo:font-size="16pt"'),
    );
    const framed = 'fo:background-color="#FFFBE0" fo:border="0.5pt solid #8A8F91"';
    expect(looks('input')).toBe(
      style(
        ...(['input', 'Default', ' style:data-style-name="whole"'] as const),
        ...[`${framed} ${top} style:cell-protect="none"`, ' fo:text-align="end"', ''],
      ),
    );
    expect(looks('beside')).toBe(
      style(
        ...(['beside', 'Default', '', `fo:wrap-option="wrap" ${top} ${kept}`] as const),
        ...[' fo:text-align="start" fo:margin-left="0.35cm"', ''],
      ),
    );
  });

  it('begin with those of numbers, whole and to one decimal, and end with the cells', () => {
    const number = (name: string, places: number) =>
      `<number:number-style style:name="${name}"><number:number number:decimal-places="${places}" number:min-decimal-places="${places}" number:min-integer-digits="1" number:grouping="true"/></number:number-style>`;
    expect(content({ name: 'A', rows: [] })).toContain(
      `<office:automatic-styles>${number('whole', 0)}${number('decimal', 1)}<style:style style:name="co12" style:family="table-column">`,
    );
  });

  it('name the language, and its country if it has one', () => {
    const language = (code: string) =>
      /fo:language=.*?(?=\/)/.exec(partOf('styles.xml', [{ name: 'A', rows: [] }], { language: code }))?.[0];
    expect(language('en-GB')).toBe('fo:language="en" fo:country="GB"');
    expect(language('cy')).toBe('fo:language="cy" fo:country="none"');
  });
});
