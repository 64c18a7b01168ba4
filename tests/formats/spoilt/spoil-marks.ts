import { type Draft, HEADER, pick, type Row, replaced, type Spoiler, withSheet } from './draft.ts';
import { inCell, run, someFigure } from './in-cell.ts';

/** What is set beside a figure in letters that no figure has. */
export const marks: readonly Spoiler[] = [
  ['raised mark', (value: number, other: number) => run(value) + run(other, '<vertAlign val="superscript"/>')],
  ['lowered mark', (value: number, other: number) => run(value) + run(other, '<vertAlign val="subscript"/>')],
  ['struck-out digits', (value: number, other: number) => run(other, '<strike/>') + run(value)],
  ['white digits', (value: number, other: number) => run(value) + run(other, '<color rgb="FFFFFFFF"/>')],
].map(
  ([name, runs]): Spoiler => ({
    name: name as string,
    format: 'xlsx',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      const made = (runs as (value: number, other: number) => string)(at.value, 1 + next(9));
      return inCell(draft, sheet.name, at, `<is>${made}</is>`);
    },
  }),
);

/** What people write for a figure that they are not sure of. */
export const words = ['c. #', '<#', '#*?', '# (est)', '#[^1]', '1 #00', '#%', '~#', '#-#', '=#+0', '#.5'];

/** Words that make a table, a column or a row another one than that of the form. */
const QUALIFIERS = ['interim', 'last year', 'national', 'in force', 'refused', 'per month', 'under 18', 'female'];

const titleOf = (cell: Row[number] | undefined): string => {
  const value = typeof cell === 'object' ? cell?.value : cell;
  return typeof value === 'string' ? value : '';
};

/** Puts a qualifier before or behind the words of a cell. */
const qualified = (
  draft: Draft,
  next: (below: number) => number,
  where: (figure: { row: number; column: number }) => { row: number; column: number },
): Draft => {
  const { sheet, at } = someFigure(draft, next);
  const place = where(at);
  const text = titleOf(sheet.rows[place.row]?.[place.column]);
  const word = pick(QUALIFIERS, next);
  const changed = next(2) === 0 ? `${text} (${word})` : `${word} ${text}`;
  return { ...withSheet(draft, sheet.name, (each) => replaced(each, place, changed)), mustBeRefused: true };
};

export const qualifiers: readonly Spoiler[] = [
  { name: 'a qualifier in a title', spoil: (draft, next) => qualified(draft, next, () => ({ row: 0, column: 0 })) },
  {
    name: 'a qualifier in a heading',
    spoil: (draft, next) => qualified(draft, next, ({ column }) => ({ row: HEADER, column })),
  },
  { name: 'a qualifier in a label', spoil: (draft, next) => qualified(draft, next, ({ row }) => ({ row, column: 0 })) },
];
