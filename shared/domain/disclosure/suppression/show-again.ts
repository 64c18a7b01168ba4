/**
 * Takes back what was hidden for nothing: circuits hidden one after another may protect the same cell twice. Further
 * cells are shown again one by one, the dearest first, as long as what stays hidden `isSafe`. With 5 and 8 hidden
 * beside a primary 3, either of them being enough, 8 is shown again. Gives the set it was given where nothing is.
 */
export const showAgain = (
  hidden: ReadonlySet<number>,
  { primary, cost }: { primary: readonly number[]; cost: (cell: number) => number },
  isSafe: (hidden: ReadonlySet<number>) => boolean,
): ReadonlySet<number> => {
  const further = [...hidden].filter((cell) => !primary.includes(cell)).sort((a, b) => cost(b) - cost(a) || a - b);
  let left = hidden;
  for (const cell of further) {
    const without = new Set([...left].filter((other) => other !== cell));
    if (isSafe(without)) left = without;
  }
  return left;
};
