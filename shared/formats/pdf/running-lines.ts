import type { PdfItem } from './pdf-page.ts';
import { type Row, rowsOf } from './rows.ts';

/** So many lines from the edge of a page may be its head or foot, and so far apart in points they are at one height. */
const OUTERMOST = 3;
const HEIGHT = 2;

/**
 * The pages without what comes again at the same height of at least half of them: running titles and the numbers of
 * pages. A number in such a line must go up with the pages; a line with any other number may be a figure, and stays.
 */
export const withoutRunningLines = (pages: readonly (readonly PdfItem[])[]): readonly (readonly PdfItem[])[] => {
  const outer = pages.map((items) => outermost(rowsOf(items)));
  const told = outer.map((rows, page) => rows.map((row) => ({ row, said: saidOn(row, page) })));
  return pages.map((items, page) => {
    const running = new Set(
      told[page]!.filter(({ row, said }) => {
        if (said === undefined) return false;
        const again = told.filter((rows) =>
          rows.some((other) => other.said === said && Math.abs(other.row.y - row.y) <= HEIGHT),
        ).length;
        // Words with a number that goes up might by chance be two figures, but hardly three.
        return again >= Math.max(/\p{L}/u.test(said) && said.includes('#') ? 3 : 2, pages.length / 2);
      }).flatMap(({ row }) => row.items),
    );
    return items.filter((item) => !running.has(item));
  });
};

const outermost = (rows: readonly Row[]): readonly Row[] => [
  ...rows.slice(0, OUTERMOST),
  ...rows.slice(Math.max(OUTERMOST, rows.length - OUTERMOST)),
];

/** What a line says on every page alike: its words and years, and its number less that of the page. */
const saidOn = ({ items }: Row, page: number): string | undefined => {
  const text = items
    .map((item) => item.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (/^(?:level|total|lefel|cyfanswm)\b/.test(text)) return undefined;
  const bare = text.replace(/\b(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?\b/g, 'year').replace(/\bof \d+$/, 'of all');
  const numbers = bare.match(/\d+/g) ?? [];
  if (numbers.length === 0) return text;
  return numbers.length === 1 ? bare.replace(/\d+/, `#${Number(numbers[0]) - page}`) : undefined;
};
