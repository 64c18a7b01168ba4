/*
 * What somebody learns from the rules beside what is shown: that a count passed, and that a finer option failed.
 * Written from disclosure.md for a linear model with binary columns; it shares nothing with the gate.
 */
export type Rule = { remainder: number; width: number; coalition: number };

/** A linear expression: so many times a column. */
export type Terms = readonly (readonly [column: number, times: number])[];

/** Takes columns and rows of a model; every column is a whole number. */
export type Modelling = {
  column: (lo?: number, up?: number) => number;
  row: (terms: Terms, lo: number, hi: number) => void;
};

/** What must be left when j of the largest are taken away. */
const leftOf = ({ remainder, width, coalition }: Rule): readonly number[] =>
  Array.from({ length: coalition + 2 }, (_, j) => remainder + width * (coalition + 1 - j));

/** That a count, given area by area, passed: however many of the largest are taken away, enough is left. */
export const passed = ({ column, row }: Modelling, areas: readonly Terms[], rule: Rule): void => {
  for (const terms of areas) if (terms.length > 1) row(terms, 0, Infinity);
  for (const [j, least] of leftOf(rule).entries()) {
    if (j === 0) {
      row(areas.flat(), least, Infinity);
      continue;
    }
    // The j largest are at most j times some count, and what each area has above that.
    const level = column();
    const above = areas.map(() => column());
    for (const [area, terms] of areas.entries())
      row([[level, 1], [above[area]!, 1], ...terms.map(([at, by]) => [at, -by] as const)], 0, Infinity);
    row([...areas.flat(), [level, -j], ...above.map((at) => [at, -1] as const)], least, Infinity);
  }
};

/**
 * That one of some counts failed, whichever: of it some areas, j of them, leave too little of the others. No area holds
 * more than `most` of anything.
 */
export const oneFailed = (
  { column, row }: Modelling,
  counts: readonly (readonly Terms[])[],
  rule: Rule,
  most: number,
): void => {
  const fails = counts.map((areas) => {
    const taking = leftOf(rule).map(() => column(0, 1));
    const isTaken = areas.map(() => column(0, 1));
    row([...isTaken.map((at) => [at, 1] as const), ...taking.map((at, j) => [at, -j] as const)], -Infinity, 0);
    const left = areas.map((terms, area) => {
      const stays = column();
      row([[stays, 1], [isTaken[area]!, most], ...terms.map(([at, by]) => [at, -by] as const)], 0, Infinity);
      return stays;
    });
    // Either nothing is asked of this count, or what is left is one less than it should be at least.
    const all = most * areas.length;
    row(
      [...left.map((at) => [at, 1] as const), ...taking.map((at, j) => [at, all - (leftOf(rule)[j]! - 1)] as const)],
      -Infinity,
      all,
    );
    row(
      taking.map((at) => [at, 1] as const),
      0,
      1,
    );
    return taking;
  });
  row(
    fails.flat().map((at) => [at, 1] as const),
    1,
    Infinity,
  );
};

type Name = 'e1' | 'e2' | 'e3' | 'm2' | 'm3' | 'c2' | 'c3';

/** A combination of counts of one area: `{ m2: 1, e2: -1 }` is who was managed at Level 2 and is not there any more. */
export type Combination = Partial<Record<Name, number>>;

const m2: Combination = { m2: 1 };
const m3: Combination = { m3: 1 };
const both: Combination = { m2: 1, m3: 1 };
const eligible = {
  split: [{ e1: 1 }, { e2: 1 }, { e3: 1 }, { m2: 1, e2: -1 }, { m3: 1, e3: -1 }],
  shared: [{ e1: 1 }, { e2: 1, e3: 1 }, { ...both, e2: -1, e3: -1 }],
  total: [{ e1: 1, e2: 1, e3: 1 }],
};
const custody = {
  split: [{ c2: 1 }, { c3: 1 }, { m2: 1, c2: -1 }, { m3: 1, c3: -1 }],
  total: [
    { c2: 1, c3: 1 },
    { ...both, c2: -1, c3: -1 },
  ],
};

/**
 * What is told by the cells that a version does not show: of each list of counts at least one failed. An option that is
 * less fine than another passes where that one does, so only the next finer one that could be had says something.
 */
export const failedOf = (shown: ReadonlyMap<string, number>): readonly (readonly Combination[])[] => {
  const has = (cell: string): boolean => shown.has(cell);
  const failed: (readonly Combination[])[] = [];
  const [isSplit, isManaged] = [has('managed|4|2|'), has('managed|4|Total|')];
  if (!isManaged) failed.push([both]);
  else if (!isSplit) failed.push([m2, m3]);

  if (!has('eligible|4|Total|')) failed.push(eligible.total);
  else if (!has('eligible|4|1|')) {
    if (isManaged) failed.push(eligible.shared);
  } else if (!has('eligible|4|2|') && isSplit) failed.push(eligible.split);

  if (!has('returned_to_custody|4|Total|licence')) {
    if (isManaged) failed.push(custody.total);
  } else if (!has('returned_to_custody|4|2|licence') && isSplit) failed.push(custody.split);
  return failed;
};
