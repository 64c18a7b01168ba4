import { baseSize, type Style, type StyleName, styleNames, styleOf } from './styles.ts';
import { element, XML_HEAD } from './xml.ts';

const font = (style: Style): string =>
  element(
    'font',
    {},
    (style.bold ? '<b/>' : '') +
      (style.italic ? '<i/>' : '') +
      (style.underline ? '<u/>' : '') +
      element('sz', { val: style.size ?? baseSize }) +
      element('color', { rgb: `FF${style.colour ?? '0B0C0C'}` }) +
      element('name', { val: 'Arial' }) +
      element('family', { val: 2 }),
  );

const fill = (style: Style): string =>
  element(
    'fill',
    {},
    style.fill
      ? `<patternFill patternType="solid">${element('fgColor', {
          rgb: `FF${style.fill}`,
        })}<bgColor indexed="64"/></patternFill>`
      : '<patternFill patternType="none"/>',
  );

const SIDE = '<color rgb="FF8A8F91"/>';
const BORDERS =
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${['left', 'right', 'top', 'bottom']
    .map((side) => `<${side} style="thin">${SIDE}</${side}>`)
    .join('')}<diagonal/></border></borders>`;

const FORMATS = { whole: 3, decimal: 164 } as const;

const format = (style: Style, index: number): string =>
  element(
    'xf',
    {
      numFmtId: style.format ? FORMATS[style.format] : 0,
      fontId: index + 1,
      fillId: index + 2,
      borderId: style.border ? 1 : 0,
      xfId: style.heading ?? 0,
      applyNumberFormat: style.format ? 1 : 0,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
      applyProtection: 1,
    },
    element('alignment', {
      horizontal: style.align,
      indent: style.indent ? 1 : undefined,
      vertical: 'top',
      wrapText: style.wrap ? 1 : undefined,
    }) + element('protection', { locked: style.unlocked ? 0 : 1 }),
  );

/** Normal text, and the headings by the numbers that Excel knows them by, in the fonts of their styles. */
const namedStyles = (all: readonly Style[]): [bases: string, names: string] => {
  const headings = ([1, 2] as const).map((rank) => ({
    rank,
    fontId: all.findIndex(({ heading }) => heading === rank) + 1,
  }));
  const xf = (fontId: number) => element('xf', { numFmtId: 0, fontId, fillId: 0, borderId: 0 });
  const named = (name: string, xfId: number, builtinId: number) => element('cellStyle', { name, xfId, builtinId });
  const names = [named('Normal', 0, 0), ...headings.map(({ rank }) => named(`Heading ${rank}`, rank, 15 + rank))];
  return [
    element('cellStyleXfs', { count: 3 }, [xf(0), ...headings.map(({ fontId }) => xf(fontId))].join('')),
    element('cellStyles', { count: 3 }, names.join('')),
  ];
};

/** The number of a style's format in `xlsxStyles`; an unnamed style is format 0. */
export const xlsxFormat = (name: StyleName | undefined): number | undefined =>
  name === undefined ? undefined : styleNames.indexOf(name) + 1;

/** The style sheet: one font, fill and cell format a named style, after the defaults that Excel expects. */
export const xlsxStyles = (): string => {
  const all = styleNames.map(styleOf);
  const [bases, names] = namedStyles(all);
  return `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0"/></numFmts><fonts count="${all.length + 1}">${font({})}${all.map(font).join('')}</fonts><fills count="${all.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${all.map(fill).join('')}</fills>${BORDERS}${bases}<cellXfs count="${all.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${all.map(format).join('')}</cellXfs>${names}</styleSheet>`;
};
