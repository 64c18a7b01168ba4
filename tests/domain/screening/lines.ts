import type { Category, Detail, Level, Measure } from '../../../shared/domain/codes.ts';

/** A line of a return: measure, category, level, detail, value. */
export type Line = [Measure, Category, Level, Detail, string];

/** What a made-up return of the 2023-24 form holds, Category 4 among it. */
export type Made = {
  eligible: number[][];
  managed: number[][];
  licence: number[][];
  terror: { eligible: number[]; managed: number[]; licence: number[] };
};

const categories = ['1', '2', '3'] as const;
const add = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

const table = (
  measure: Measure,
  detail: Detail,
  levels: readonly Level[],
  rows: number[][],
  terror: number[],
): Line[] => [
  ...levels.flatMap((level, at): Line[] => [
    ...categories.map((category, column): Line => [measure, category, level, detail, String(rows[at]![column])]),
    [measure, 'Total', level, detail, String(add(rows[at]!))],
    [measure, '4', level, detail, String(terror[at])],
  ]),
  ...categories.map(
    (category, column): Line => [measure, category, 'Total', detail, String(add(rows.map((row) => row[column]!)))],
  ),
  [measure, 'Total', 'Total', detail, String(add(rows.flat()))],
  [measure, '4', 'Total', detail, String(add(terror))],
];

const single = (measure: Measure, value: number, detail: Detail = '', level: Level = 'Total'): Line => [
  measure,
  'Total',
  level,
  detail,
  String(value),
];

/** All lines of a complete and consistent return for 2023-24. */
export const linesOf = ({ eligible, managed, licence, terror }: Made): Line[] => [
  ...table('eligible', '', ['1', '2', '3'], eligible, terror.eligible),
  ...table('managed', '', ['2', '3'], managed, terror.managed),
  single('notification_breaches', 12),
  single('lifetime_revocations', 3),
  single('orders_imposed', 90, 'SHPO'),
  single('orders_imposed', 1, 'SHPO_FTR'),
  single('orders_imposed', 0, 'NO'),
  single('sro_breaches', 1),
  ...table('returned_to_custody', 'licence', ['2', '3'], licence, terror.licence),
  single('returned_to_custody', 1, 'order', '2'),
  single('returned_to_custody', 0, 'order', '3'),
  single('returned_to_custody', 1, 'order'),
  single('rate_per_100k', 150),
];
