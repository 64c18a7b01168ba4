import { asValues, HEADER, pick, type Row, type Spoiler, tablesIn, withSheet } from './draft.ts';

export const moves: readonly Spoiler[] = [
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
