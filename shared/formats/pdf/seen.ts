import { type DrawnText, lettersOf } from './drawn-text.ts';
import type { Placed } from './upright.ts';

/** Type of less than so many points is read by nobody. */
const SMALLEST = 3;
/** Runs lie over one another where they are less than this part of a letter apart; a line below, of the type size. */
const OVER = 0.5;

/**
 * The runs of a page that can be seen: not too small, and without what is white where all is white. White digits on a
 * page with a ground of some colour are set apart from the others, so that they lengthen no figure. What is printed
 * twice at one place, as for bold type, counts once. `unseen` counts the runs that something was left out of.
 */
export const seenOf = (
  placed: readonly Placed[],
  drawn: DrawnText | undefined,
): { seen: readonly Placed[]; unseen: number } => {
  const seen: Placed[] = [];
  let unseen = 0;
  const shown = drawn?.white.includes(true) ? withoutWhite(placed, drawn) : placed;
  shown.forEach((item, at) => {
    const isBlank = item.text.trim() === '';
    const hadText = placed[at]!.text.trim() !== '';
    const isLess = lettersOf(item.text) !== lettersOf(placed[at]!.text);
    if (hadText && (isLess || item.size < SMALLEST)) unseen += 1;
    if (isBlank || (item.size >= SMALLEST && !isAgain(item, seen.at(-1)))) seen.push(item);
  });
  return { seen, unseen };
};

/** By the width of its letters: the next of two narrow digits that are alike stands less than half a size behind. */
const isAgain = (item: Placed, before: Placed | undefined): boolean => {
  if (before?.text !== item.text) return false;
  const letter = Math.abs(item.width) / item.text.length;
  const [along, across] = item.runs === 1 || item.runs === 3 ? (['y', 'x'] as const) : (['x', 'y'] as const);
  return (
    Math.abs(item[along] - before[along]) < OVER * Math.min(letter, item.size) &&
    Math.abs(item[across] - before[across]) < OVER * item.size
  );
};

/**
 * The runs letter by letter beside what was drawn. Where the two do not go together, nobody can tell which digits are
 * white: then none is read of a page without a ground to see them on.
 */
const withoutWhite = (placed: readonly Placed[], { letters, white, ground }: DrawnText): readonly Placed[] => {
  const isSure = letters.startsWith(lettersOf(placed.map(({ text }) => text).join('')));
  if (!isSure && ground) return placed;
  let at = 0;
  return placed.map((item) => {
    if (!isSure) return { ...item, text: item.text.replace(/\d/g, ' ') };
    let [text, wasWhite] = ['', white[at]];
    for (const letter of item.text.normalize('NFKC')) {
      const isBlank = /\s/.test(letter);
      const isWhite = white[at];
      if (!isBlank) at += letter.length;
      if (isWhite !== wasWhite) text += ' ';
      if (!isWhite || ground) text += letter;
      wasWhite = isWhite;
    }
    return { ...item, text };
  });
};
