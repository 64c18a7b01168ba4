import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/formats/limits.ts';
import {
  runGatherer,
  sharedStrings,
  unescapeXlsx,
  xlsxParts,
} from '../../../shared/formats/workbook/xlsx-parts-read.ts';
import { openZip } from '../../../shared/formats/workbook/zip-inflate.ts';

const zipOf = (parts: Record<string, string>) =>
  openZip(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
const link = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"${more}/>`;
const links = (...all: readonly string[]) => `<Relationships>${all.join('')}</Relationships>`;
const book = (sheets: string, more = '') => `<workbook xmlns:r="r">${more}<sheets>${sheets}</sheets></workbook>`;
const sheet = (id: string, more = '') => `<sheet name="${id}" r:id="${id}"${more}/>`;

/** The parts of a workbook at the usual place, with so many links. */
const partsOf = (workbook: string, ...all: readonly string[]) =>
  xlsxParts(zipOf({ 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': links(...all) }));

describe('the parts of an XLSX', () => {
  it('are found from the workbook that the file names, or from the usual one', () => {
    const parts = {
      'b/w.xml': book(sheet('a')),
      'b/_rels/w.xml.rels': links(link('a', 'worksheet', 's.xml')),
      'xl/workbook.xml': book(''),
    };
    expect(xlsxParts(zipOf({ ...parts, '_rels/.rels': links(link('r', 'officeDocument', 'b/w.xml')) })).sheets).toEqual(
      [{ name: 'a', hidden: false, part: 'b/s.xml' }],
    );
    expect(xlsxParts(zipOf(parts))).toEqual({ sheets: [], from1904: false, strings: undefined, styles: undefined });
  });

  it.each([
    ['s.xml', 'xl/s.xml'],
    ['./s.xml', 'xl/s.xml'],
    ['../s.xml', 's.xml'],
    ['a\\s.xml', 'xl/a/s.xml'],
    ['a/../b/./s.xml', 'xl/b/s.xml'],
    ['s%20t.xml', 'xl/s t.xml'],
    ['s%zz.xml', 'xl/s%zz.xml'],
  ])('are where a target %s says: %s', (target, part) => {
    expect(partsOf(book(sheet('a')), link('a', 'worksheet', target)).sheets[0]!.part).toBe(part);
  });

  it('are found by a whole path, and by a name with signs of addresses that is spelt so', () => {
    const of = (target: string) => {
      const parts = { 'xl/workbook.xml': book(sheet('a')), 'xl/s%20t.xml': '<x/>' };
      const zip = zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': links(link('a', 'worksheet', target)) });
      const [first] = xlsxParts(zip).sheets;
      return zip.has(first!.part) && first!.part;
    };
    expect(of('/xl/s%20t.xml')).toBe('/xl/s%20t.xml');
    expect(of('s%20t.xml')).toBe('xl/s%20t.xml');
  });

  it('are the sheets that link to one, in their order, and nothing else', () => {
    const sheets = `${sheet('b')}${sheet('a', ' state="hidden"')}${sheet('c', ' state="veryHidden"')}${sheet('d', ' state="visible"')}<sheet r:id="a"/><sheet name="none"/>${sheet('chart')}${sheet('away')}<other r:id="a"/>`;
    const all = ['a', 'b', 'c', 'd'].map((id) => link(id, 'worksheet', `${id}.xml`));
    const more = [
      link('chart', 'chartsheet', 'e.xml'),
      link('away', 'worksheet', 'http://x', ' TargetMode="External"'),
    ];
    const odd = '<Relationship Id="none" Type="x/styles"/><Relationship Type="x/styles" Target="f.xml"/>';
    const other = '<Other Id="g" Type="x/styles" Target="g.xml"/><Relationship Id="h" Target="h.xml"/>';
    const found = partsOf(book(sheets), ...all, ...more, odd, other);
    expect(found.sheets.map(({ name, hidden, part }) => [name, hidden, part])).toEqual([
      ['b', false, 'xl/b.xml'],
      ['a', true, 'xl/a.xml'],
      ['c', true, 'xl/c.xml'],
      ['d', false, 'xl/d.xml'],
      ['', false, 'xl/a.xml'],
    ]);
    expect([found.strings, found.styles]).toEqual([undefined, undefined]);
    const both = partsOf(book(''), link('s', 'sharedStrings', 's.xml'), link('t', 'styles', 't.xml'));
    expect([both.strings, both.styles]).toEqual(['xl/s.xml', 'xl/t.xml']);
  });

  it.each([
    ['', false],
    ['<workbookPr/>', false],
    ['<workbookPr date1904="1"/>', true],
    ['<workbookPr date1904="true"/>', true],
    ['<workbookPr date1904="0"/>', false],
    ['<workbookPr date1904="1"/><calcPr/>', true],
  ])('count their days from 1904 by %j: %s', (more, from1904) => {
    expect(partsOf(book('', more)).from1904).toBe(from1904);
  });

  it('are as many sheets as the limits say, and no more', () => {
    const many = (count: number) =>
      partsOf(book(sheet('a').repeat(count)), link('a', 'worksheet', 's.xml')).sheets.length;
    expect(many(limits.sheets)).toBe(limits.sheets);
    expect(() => many(limits.sheets + 1)).toThrow(`more than ${limits.sheets} sheets`);
  });
});

describe('the shared texts of an XLSX', () => {
  const textsOf = (items: string) => sharedStrings(zipOf({ s: `<sst>${items}</sst>` }), 's');
  const run = (text: string, properties = '') => `<r>${properties}<t>${text}</t></r>`;

  it('are made of runs, each with the ink that it states and no other', () => {
    const struck = run('1', '<rPr><strike/><sz val="9"/></rPr>');
    const plain = { struck: false, raised: false };
    expect(
      textsOf(`<si>${struck}${run('2')}${run('3', '<rPr/>')}</si><si><t>4</t></si><si>${struck}</si><si><t>5</t></si>`),
    ).toEqual([
      [{ text: '1', ...plain, struck: true, tiny: false }, { text: '2' }, { text: '3', ...plain }],
      [{ text: '4' }],
      [{ text: '1', ...plain, struck: true, tiny: false }],
      [{ text: '5' }],
    ]);
    const wrong = `<r><rPr/><ext><strike/></ext><t>6</t></r>`;
    expect(textsOf(`<si>${wrong}</si>`)).toEqual([[{ text: '6', ...plain }]]);
  });

  it('are none of what stands beside them or says how they are spoken', () => {
    expect(textsOf('<si>9<t>a</t><ext>9</ext><rPh sb="0" eb="1"><t>9</t></rPh></si><ext/><si/>')).toEqual([
      [{ text: 'a' }],
      [],
    ]);
    expect(sharedStrings(zipOf({ s: '<sst/>' }), undefined)).toEqual([]);
  });

  it('are as many as the limits say, and no more', () => {
    expect(textsOf('<si/>'.repeat(limits.sharedStrings))).toHaveLength(limits.sharedStrings);
    expect(() => textsOf('<si/>'.repeat(limits.sharedStrings + 1))).toThrow(`more than ${limits.sharedStrings} texts`);
  });

  it('begin without ink in each cell as well', () => {
    const gatherer = runGatherer();
    gatherer.open('rPr', {}, ['is', 'r', 'rPr']);
    gatherer.open('strike', {}, ['is', 'r', 'rPr', 'strike']);
    gatherer.begin();
    gatherer.text('a', ['is', 't']);
    expect(gatherer.runs()).toEqual([{ text: 'a' }]);
  });
});

it.each([
  ['a_x000D_b', 'a\rb'],
  ['_x0041__x0042_', 'AB'],
  ['_x000d_', '_x000d_'],
  ['_x00_', '_x00_'],
  ['plain', 'plain'],
])('%j of an XLSX reads %j', (text, read) => {
  expect(unescapeXlsx(text)).toBe(read);
});
