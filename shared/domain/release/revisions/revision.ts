import { type PublishedRow, rowKey, type Said, saidText } from '../figures/published-row.ts';

/** One cell that a version says otherwise than the version before: what it says, what was said, and both in words. */
export type Change = { row: PublishedRow; was: Said; from: string; to: string };

const holdsFour = (row: PublishedRow): boolean => row.category === '4' || row.category === 'All';

/**
 * What a version changes of the version before it, in the order of the dataset. Figures with Category 4 in them are left
 * out whatever happened to them: disclosure control alone decides what is said of those.
 */
export const changesBetween = (before: readonly PublishedRow[], after: readonly PublishedRow[]): readonly Change[] => {
  const earlier = new Map(before.map((row) => [rowKey(row), row]));
  return after.flatMap((row) => {
    const was = earlier.get(rowKey(row));
    if (was === undefined || holdsFour(row) || sameFigure(was, row)) return [];
    return [{ row, was, from: saidText(plain(was)), to: saidText(plain(row)) }];
  });
};

const sameFigure = (one: PublishedRow, other: PublishedRow): boolean =>
  one.value === other.value && (one.value !== null || one.shorthand === other.shorthand);

const plain = (row: PublishedRow) => (row.value === null ? row : { value: row.value, shorthand: '' as const });

/** Whether a figure was published before and is another now. One that is given for the first time revises nothing. */
export const isRevised = ({ row, was }: Change): boolean => was.value !== null && row.value !== null;

/** The rows of a version with `r` beside each number that stands in another's place, where nothing else stands beside it. */
export const markRevised = (
  before: readonly PublishedRow[],
  after: readonly PublishedRow[],
): readonly PublishedRow[] => {
  const revised = new Set(
    changesBetween(before, after)
      .filter(isRevised)
      .map(({ row }) => row),
  );
  return after.map((row) => (revised.has(row) && row.shorthand === '' ? { ...row, shorthand: 'r' } : row));
};
