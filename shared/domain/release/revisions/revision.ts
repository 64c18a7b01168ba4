import { withMark } from '../figures/marks.ts';
import { type PublishedRow, rowKey, type Said, saidText } from '../figures/published-row.ts';

/** One cell that a version says otherwise than the version before: what it says, what was said, and both in words. */
export type Change = { row: PublishedRow; was: Said; from: string; to: string };

/**
 * Every published figure that a version says otherwise than the version before it, in the order of the dataset, those
 * with Category 4 in them as well: both versions are public. A mark alone is no change.
 */
export const changesBetween = (before: readonly PublishedRow[], after: readonly PublishedRow[]): readonly Change[] => {
  const earlier = new Map(before.map((row) => [rowKey(row), row]));
  return after.flatMap((row) => {
    const was = earlier.get(rowKey(row));
    if (was === undefined || sameFigure(was, row)) return [];
    return [{ row, was, from: saidText(plain(was)), to: saidText(plain(row)) }];
  });
};

const sameFigure = (one: PublishedRow, other: PublishedRow): boolean =>
  one.value === other.value && one.shorthand === other.shorthand;

const plain = ({ value, shorthand }: Said): Said => ({ value, shorthand, marks: '' });

/** Whether a figure was published before and is another now. One that is given for the first time revises nothing. */
export const isRevised = ({ row, was }: Change): boolean => was.value !== null && row.value !== null;

/** The rows of a version with `r` beside each number that stands in another's place, whatever else stands beside it. */
export const markRevised = (
  before: readonly PublishedRow[],
  after: readonly PublishedRow[],
): readonly PublishedRow[] => {
  const revised = new Set(
    changesBetween(before, after)
      .filter(isRevised)
      .map(({ row }) => row),
  );
  return after.map((row) => (revised.has(row) ? { ...row, marks: withMark(row.marks, 'r') } : row));
};

/**
 * How many figures a version says otherwise, and in what way: the same on its page, in its workbook and in its files.
 */
export const countChanges = (changes: readonly Change[]) => ({
  all: changes.length,
  revised: changes.filter(isRevised).length,
  first: changes.filter(({ row, was }) => row.value !== null && was.value === null).length,
  gone: changes.filter(({ row }) => row.value === null).length,
});
