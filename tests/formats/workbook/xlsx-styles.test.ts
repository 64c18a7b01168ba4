import { expect, it } from 'vitest';
import { styleNames } from '../../../shared/formats/workbook/styles.ts';
import { xlsxFormat, xlsxStyles } from '../../../shared/formats/workbook/xlsx-styles.ts';

const xml = xlsxStyles();
const part = (name: string): string => new RegExp(`<${name}[ >].*</${name}>`).exec(xml)![0];
const inOrder = (name: string, member: string): readonly string[] => part(name).split(new RegExp(`(?=<${member}[ >])`));
/** The format of a named style, which is as many places behind the head of the list as its number says. */
const formatOf = (name: (typeof styleNames)[number]) => inOrder('cellXfs', 'xf')[1 + xlsxFormat(name)!];
const number = (name: (typeof styleNames)[number]) => styleNames.indexOf(name);

it('writes text of the usual size and colour, and what a style has besides', () => {
  const font = (marks: string, size: number, colour = '0B0C0C') =>
    `<font>${marks}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Arial"/><family val="2"/></font>`;
  const fonts = inOrder('fonts', 'font(?!s)').slice(1);
  expect(fonts[0]).toBe(font('', 12));
  expect(fonts[number('title') + 1]).toBe(font('<b/>', 16));
  expect(fonts[number('note') + 1]).toBe(font('<i/>', 12, '505A5F'));
  expect(fonts[number('link') + 1]).toBe(font('<u/>', 12, '1D70B8'));
});

it('frames cells thinly on all sides, or on none', () => {
  const side = (name: string) => `<${name} style="thin"><color rgb="FF8A8F91"/></${name}>`;
  expect(part('borders')).toBe(
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`,
  );
});

it('gives each style its number format, font, ground, frame, heading, place in the cell and lock', () => {
  const format = (name: (typeof styleNames)[number], [numFmt, border, heading]: readonly number[], inside: string) =>
    `<xf numFmtId="${numFmt}" fontId="${number(name) + 1}" fillId="${number(name) + 2}" borderId="${border}" xfId="${heading}" applyNumberFormat="${numFmt === 0 ? 0 : 1}" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${inside}</xf>`;
  expect(xlsxFormat(undefined)).toBeUndefined();
  expect(formatOf('text')).toBe(format('text', [0, 0, 0], '<alignment vertical="top"/><protection locked="1"/>'));
  expect(formatOf('title')).toBe(format('title', [0, 0, 1], '<alignment vertical="top"/><protection locked="1"/>'));
  expect(formatOf('heading')).toContain('xfId="2"');
  expect(formatOf('input')).toBe(
    format('input', [3, 1, 0], '<alignment horizontal="right" vertical="top"/><protection locked="0"/>'),
  );
  expect(formatOf('decimal')).toContain('numFmtId="164"');
  expect(formatOf('beside')).toBe(
    format(
      'beside',
      [0, 0, 0],
      '<alignment horizontal="left" indent="1" vertical="top" wrapText="1"/><protection locked="1"/>',
    ),
  );
});

it('names the headings as office programs know them', () => {
  expect(part('cellStyles')).toBe(
    '<cellStyles count="3"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Heading 1" xfId="1" builtinId="16"/><cellStyle name="Heading 2" xfId="2" builtinId="17"/></cellStyles>',
  );
  const base = (font: number) => `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0"/>`;
  expect(part('cellStyleXfs')).toBe(
    `<cellStyleXfs count="3">${base(0)}${base(number('title') + 1)}${base(number('heading') + 1)}</cellStyleXfs>`,
  );
});
