/**
 * Secondary suppression by exhaustive search, for the few cells of the national Category 4 table: of all sets of cells
 * that `isSafe` accepts, the one whose hidden cells cost least (cost = cell value, and one for being a cell at all).
 * With cells 250, 30, 4 and their total 284, where 4 alone may not be shown, hiding 4 and 30 costs 36 and is tried before hiding
 * 4 and 284. `required` cells, which must be safe by themselves, are in every set tried, and all that is shown where nothing
 * more is safe. Cells beyond 16 throw: that table needs another method.
 */
export const chooseShown = <Key>(
  cells: readonly { key: Key; value: number }[],
  required: readonly Key[],
  isSafe: (shown: readonly Key[]) => boolean,
): readonly Key[] => {
  if (cells.length > 16) throw new Error('Exhaustive search is for 16 cells at most.');
  const everything = 2 ** cells.length - 1;
  const cost = (shown: number): number =>
    cells.reduce((sum, { value }, at) => sum + (shown & (1 << at) ? 0 : value + 1), 0);
  const candidates = Array.from({ length: everything + 1 }, (_, at) => everything - at)
    .map((shown) => ({ shown, cost: cost(shown) }))
    .sort((a, b) => a.cost - b.cost);
  const keysOf = (shown: number): readonly Key[] => [
    ...required,
    ...cells.filter((_, at) => shown & (1 << at)).map(({ key }) => key),
  ];
  return keysOf(candidates.find(({ shown }) => shown === 0 || isSafe(keysOf(shown)))!.shown);
};
