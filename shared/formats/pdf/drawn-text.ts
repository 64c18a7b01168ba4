/** What a page draws, operator by operator, as pdf.js numbers them. */
type Drawn = { fnArray: readonly number[]; argsArray: readonly unknown[] };

/** Operators: of the state, of the text's mode (3 draws nothing, as under a scan), of the colour, of showing text. */
const SAVE = 10;
const RESTORE = 11;
const SET_TEXT_MODE = 38;
const SHOW_TEXT = 44;
const FILL_COLOUR = 59;
const INVISIBLE = 3;
/** Operators that fill a shape, alone or at the end of a path, and those that paint a picture. */
const FILLS: readonly unknown[] = [22, 23, 24, 25, 26, 27];
const PATH = 91;
const isPicture = (operator: number): boolean => operator === 62 || (operator >= 82 && operator <= 90);

/**
 * The letters of a page in the order they are drawn, and of each whether it is white; whether text is drawn without a
 * trace; whether there is a ground on which white can be seen.
 */
export type DrawnText = {
  letters: string;
  white: readonly boolean[];
  invisible: boolean;
  ground: boolean;
};

const isWhite = (args: unknown): boolean => {
  const values: readonly unknown[] = Object.values(args ?? {});
  if (typeof values[0] === 'string') return /^#f[89a-f]f[89a-f]f[89a-f]$/i.test(values[0]);
  return values.length === 3 && values.every((value) => Number(value) >= 248);
};

/** A glyph, or the number of a space between two. */
const charOf = (glyph: { unicode?: string } | number | null): string =>
  typeof glyph === 'object' ? (glyph?.unicode ?? '') : '';

/** Letters as they are compared: ligatures in parts, no spaces. */
export const lettersOf = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

export const drawnText = ({ fnArray, argsArray }: Drawn): DrawnText => {
  const letters: string[] = [];
  const white: boolean[] = [];
  const outer: boolean[] = [];
  let [invisible, ground, isNowWhite] = [false, false, false];
  fnArray.forEach((operator, at) => {
    const args = argsArray[at];
    const [first] = Array.isArray(args) ? args : [];
    if (operator === SAVE) outer.push(isNowWhite);
    else if (operator === RESTORE) isNowWhite = outer.pop() === true;
    else if (operator === SET_TEXT_MODE) invisible ||= first === INVISIBLE;
    else if (operator === FILL_COLOUR) isNowWhite = isWhite(args);
    else if (operator === SHOW_TEXT && Array.isArray(first))
      for (const letter of lettersOf(first.map(charOf).join(''))) {
        letters.push(letter);
        for (let unit = 0; unit < letter.length; unit += 1) white.push(isNowWhite);
      }
    ground ||= isPicture(operator) || (!isNowWhite && FILLS.includes(operator === PATH ? first : operator));
  });
  return { letters: letters.join(''), white, invisible, ground };
};
