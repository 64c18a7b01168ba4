import * as fc from 'fast-check';
import { Period } from '../../../shared/domain/periods.ts';
import type { Line, Made } from './lines.ts';

/** The door it comes through: its own most often, and those of years whose form has no Category 4. */
export const doors = fc
  .constantFrom('2023-24', '2023-24', '2022-23', '2020-21', '2014-15', '2002-03')
  .map((text) => Period.parse(text));

/** Numbers that nothing else in a return or a report looks like. */
const unmistakable = fc.integer({ min: 613_000, max: 987_000 });
const small = (most: number) => fc.array(fc.nat(most), { minLength: 3, maxLength: 3 });
export const made: fc.Arbitrary<Made> = fc.record({
  eligible: fc.tuple(small(4000), small(40), small(9)).map(([one, two, three]) => [[one[0]!, one[1]!, 0], two, three]),
  managed: fc.tuple(small(90), small(30)).map((rows) => [...rows]),
  licence: fc.tuple(small(20), small(9)).map((rows) => [...rows]),
  terror: fc.record({
    eligible: fc.array(unmistakable, { minLength: 3, maxLength: 3 }),
    managed: fc.array(unmistakable, { minLength: 2, maxLength: 2 }),
    licence: fc.array(unmistakable, { minLength: 2, maxLength: 2 }),
  }),
});

/** What goes wrong with a file on its way; `secrets` grows where a fault makes new numbers that hold Category 4. */
export type Draft = { rows: string[][]; secrets: Set<string>; nil?: true; note?: string };
export type Fault = (draft: Draft) => Draft;

const onRows =
  (change: (row: string[], index: number) => string[]): Fault =>
  (draft) => ({ ...draft, rows: draft.rows.map(change) });
const rowAt = fc.nat(48).map((at) => at + 1);
const columnAt = fc.nat(4);

const swapColumns = fc
  .tuple(columnAt, columnAt)
  .map(
    ([one, other]): Fault =>
      onRows((row, index) =>
        index > 0 ? row : row.map((name, at) => (at === one ? row[other]! : at === other ? row[one]! : name)),
      ),
  );
const headerGone = fc.constant<Fault>((draft) => ({ ...draft, rows: draft.rows.slice(1) }));
const misspelt = fc
  .tuple(
    fc.array(rowAt, { minLength: 1, maxLength: 9 }),
    fc.nat(3),
    fc.constantFrom('x', 'cat ', '4', ' ', '-', '', 'Category '),
  )
  .map(
    ([rows, column, mark]): Fault =>
      onRows((row, index) =>
        rows.includes(index)
          ? row.map((text, at) => (at === column ? (mark === '' ? text.slice(1) : mark + text) : text))
          : row,
      ),
  );
const headerMisspelt = columnAt.map(
  (column): Fault =>
    onRows((row, index) => (index === 0 ? row.map((name, at) => (at === column ? `${name}s` : name)) : row)),
);
const contaminated = fc.subarray(['1', '2', '3', 'Total'], { minLength: 1 }).map(
  (levels): Fault =>
    (draft) => {
      const secrets = new Set(draft.secrets);
      const rows = draft.rows.map((row) => {
        const [measure, category, level, detail, value] = row as Line;
        const terror = draft.rows.find(
          (each) => each[0] === measure && each[1] === '4' && each[2] === level && each[3] === detail,
        );
        if (category !== 'Total' || terror === undefined || !levels.includes(level)) return row;
        const sum = String(Number(value) + Number(terror[4]));
        secrets.add(sum);
        return [measure, category, level, detail, sum];
      });
      return { ...draft, rows, secrets };
    },
);
const repeated = rowAt.map(
  (at): Fault =>
    (draft) => ({ ...draft, rows: [...draft.rows, ...draft.rows.slice(at, at + 1)] }),
);
const gone = fc.array(rowAt, { minLength: 1, maxLength: 30 }).map(
  (rows): Fault =>
    (draft) => ({ ...draft, rows: draft.rows.filter((_, index) => !rows.includes(index)) }),
);
const fieldGone = fc
  .tuple(rowAt, columnAt)
  .map(
    ([at, column]): Fault => onRows((row, index) => (index === at ? row.filter((_, each) => each !== column) : row)),
  );
const decorated = fc
  .constantFrom('*', ' (p)', '.0', '.5', 'r', '%')
  .map((mark): Fault => onRows((row) => (row[1] === '4' ? [...row.slice(0, 4), `${row[4]}${mark}`] : row)));
const negative = fc.constant<Fault>(onRows((row) => (row[1] === '4' ? [...row.slice(0, 4), `-${row[4]}`] : row)));
const levelsAstray = fc.constant<Fault>(
  onRows((row) => (row[1] === '4' && row[2] === 'Total' ? [...row.slice(0, 4), '1'] : row)),
);
const quoteOpen = rowAt.map(
  (at): Fault => onRows((row, index) => (index === at ? [`"${row[0]}`, ...row.slice(1)] : row)),
);
const columnGone = columnAt.map((column): Fault => onRows((row) => row.filter((_, at) => at !== column)));
const inNote = fc.constant<Fault>((draft) => ({
  ...draft,
  rows: draft.rows.map((row, index) => [...row, index === 0 ? 'note' : `there were ${row[4]}`]),
}));
const notAvailable = rowAt.map(
  (at): Fault => onRows((row, index) => (index === at && row[1] !== '4' ? [...row.slice(0, 4), 'x'] : row)),
);
const offForm = fc.constant<Fault>(
  onRows((row) => (row[0] === 'managed' && row[1] === '4' ? [row[0], '4', '1', '', row[4]!] : row)),
);
const asTotals = fc.constant<Fault>(
  onRows((row) => (row[0] === 'managed' && row[1] === '4' ? [row[0], 'Total', '1', '', row[4]!] : row)),
);
const areaLost = fc.constant<Fault>((draft) => ({
  ...draft,
  rows: draft.rows.map((row, index) => [...row, index === 0 ? 'area' : row[4]!]),
}));
const nil = fc.constant<Fault>((draft) => ({ ...draft, nil: true }));

export const faults = fc.array(
  fc.oneof(
    ...[
      swapColumns,
      headerGone,
      misspelt,
      headerMisspelt,
      contaminated,
      repeated,
      gone,
      fieldGone,
      decorated,
      negative,
    ],
    ...[levelsAstray, quoteOpen, columnGone, inNote, notAvailable, offForm, asTotals, areaLost, nil],
  ),
  { maxLength: 3 },
);

export const asCsv = ({ rows }: Draft, delimiter: string) => rows.map((row) => row.join(delimiter)).join('\n');
export const asJson = ({ rows, nil: stated }: Draft) =>
  JSON.stringify({
    nil: stated,
    observations: rows
      .slice(1)
      .map((row) => Object.fromEntries(row.map((text, at) => [rows[0]?.[at] ?? `more ${at}`, text]))),
  });

export const told = (text: string, secrets: ReadonlySet<string>): string[] => {
  const bare = text.replace(/(\d)[,. ](?=\d{3})/g, '$1');
  const unmistakably = [...secrets].filter((secret) => Number(secret) >= 613_000);
  return unmistakably.filter((secret) => text.includes(secret) || bare.includes(secret));
};
