import {
  asValues,
  type Draft,
  more,
  pick,
  type Row,
  replaced,
  type Spoiler,
  tablesIn,
  typedIn,
  withSheet,
} from './draft.ts';

const other = (value: number, next: (below: number) => number): number => value + 1 + next(40);

/** A table sheet with one figure changed, as a copy somebody kept. */
const changedCopy = (draft: Draft, next: (below: number) => number) => {
  const sheet = pick(
    tablesIn(draft).filter((each) => typedIn(each).length > 0),
    next,
  );
  const at = pick(typedIn(sheet), next);
  return replaced(asValues(sheet), at, other(at.value, next));
};

/** What a workbook holds a second time, or says of another area or year: it may never win in silence. */
export const secondParts = (
  tidy: (change: number, next: (below: number) => number) => readonly Row[],
): readonly Spoiler[] => [
  {
    name: 'copy of a table, changed',
    spoil: (draft, next) => ({
      ...more(
        draft,
        { ...changedCopy(draft, next), name: pick(['Copy', 'Draft', 'Old', 'Sheet1'], next) },
        next(2) === 0,
      ),
      mustBeRefused: true,
    }),
  },
  {
    name: 'last year as a return file',
    spoil: (draft, next) => ({
      ...more(
        draft,
        { name: pick(['Last year', 'Data', 'Export'], next), rows: [...tidy(1 + next(6), next)] },
        next(2) === 0,
      ),
      mustBeRefused: true,
    }),
  },
  {
    name: 'the same figures as a return file',
    spoil: (draft, next) => more(draft, { name: 'Return file', rows: [...tidy(0, next)] }, next(2) === 0),
  },
  {
    name: 'draft and final',
    spoil: (draft, next) => ({
      ...draft,
      workbook: {
        ...draft.workbook,
        sheets: [
          { name: 'Draft', rows: [...tidy(1 + next(6), next)] },
          { name: 'Final', rows: [...tidy(0, next)] },
        ],
      },
      mustBeRefused: true,
    }),
  },
  {
    name: 'a table of last year beside',
    spoil: (draft, next) => {
      const copy = changedCopy(draft, next);
      const title = copy.rows[0]![0];
      const text = typeof title === 'object' && title !== null ? String(title.value) : String(title);
      const dated = text.replace(/20\d\d/, (year) => String(Number(year) - 1));
      return {
        ...more(draft, { ...replaced(copy, { row: 0, column: 0 }, dated), name: 'Older' }),
        mustBeRefused: true,
      };
    },
  },
  {
    name: 'cover of another area or year',
    spoil: (draft, next) => {
      const [row, text] = pick(
        [
          [4, 'Cumbria'],
          [4, 'Kent'],
          [5, '2019-20'],
          [5, '1998-99'],
        ] as const,
        next,
      );
      return {
        ...withSheet(draft, 'Cover', (sheet) => replaced(sheet, { row, column: 1 }, text)),
        unsure: 'all',
        mustBeRefused: true,
      };
    },
  },
  {
    name: 'another area or year on some sheet',
    spoil: (draft, next) => {
      const text = pick(['Gwent', 'MAPPA annual return: Gwent, 2023-24', 'Figures for 2018-19', 'Area: Essex'], next);
      return {
        ...more(draft, { name: 'Notes', rows: [[text], [], ['Checked', 3]] }),
        unsure: 'all',
        mustBeRefused: true,
      };
    },
  },
];
