import { describe, expect, it } from 'vitest';
import { cellLooks, colourOf, PLAIN, withProperty } from '../../../shared/formats/workbook/xlsx-looks.ts';
import { openZip } from '../../../shared/formats/workbook/zip-inflate.ts';
import { madeXlsx } from './made-zip.ts';

/** The looks of a list of cell formats, each as what it makes of 33, how its letters are set, and its paper. */
const looksOf = (styles: string) =>
  cellLooks(
    openZip(madeXlsx({ S: '' }, { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` })),
    'xl/styles.xml',
  ).map(({ number, ink, paper }) => [number(33), ink, paper]);

const solid = (colour: string, kind = 'solid') =>
  `<fill><patternFill patternType="${kind}"><fgColor rgb="FF${colour}"/><bgColor rgb="FF00FF00"/></patternFill></fill>`;

describe('the cell formats of an XLSX', () => {
  it('are the first of each list where they name none, and plain on white where they name what is not there', () => {
    const lists = `<numFmts><numFmt numFmtId="0" formatCode="0%"/></numFmts><fonts><font><strike/></font></fonts>
      <fills>${solid('1D3557')}</fills>`;
    expect(looksOf(`${lists}<cellXfs><xf/><xf numFmtId="170" fontId="9" fillId="9"/></cellXfs>`)).toEqual([
      ['percent', { struck: true }, '1D3557'],
      ['plain', {}, 'FFFFFF'],
    ]);
    expect([PLAIN.number(33), PLAIN.ink, PLAIN.paper]).toEqual(['plain', {}, 'FFFFFF']);
  });

  it('count nothing but what stands in the lists themselves', () => {
    const changed = `<dxfs><dxf><numFmt numFmtId="171" formatCode="0%"/><font><strike/></font>${solid('111111')}</dxf></dxfs>`;
    const styles = `${changed}
      <numFmts><numFmt numFmtId="170" formatCode="0%"/><numFmt numFmtId="172"/><ext numFmtId="173" formatCode="0%"/></numFmts>
      <fonts><ext/><font><sz val="11"/></font><ext><strike/></ext><font><vertAlign val="superscript"/></font></fonts>
      <fills><ext/>${solid('AAAAAA', 'none')}${solid('1D3557')}</fills>
      <cellXfs><ext numFmtId="170"/><xf fontId="0"/><xf numFmtId="170" fontId="1" fillId="1"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/></cellXfs>
      ${changed}`;
    expect(looksOf(styles)).toEqual([
      ['plain', { tiny: false }, 'FFFFFF'],
      ['percent', { raised: true }, '1D3557'],
      ['plain', { tiny: false }, 'FFFFFF'],
      ['plain', { tiny: false }, 'FFFFFF'],
      ['plain', { tiny: false }, 'FFFFFF'],
    ]);
  });

  it('have a paper that hides nothing where its colour has no name', () => {
    const fill = '<fill><patternFill patternType="solid"><fgColor theme="7"/></patternFill></fill>';
    expect(looksOf(`<fills>${fill}</fills><cellXfs><xf/></cellXfs>`)).toEqual([['plain', {}, '']]);
  });
});

it.each<[Record<string, string>, string | undefined]>([
  [{ rgb: 'FF1d3557' }, '1D3557'],
  [{ rgb: '1D3557' }, '1D3557'],
  [{ rgb: 'red' }, undefined],
  [{ rgb: '1D355' }, undefined],
  [{ rgb: 'FF1D3557F' }, undefined],
  [{ rgb: 'none', theme: '0' }, undefined],
  [{ theme: '0' }, 'FFFFFF'],
  [{ theme: '1' }, '000000'],
  [{ theme: '2' }, undefined],
  [{ theme: '0', tint: '-0.049' }, 'FFFFFF'],
  [{ theme: '0', tint: '0.04' }, 'FFFFFF'],
  [{ theme: '0', tint: '-0.05' }, undefined],
  [{ theme: '0', tint: '0.05' }, undefined],
  [{ theme: '0', tint: '-0.35' }, undefined],
  [{ indexed: '0' }, '000000'],
  [{ indexed: '1' }, 'FFFFFF'],
  [{ indexed: '8' }, '000000'],
  [{ indexed: '9' }, 'FFFFFF'],
  [{ indexed: '64' }, '000000'],
  [{ indexed: '65' }, 'FFFFFF'],
  [{ indexed: '7' }, undefined],
  [{ indexed: '10' }, undefined],
  [{}, undefined],
  [{ auto: '1' }, undefined],
])('a colour of %j is %j', (attributes, colour) => {
  expect(colourOf(attributes)).toBe(colour);
});

it.each<[string, Record<string, string>, object]>([
  ['strike', {}, { struck: true }],
  ['strike', { val: '1' }, { struck: true }],
  ['strike', { val: 'sngStrike' }, { struck: true }],
  ['strike', { val: '0' }, { struck: false }],
  ['strike', { val: 'FALSE' }, { struck: false }],
  ['strike', { val: 'none' }, { struck: false }],
  ['strike', { val: 'noStrike' }, { struck: false }],
  ['vertAlign', { val: 'superscript' }, { raised: true }],
  ['vertAlign', { val: 'subscript' }, { raised: true }],
  ['vertAlign', { val: 'baseline' }, { raised: false }],
  ['vertAlign', {}, { raised: false }],
  ['color', { rgb: 'FF1D3557' }, { colour: '1D3557' }],
  ['color', { theme: '0' }, { colour: 'FFFFFF' }],
  ['color', { theme: '5' }, {}],
  ['b', {}, {}],
  ['b', { val: '1' }, {}],
])('%s %j of a font adds %j to its ink', (name, attributes, more) => {
  expect(withProperty({ colour: 'ABCDEF' }, name, attributes)).toEqual({ colour: 'ABCDEF', ...more });
});

it('leaves what a property does not name', () => {
  const struck = { struck: true, colour: '000000' };
  expect(withProperty(struck, 'color', { theme: '5' })).toEqual(struck);
  expect(withProperty(struck, 'color', { theme: '0' })).toEqual({ struck: true, colour: 'FFFFFF' });
});
