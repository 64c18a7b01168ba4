import { type Html, html } from '../../html.ts';

/** How wide a letter is on average, in shares of its height: enough for bold ones, and where there is no Arial. */
const letter = 0.62;

/** About how wide a text is, in units of the drawing. */
export const widthOf = (text: string, size: number): number => text.length * size * letter;

/** A text cut to a width, with an ellipsis where it was longer: the whole of it stands in the table of the chart. */
export const cut = (text: string, width: number, size: number): string => {
  const most = Math.max(2, Math.floor(width / (size * letter)));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
};

/** A text in lines that are no wider than a width; a word that is wider has a line of its own. */
export const wrapped = (text: string, width: number, size: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`, size) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
};

type Look = { anchor?: 'start' | 'middle' | 'end'; size?: number; bold?: boolean; fill?: string; rim?: boolean };

const white = html` stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;

/**
 * A text of a drawing. Its look stands on itself and not in a style sheet, since the drawing is a file as well; a white
 * rim keeps it readable over lines, and is left out on a coloured ground.
 */
export const svgText = (
  [x, y]: readonly [number, number],
  text: string,
  { anchor = 'start', size = 13, bold = false, fill = '#0b0c0c', rim = true }: Look = {},
): Html =>
  html`<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-family="arial, sans-serif"
 font-size="${size}"${bold ? html` font-weight="700"` : ''} fill="${fill}"${rim ? white : ''}>${text}</text>
`;

/** A place or a length to a tenth: the same bytes everywhere. */
export const round = (value: number): number => Math.round(value * 10) / 10;
