import { describe, expect, it } from 'vitest';
import { stampRelease } from '../../../../shared/formats/published/release-date-stamp.ts';
import { stampFile } from '../../../../shared/formats/published/stamp-file.ts';
import { files as sampleFiles } from '../sample-files.ts';
import { readBook } from './read-book.ts';
import { rules } from './rules.ts';

const mediaTypes = { xlsx: 'application/vnd.openxmlformats-officedocument', ods: 'application/vnd.oasis.opendocument' };
const released = (kind: 'xlsx' | 'ods', site = '') =>
  stampFile(sampleFiles.get(`mappa-2023-24.${kind}`)!.bytes, { mediaType: mediaTypes[kind] }, (text) =>
    stampRelease(text, '2024-10-31T09:30:00.000Z', { address: site }),
  );
const address = 'https://mappa.example.gov.uk/releases/2023-24/1.0/index.html';
const files = { xlsx: released('xlsx'), ods: released('ods') };

describe.each(['xlsx', 'ods'] as const)('the %s of a release', (kind) => {
  const book = readBook(kind, files[kind]);

  it('is read whole: cover, contents, notes, summary and every table', () => {
    expect(book.sheets.length).toBeGreaterThan(10);
    expect(book.sheets.flatMap(({ rows }) => rows.flat()).filter(({ isNumber }) => isNumber).length).toBeGreaterThan(
      1500,
    );
  });

  it.each([
    ['beside it where the site has no address', '', 'index.html'],
    ['at its address', address, address],
  ])('leads from its cover to the page of the release, %s', (_, site, to) => {
    const [cover] = readBook(kind, released(kind, site)).sheets;
    const links = cover!.rows.flatMap((row) => row.flatMap(({ link }) => link ?? []));
    // Within an OpenDocument package an address begins inside it.
    const inPackage = kind === 'ods' && to === 'index.html' ? `../${to}` : to;
    expect(links).toEqual([inPackage, expect.stringMatching(/^mailto:/)]);
  });

  it.each(rules)('keeps the rule: $asks', ({ faults }) => {
    expect(faults(book)).toEqual([]);
  });
});

/** A workbook that breaks a rule, by a change of its text; each rule is broken in one way at least. */
const spoilt: readonly (readonly [asks: RegExp, from: RegExp | string, to: string])[] = [
  [/marked up as one/, 'ref="A3:', 'ref="A4:'],
  [/a name of its own that says/, 'displayName="Summary"', 'displayName="Contents"'],
  [/merged or split/, '</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'],
  [/no line and no column of a table is empty/, '</sheetData>', '<row r="99"><c r="A99"/></row></sheetData>'],
  [/one row of headings/, '>Level<', '>What is counted<'],
  [/an empty cell stands only/, />Kent</, '><'],
  [/nothing is filtered/, '</sheetData>', '</sheetData><autoFilter ref="A3:B9"/>'],
  [/what is frozen/, 'xSplit="2"', 'xSplit="3"'],
  [/is hidden/, '<sheet name="Notes"', '<sheet name="Notes" state="hidden"'],
  [/one table a sheet, and/, 'This worksheet contains one table.', 'Some figures.'],
  [/a number and nothing beside it/, '>[c]<', '>1 [p]<'],
  [/no raised letters/, '>Kent<', '>Kent*<'],
  [/numbered table on a sheet/, /\[c\] /g, 'c '],
  [/a link says where/, 'location="\'Notes\'!A1"', 'location="\'Cover\'!A1"'],
  [/12 points at least/, /<sz val="12"\/>/g, '<sz val="11"/>'],
  [/nothing is slanted/, '<font><b/>', '<font><b/><i/>'],
  [/a title in its first cell/, 'name="Heading 1"', 'name="Normal"'],
  [/long words wrap/, / wrapText="1"/g, ''],
  [/on the right with commas/, /numFmtId="3"/g, 'numFmtId="0"'],
  [/no heads, feet, pictures/, '<pageMargins', '<headerFooter/><pageMargins'],
  [/coloured ground/, '<patternFill patternType="none"/></fill></fills>', '<fgColor rgb="FFD2E2F1"/></fill></fills>'],
  [/no colour says anything alone/, /rgb="FF0B0C0C"/g, 'rgb="FFB1B4B6"'],
  [/names of their own, short enough/, '<sheet name="Notes"', '<sheet name="Contents"'],
  [/no sheet is empty/, /<sheetData>.*<\/sheetData>/s, '<sheetData></sheetData>'],
  [/contents name every sheet/, '>Summary<', '>Overview<'],
  [/a cover says what it is/, 'Next release: ', 'Later: '],
  [/begins in its first cell/, /<c r="A2"[^>]*>.*?<\/c>/s, '<c r="A2"/>'],
  [/opens on the first cell/, '<workbookView/>', '<workbookView activeTab="3"/>'],
  [/the file says its title/, '<dc:language>en-GB<', '<dc:language><'],
];

describe('a workbook that breaks a rule is found', () => {
  it('for every rule', () => {
    expect(spoilt.map(([asks]) => rules.findIndex((rule) => asks.test(rule.asks))).sort((a, b) => a - b)).toEqual([
      ...rules.keys(),
    ]);
  });

  it.each(spoilt)('%s', (asks, from, to) => {
    const { faults } = rules.find((rule) => asks.test(rule.asks))!;
    const book = readBook('xlsx', files.xlsx, (text) => text.replace(from, to));
    expect(faults(book)).not.toEqual([]);
  });
});
