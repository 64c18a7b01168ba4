import { formOf } from '../../../shared/domain/forms/index.ts';
import { Period } from '../../../shared/domain/periods.ts';
import { fillValid, truthOf } from '../template/valid-returns.ts';
import { type Draft, type Next, type Part, pick, type Row, type TablePart } from './part.ts';
import { numberedList, wordingOf } from './wordings.ts';

const PERIODS = [2002, ...Array.from({ length: 13 }, (_, index) => 2011 + index)];

const periodOf = (start: number): Period => Period.parse(`${start}-${String(start + 1).slice(2)}`);

/** A valid report of some year and area, every figure of its form in its own words. */
export const draftReport = (area: string, next: Next): Draft => draftOf(pick(PERIODS, next), area, next);

export const draftOf = (start: number, area: string, next: Next): Draft => {
  const period = periodOf(start);
  const form = formOf(period)!;
  const chances = Array.from({ length: 60 }, () => next(980) / 1000);
  const truth = new Map<string, string>(
    [...truthOf(form, fillValid(form, chances))]
      .filter(([key]) => !/^[^|]*\|4\|/.test(key))
      .map(([key, value]) => [key, String(value)]),
  );
  const parts = [
    ...opening(area, start, next),
    ...(start < 2004 ? listOf(start, truth) : tablesOf(start, truth, next)),
    ...closing(start),
  ];
  return { period, area, parts, truth, printed: new Map() };
};

const opening = (area: string, start: number, next: Next): readonly Part[] => [
  { is: 'chapter', text: `${pick([area, area.toUpperCase()], next)} MAPPA Annual Report ${start}/${start + 1}` },
  { is: 'chapter', text: 'Foreword' },
  {
    is: 'prose',
    text: `Our agencies met ${100 + next(80)} times and discussed ${20 + next(40)} cases at Level 2 and Level 3 during the year; ${80 + next(19)}% came.`,
  },
  { is: 'chapter', text: 'MAPPA Statistics' },
];

const closing = (start: number): readonly Part[] => [
  { is: 'chapter', text: 'Explanation commentary on statistical tables' },
  {
    is: 'prose',
    text: `The first figures are a snapshot of the people in the community on 31 March ${start + 1}. The rest of the data covers the period 1 April ${start} to 31 March ${start + 1}.`,
  },
];

const listOf = (start: number, truth: ReadonlyMap<string, string>): readonly Part[] =>
  numberedList.flatMap(([label, items]): readonly Part[] => {
    const text = label.replaceAll('{start}', String(start)).replaceAll('{end}', String(start + 1));
    const [first] = items;
    if (items.length === 1) return [{ is: 'figure', key: first![0], label: text, value: truth.get(first![0])! }];
    return [
      { is: 'title', text },
      ...items.map(([key, words]): Part => ({ is: 'figure', key, label: words, value: truth.get(key)! })),
    ];
  });

const LEVELS: readonly (readonly [code: string, label: string])[] = [
  ['1', 'Level 1'],
  ['2', 'Level 2'],
  ['3', 'Level 3'],
  ['Total', 'Total'],
];

/** A figure as reports print it, some with a comma for the thousands. */
const shown = (value: string, next: Next): string => (next(2) === 0 ? value.replace(/(\d)(\d{3})$/, '$1,$2') : value);

const tablesOf = (start: number, truth: ReadonlyMap<string, string>, next: Next): readonly Part[] => {
  const wording = wordingOf(start);
  const people = pick(wording.people, next);
  const table = (
    measure: string,
    detail: string,
    title: string,
    corner: string,
    categories: readonly string[],
  ): TablePart => {
    const rows = LEVELS.flatMap(([level, label]): Row[] => {
      const cells = categories.map((category) => truth.get([measure, category, level, detail].join('|')));
      return cells.every((cell) => cell === undefined)
        ? []
        : [{ label, cells: cells.map((cell) => (cell === undefined ? '-' : shown(cell, next))) }];
    });
    const headings = wording.columns.map((words, index) => (index < 3 ? `Category ${index + 1}: ${words}` : words));
    const columns = categories.length === 1 || detail === 'order' ? [] : headings;
    return { is: 'table', measure, detail, title, corner, columns, rows };
  };
  const all = ['1', '2', '3', 'Total'];
  const figure = (measure: string, labels: readonly string[], detail = ''): readonly Part[] => {
    const key = `${measure}|Total|Total|${detail}`;
    const value = truth.get(key);
    if (value === undefined) return [];
    return [{ is: 'figure', key, label: pick(labels, next), value: shown(value, next) }];
  };
  const inCorner = next(2) === 0;
  return [
    table('eligible', '', `MAPPA-eligible ${people} on 31 March ${start + 1}`, '', all),
    table('managed', '', `MAPPA-eligible ${people} in Levels 2 and 3 by category (yearly total)`, '', all),
    ...figure('notification_breaches', wording.breaches),
    ...figure('lifetime_revocations', wording.revocations),
    { is: 'title', text: wording.orders },
    ...Object.entries(wording.each).flatMap(([detail, labels]) => figure('orders_imposed', labels, detail)),
    ...figure('sro_breaches', wording.sro),
    { is: 'title', text: `Level 2 and 3 ${people} returned to custody` },
    table(
      'returned_to_custody',
      'licence',
      inCorner ? '' : 'Breach of licence',
      inCorner ? 'Breach of licence' : '',
      all,
    ),
    table('returned_to_custody', 'order', wording.order, '', start >= 2022 ? ['Total'] : all),
    ...figure('rate_per_100k', wording.rate),
  ];
};
