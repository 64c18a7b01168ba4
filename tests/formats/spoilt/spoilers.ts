import {
  asValues,
  type Draft,
  HEADER,
  pick,
  type Row,
  replaced,
  type Spoiler,
  tablesIn,
  typedIn,
  withSheet,
} from './draft.ts';

/** Some figure that a person typed, with its sheet. */
const someFigure = (draft: Draft, next: (below: number) => number) => {
  const sheet = pick(
    tablesIn(draft).filter((each) => typedIn(each).length > 0),
    next,
  );
  return { sheet, at: pick(typedIn(sheet), next) };
};

const named = ({ row, column }: { row: number; column: number }): string =>
  `${String.fromCharCode(65 + column)}${row + 1}`;

const inCell = (
  draft: Draft,
  sheet: string,
  at: { row: number; column: number },
  content: string,
  type = ' t="inlineStr"',
): Draft => ({
  ...draft,
  patches: [
    ...draft.patches,
    {
      sheet,
      change: (xml) =>
        xml.replace(
          new RegExp(`<c r="${named(at)}"(?: s="\\d+")?[^>]*?(?:/>|>.*?</c>)`),
          `<c r="${named(at)}"${type}>${content}</c>`,
        ),
    },
  ],
});
const run = (text: number | string, font = ''): string =>
  `<r>${font === '' ? '' : `<rPr>${font}</rPr>`}<t>${text}</t></r>`;

/** What is set beside a figure in letters that no figure has. */
const marks: readonly Spoiler[] = [
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
const words = ['c. #', '<#', '#*?', '# (est)', '#[^1]', '1 #00', '#%', '~#', '#-#', '=#+0', '#.5'];

const moves: readonly Spoiler[] = [
  {
    name: 'rows above',
    spoil: (draft, next) => {
      const { name } = pick(tablesIn(draft), next);
      const above: Row[] = Array.from({ length: 1 + next(4) }, (_, index) =>
        index % 2 ? [] : ['Checked by two of us'],
      );
      return withSheet(draft, name, (sheet) => ({ ...asValues(sheet), rows: [...above, ...asValues(sheet).rows] }));
    },
  },
  {
    name: 'columns before',
    spoil: (draft, next) => {
      const { name } = pick(tablesIn(draft), next);
      const before = Array.from({ length: 1 + next(3) }, () => null);
      return withSheet(draft, name, (sheet) => ({
        ...asValues(sheet),
        rows: asValues(sheet).rows.map((row) => [...before, ...row]),
      }));
    },
  },
  {
    name: 'columns exchanged with their headings',
    spoil: (draft, next) => {
      const wide = tablesIn(draft).filter(({ rows }) => rows[HEADER]!.length > 5);
      const sheet = pick(wide, next);
      const [one, other] = [1 + next(2), 3];
      const exchange = (row: Row): Row =>
        row.map((cell, at) => (at === one ? row[other] : at === other ? row[one] : cell) ?? null);
      return withSheet(draft, sheet.name, (each) => ({
        ...asValues(each),
        rows: asValues(each).rows.map((row, index) => (index < HEADER ? row : exchange(row))),
      }));
    },
  },
  {
    name: 'rows exchanged with their labels',
    spoil: (draft, next) => {
      const sheet = pick(
        tablesIn(draft).filter(({ rows }) => rows.length > HEADER + 3),
        next,
      );
      return withSheet(draft, sheet.name, (each) => {
        const rows = [...asValues(each).rows];
        [rows[HEADER + 1], rows[HEADER + 2]] = [rows[HEADER + 2]!, rows[HEADER + 1]!];
        return { ...asValues(each), rows };
      });
    },
  },
  {
    name: 'stale totals',
    spoil: (draft, next) => ({
      ...draft,
      workbook: {
        ...draft.workbook,
        sheets: draft.workbook.sheets.map((sheet) => ({
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.map((cell) =>
              typeof cell === 'object' && cell?.formula !== undefined ? { ...cell, value: next(5000) } : cell,
            ),
          ),
        })),
      },
    }),
  },
];

const values: readonly Spoiler[] = [
  {
    name: 'last bit of a formula',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      const noise = at.value === 0 ? 0 : at.value * (1 - 2 ** -52);
      return withSheet(draft, sheet.name, (each) => replaced(each, at, noise));
    },
  },
  {
    name: 'thousands apart',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      const text = at.value.toLocaleString('en-GB').replace(',', pick([',', '\u00A0', '\u202F'], next));
      return withSheet(draft, sheet.name, (each) =>
        replaced(each, at, pick([text, ` ${text} `, `${at.value}.0`, `\u200B${text}`], next)),
      );
    },
  },
  {
    name: 'a figure in words',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      const text = pick(words, next).replaceAll('#', String(at.value));
      return { ...withSheet(draft, sheet.name, (each) => replaced(each, at, text)), mustBeRefused: true };
    },
  },
  {
    name: 'formula without result',
    format: 'xlsx',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      return { ...inCell(draft, sheet.name, at, `<f>${at.value}+0</f><v></v>`, ''), mustBeRefused: true };
    },
  },
  {
    name: 'cell emptied',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      return { ...withSheet(draft, sheet.name, (each) => replaced(each, at, null)), mustBeRefused: true };
    },
  },
];

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

const qualifiers: readonly Spoiler[] = [
  { name: 'a qualifier in a title', spoil: (draft, next) => qualified(draft, next, () => ({ row: 0, column: 0 })) },
  {
    name: 'a qualifier in a heading',
    spoil: (draft, next) => qualified(draft, next, ({ column }) => ({ row: HEADER, column })),
  },
  { name: 'a qualifier in a label', spoil: (draft, next) => qualified(draft, next, ({ row }) => ({ row, column: 0 })) },
];

const hidden: readonly Spoiler[] = [
  {
    name: 'sheet hidden',
    spoil: (draft, next) => {
      const { name } = pick(tablesIn(draft), next);
      return { ...withSheet(draft, name, (sheet) => ({ ...sheet, hidden: true })), mustBeRefused: true };
    },
  },
  {
    name: 'row hidden',
    format: 'xlsx',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      const change = (xml: string) => xml.replace(`<row r="${at.row + 1}"`, `<row hidden="1" r="${at.row + 1}"`);
      return { ...draft, patches: [...draft.patches, { sheet: sheet.name, change }], mustBeRefused: true };
    },
  },
  {
    name: 'column hidden',
    format: 'xlsx',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      const change = (xml: string) =>
        xml.replace(`<col min="${at.column + 1}"`, `<col hidden="1" min="${at.column + 1}"`);
      return { ...draft, patches: [...draft.patches, { sheet: sheet.name, change }], mustBeRefused: true };
    },
  },
  {
    name: 'cell there twice',
    format: 'xlsx',
    spoil: (draft, next) => {
      const { sheet, at } = someFigure(draft, next);
      const change = (xml: string) =>
        xml.replace(
          new RegExp(`<c r="${named(at)}".*?</c>`),
          (cell) => cell + cell.replace(/<v>.*?<\/v>/, `<v>${at.value + 1}</v>`),
        );
      return { ...draft, patches: [...draft.patches, { sheet: sheet.name, change }], mustBeRefused: true };
    },
  },
];

/** Ways of spoiling that leave every figure to be seen, or take some away. */
export const spoilers: readonly Spoiler[] = [...marks, ...moves, ...values, ...hidden, ...qualifiers];
