import { percentWritten } from '../../forms/decimals.ts';
import type { Table } from '../../forms/form.ts';
import { national } from '../figures/geography.ts';
import { marksIn } from '../figures/marks.ts';
import { grouped, type PublishedRow, placeCode } from '../figures/published-row.ts';
import { leastBase } from './headlines.ts';

/** The people of a category by level: a share of each, or why there is none. */
export type LevelsOfCategory = {
  category: string;
  total: PublishedRow;
  levels: readonly PublishedRow[];
  /** In percent, in the order of `levels`; undefined where a level is not shown, or where the people are few. */
  shares: readonly number[] | undefined;
};

const ofTable = (row: PublishedRow, { measure, detail = '' }: Table): boolean =>
  placeCode(row) === national.code && row.measure === measure && row.detail === detail;

/**
 * The levels of each category of a table of the nation, and of Categories 1 to 3 together, as shares of its people.
 * None where the table has not two levels. A level that a category has not got (`z`) is left out; where one is not
 * shown there are no shares, and of fewer than 50 people none are given.
 */
export const levelsOf = (rows: readonly PublishedRow[], table: Table): readonly LevelsOfCategory[] => {
  const own = rows.filter((row) => ofTable(row, table) && row.category !== 'All');
  const categories = [...new Set(own.map(({ category }) => category))];
  return categories.flatMap((category) => {
    const inCategory = own.filter((row) => row.category === category && row.shorthand !== 'z');
    const total = inCategory.find(({ level }) => level === 'Total');
    const levels = inCategory.filter(({ level }) => /^[123]$/.test(level));
    if (total === undefined || levels.length < 2) return [];
    return [{ category, total, levels, shares: sharesOf(total, levels) }];
  });
};

const sharesOf = (total: PublishedRow, levels: readonly PublishedRow[]): readonly number[] | undefined => {
  const sum = levels.reduce((all, { value }) => all + (value ?? 0), 0);
  if (levels.some(({ value }) => value === null) || total.value !== sum || sum < leastBase) return undefined;
  return levels.map(({ value }) => (value! * 100) / sum);
};

/** A share in words: of something that is there it is never `0.0%`, and never all where something is missing. */
export const percentText = (share: number): string => {
  if (share === 0) return '0%';
  if (share === 100) return '100%';
  if (share < 0.1) return 'less than 0.1%';
  return share > 99.9 ? 'more than 99.9%' : `${percentWritten(share)}%`;
};

/**
 * At which level most people of Categories 1 to 3 are; undefined where there is no share to give, or no most.
 * @param who they are: `People managed at Levels 2 and 3`
 */
export const mostAtLevel = (found: readonly LevelsOfCategory[], who: string): string | undefined => {
  const all = found.find(({ category }) => category === 'Total');
  if (all?.shares === undefined) return undefined;
  const most = Math.max(...all.shares);
  const at = all.shares.flatMap((share, index) => (share === most ? [all.levels[index]!.level] : []));
  if (at.length !== 1) return undefined;
  const provisional = marksIn(all.total.marks).includes('p') ? ' so far' : '';
  return `${who}: ${percentText(most)} of ${grouped(all.total.value!)}${provisional} at Level ${at[0]}.`;
};
