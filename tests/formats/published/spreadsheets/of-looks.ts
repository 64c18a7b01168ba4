import { bodyOf, cells, ofCells, ofFigures, ofMarkup, type Rule, repeated } from './rule.ts';

/** Of notes: words in square brackets, in a table of their own. */
export const ofTheNotes: readonly Rule[] = [
  {
    asks: 'no raised letters and no signs point to notes',
    faults: ofCells(({ text }) => /[*†‡§¶¹²³⁰-₟]/.test(text)),
  },
  {
    asks: 'notes are a numbered table on a sheet of their own, which explains every mark that is used and the empty cell',
    faults: (book) => {
      const sheet = book.sheets.find(({ name }) => name === 'Notes');
      const lines = bodyOf(sheet!);
      const told = lines.map((row) => row[2]!.text).join('\n');
      const used = cells(book).flatMap(({ cell }) => [...cell.text.matchAll(/\[\w\]/g)].map(([mark]) => mark));
      return [
        ...lines.filter((row, at) => row[0]!.text !== String(at + 1)).map((row) => row[0]!.text),
        ...[...new Set(used)].filter((mark) => !told.includes(`${mark} `)),
        ...(told.includes('An empty cell there means no mark') ? [] : ['the empty cell']),
      ];
    },
  },
];

const luminance = (colour: string): number => {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (colour: string, ground: string): number => {
  const [light, dark] = [luminance(colour), luminance(ground || 'FFFFFF')].sort((one, other) => other - one);
  return (light! + 0.05) / (dark! + 0.05);
};

/** Of looks: words that can be read by everybody, and nothing that only some see. */
export const ofTheLooks: readonly Rule[] = [
  {
    asks: 'a link says where it leads, and leads there',
    faults: (book) => {
      const names = new Set(book.sheets.map(({ name }) => name));
      return ofCells(({ text, link }) => {
        if (link === undefined) return false;
        if (text === 'The page of this release') return !/^(https:\/\/[^ ]+\/|\.\.\/)?index\.html$/.test(link);
        const [, sheet] = /^#?'(.+)'[!.]A1$/.exec(link) ?? [];
        return sheet === undefined ? link !== `mailto:${text}` : !names.has(sheet) || sheet !== text;
      })(book);
    },
  },
  {
    asks: 'all text is without serifs and of 12 points at least',
    faults: ofCells(({ font, size }) => font !== 'Arial' || size < 12),
  },
  {
    asks: 'nothing is slanted, and nothing underlined that is no link',
    faults: ofCells(({ italic, underline, link }) => italic || underline !== (link !== undefined)),
  },
  {
    asks: 'a sheet has a title in its first cell that is a heading for programs that read aloud; so are headings below it',
    faults: (book) => {
      const unmarked = ofCells(
        ({ heading, size }, _, row, column) =>
          (heading === '') !== (size === 12) || (row + column === 0 && heading !== 'Heading 1'),
      );
      const titles = book.sheets.map(({ rows }) => rows[0]![0]!.text);
      return [...unmarked(book), ...repeated(titles)];
    },
  },
  {
    asks: 'long words wrap, so that no text is cut off by the cell beside it',
    faults: ofCells(({ text, wrap, size }, sheet, row, column) => {
      const hasNeighbour = (sheet.rows[row]?.[column + 1]?.text ?? '') !== '';
      return hasNeighbour && !wrap && text.length * (size / 12) > (sheet.widths[column] ?? 8);
    }),
  },
  {
    asks: 'figures stand on the right with commas between their thousands, words on the left',
    faults: ofFigures((cell, heading, column) => {
      const isFigure = column > 1 && heading !== 'Notes';
      const isRight = cell.align === 'right' && (!cell.isNumber || cell.format === '#,##0');
      return cell.text !== '' && isFigure !== isRight;
    }),
  },
  {
    asks: 'no heads, feet, pictures, text boxes, comments or macros',
    faults: (book) => [
      ...ofMarkup(/<headerFooter|<drawing|<legacyDrawing|<draw:|<office:annotation/)(book),
      ...[...book.parts.keys()].filter((name) => /media|drawing|comment|vba|Basic|Pictures/i.test(name)),
    ],
  },
  { asks: 'no coloured ground divides or means anything', faults: ofCells(({ fill }) => fill !== '') },
  {
    asks: 'no colour says anything alone, and all can be read: 4.5 to 1 at least',
    faults: ofCells(
      ({ colour, fill, underline }) => contrast(colour, fill) < 4.5 || (colour !== '0B0C0C' && !underline),
    ),
  },
];
