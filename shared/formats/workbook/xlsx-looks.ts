import { builtInFormat, formatOf, type NumberFormat } from './number-format.ts';
import { readXml } from './read-xml.ts';
import { rememberedPart } from './remembered-part.ts';
import { type Ink, SMALLEST, WHITE } from './rich-text.ts';

/** How the cells of one format are shown: how numbers are written, how letters are set, and the colour behind them. */
export type Look = { number: NumberFormat; ink: Ink; paper: string };

export const PLAIN: Look = { number: () => 'plain', ink: {}, paper: WHITE };

/** The first colours of a theme, which no program lets a person change to its opposite: paper and ink. */
const THEME: readonly (string | undefined)[] = [WHITE, '000000'];
const INDEXED: Readonly<Record<string, string>> = {
  0: '000000',
  1: WHITE,
  8: '000000',
  9: WHITE,
  64: '000000',
  65: WHITE,
};

/** A colour in six digits as its attributes give it; undefined where it is none that can be lost on paper. */
export const colourOf = ({ rgb, theme, indexed = '', tint }: Record<string, string>): string | undefined => {
  if (rgb !== undefined) return /^[0-9A-F]{6,8}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : undefined;
  if (theme !== undefined) return Math.abs(Number(tint ?? 0)) < 0.05 ? THEME[Number(theme)] : undefined;
  return INDEXED[indexed];
};

const isOn = (value = ''): boolean => !/^(?:0|false|none|noStrike)$/i.test(value);

/** Takes one property of a font (`strike`, `vertAlign`, `sz`, `color`) into the ink; others leave it as it is. */
export const withProperty = (ink: Ink, name: string, attributes: Record<string, string>): Ink => {
  switch (name) {
    case 'strike':
      return { ...ink, struck: isOn(attributes.val) };
    case 'vertAlign':
      return { ...ink, raised: attributes.val === 'superscript' || attributes.val === 'subscript' };
    case 'sz':
      return { ...ink, tiny: Number(attributes.val) < SMALLEST };
    case 'color': {
      const colour = colourOf(attributes);
      return colour === undefined ? ink : { ...ink, colour };
    }
    default:
      return ink;
  }
};

/** The looks of a workbook's cell formats, by their number. */
export const cellLooks = rememberedPart((zip, part): readonly Look[] => {
  const formats = new Map<number, NumberFormat>();
  const fonts: Ink[] = [];
  const fills: string[] = [];
  const looks: Look[] = [];
  let solid: boolean | undefined;
  readXml(zip, part, {
    open: (name, attributes, path) => {
      const [above, aboveThat] = [path.at(-2), path.at(-3)];
      if (name === 'numFmt' && above === 'numFmts')
        formats.set(Number(attributes.numFmtId), formatOf(attributes.formatCode ?? ''));
      else if (name === 'font' && above === 'fonts') fonts.push({});
      else if (above === 'font' && aboveThat === 'fonts') fonts.push(withProperty(fonts.pop()!, name, attributes));
      else if (name === 'fill' && above === 'fills') fills.push(WHITE);
      else if (name === 'patternFill') solid = attributes.patternType === 'solid';
      // A colour behind that we cannot name is not the colour of any letters.
      else if (name === 'fgColor' && solid && path.at(-4) === 'fills')
        fills[fills.length - 1] = colourOf(attributes) ?? '';
      else if (name === 'xf' && above === 'cellXfs') {
        const id = Number(attributes.numFmtId ?? 0);
        looks.push({
          number: formats.get(id) ?? builtInFormat(id),
          ink: fonts[Number(attributes.fontId ?? 0)] ?? {},
          paper: fills[Number(attributes.fillId ?? 0)] ?? WHITE,
        });
      }
    },
  });
  return looks;
});
