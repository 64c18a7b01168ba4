import { htmlOf } from './html-layout.ts';
import { gridOf, type Next, type Part, pick } from './part.ts';

/** One way to write a report down as text. */
export type Layout = (parts: readonly Part[], next: Next) => string;

/** The lines of each part; `row` joins the cells of one row, `name` may mark or wrap a title. */
const blocks = (
  parts: readonly Part[],
  row: (cells: readonly string[], grid: readonly (readonly string[])[]) => readonly string[],
  name: (text: string) => readonly string[] = (text) => [text],
): readonly (readonly string[])[] =>
  parts.map((part) => {
    if (part.is === 'prose') return [part.text];
    if (part.is === 'figure') return row([part.label, part.value], [[part.label, part.value]]);
    if (part.is !== 'table') return name(part.text);
    const grid = gridOf(part);
    return [...(part.title === '' ? [] : name(part.title)), ...grid.flatMap((cells) => row(cells, grid))];
  });

/** Blank lines between the parts, but not below a title over several or what is said right above. */
const joined = (parts: readonly Part[], texts: readonly (readonly string[])[], between = '\n\n'): string =>
  texts.map((lines, index) => lines.join('\n') + (parts[index]!.is === 'words-above' ? '\n' : between)).join('');

const spaced =
  (
    row: (cells: readonly string[], grid: readonly (readonly string[])[]) => readonly string[],
    between?: string,
  ): Layout =>
  (parts) =>
    joined(parts, blocks(parts, row), between);

const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
};

const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell !== '');
const padded: Parameters<typeof blocks>[1] = (cells, grid) => [
  cells
    .map((cell, column) => {
      const width = Math.max(...grid.map((row) => (row[column] ?? '').length));
      return column === 0 ? cell.padEnd(width + 2) : cell.padStart(width + 2);
    })
    .join('')
    .trimEnd(),
];
const pipes: Parameters<typeof blocks>[1] = (cells, grid) => [
  `| ${cells.join(' | ')} |`,
  ...(cells === grid[0] || grid.length === 1 ? [`|${'---|'.repeat(cells.length)}`] : []),
];

/** Page number and running title at some ends of lines, as they come between the rows of a table over two pages. */
const paged: Layout = (parts, next) => {
  const lines = joined(
    parts,
    blocks(parts, (cells) => [filled(cells).join(' ')]),
  ).split('\n');
  let page = 1;
  return lines
    .flatMap((line) => (next(14) === 0 ? [line, '', String(++page), '', 'MAPPA Annual Report', ''] : [line]))
    .join('\n');
};

const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi'];

/** Figures and titles as the items of a numbered list, long ones over several lines. */
const numbered: Layout = (parts, next) => {
  const width = pick([50, 70, 90], next);
  let at = 0;
  const number = () => `${numerals[at++ % numerals.length]}. `;
  const texts = parts.map((part): readonly string[] => {
    if (part.is === 'figure') return wrap(`${number()}${part.label} ${part.value}`, width);
    if (part.is === 'table')
      return [...(part.title === '' ? [] : [part.title]), ...gridOf(part).map((cells) => filled(cells).join(' '))];
    return part.is === 'title' ? wrap(`${number()}${part.text}`, width) : [part.text];
  });
  return joined(parts, texts);
};

/** Every way of writing that reports were met in, by its name. */
export const layouts: Readonly<Record<string, Layout>> = {
  tabs: spaced((cells) => [cells.join('\t')]),
  markdown: spaced(pipes),
  'aligned spaces': spaced(padded),
  'single spaces': spaced((cells) => [filled(cells).join(' ')]),
  'no-break blanks': (parts) =>
    joined(
      parts,
      blocks(parts, (cells) => [filled(cells).join(' ')]),
    ).replaceAll(' ', '\u00A0'),
  'no empty lines': spaced((cells) => [filled(cells).join(' ')], '\n'),
  'a cell a line': spaced(filled),
  'cells wrapped': (parts) =>
    joined(
      parts,
      blocks(
        parts,
        (cells) => filled(cells).flatMap((cell) => wrap(cell, 18)),
        (text) => wrap(text, 40),
      ),
    ),
  wrapped: (parts, next) => {
    const width = pick([60, 75, 90], next);
    const text = joined(
      parts,
      blocks(parts, (cells) => [filled(cells).join(' ')]),
    );
    return text
      .split('\n')
      .flatMap((line) => wrap(line, width))
      .join('\n');
  },
  'each part on one line': (parts) =>
    blocks(parts, (cells) => [filled(cells).join(' ')])
      .map((lines) => lines.join(' '))
      .join('\n\n'),
  'all on one line': (parts) =>
    blocks(parts, (cells) => [filled(cells).join(' ')])
      .map((lines) => lines.join(' '))
      .join(' '),
  'page numbers between': paged,
  'numbered list': numbered,
  html: (parts, next) => htmlOf(parts, pick([' ', '\n'], next)),
  'html on one line': (parts) => htmlOf(parts, ''),
  'bold titles': (parts) =>
    joined(
      parts,
      blocks(
        parts,
        (cells) => [cells.join('\t')],
        (text) => [`**${text}**`],
      ),
    ),
};
