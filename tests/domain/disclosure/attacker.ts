import type { Row, Solver } from '../../../shared/domain/disclosure/solving/solver.ts';
import { type Combination, failedOf, oneFailed, passed, type Rule, type Terms } from './what-rules-tell.ts';

/*
 * Somebody outside who knows all that was ever published or shown, the rules, and who answered when. Written from
 * disclosure.md for form D, and for HiGHS: it shares nothing with the gate.
 */
const counted = {
  e1: 'eligible|4|1|',
  e2: 'eligible|4|2|',
  e3: 'eligible|4|3|',
  m2: 'managed|4|2|',
  m3: 'managed|4|3|',
  c2: 'returned_to_custody|4|2|licence',
  c3: 'returned_to_custody|4|3|licence',
} as const;
type Name = keyof typeof counted;
const names = Object.keys(counted) as Name[];

/** The ten cells as sums of what is counted. */
const sums: Record<string, readonly Name[]> = {
  ...Object.fromEntries(names.map((name) => [counted[name], [name]])),
  'eligible|4|Total|': ['e1', 'e2', 'e3'],
  'managed|4|Total|': ['m2', 'm3'],
  'returned_to_custody|4|Total|licence': ['c2', 'c3'],
};

/** The differences that shown cells give: of each, the cells that it takes, all of which must be shown. */
const differences: readonly { of: readonly string[]; is: Combination }[] = [
  { of: ['managed|4|2|', 'eligible|4|2|'], is: { m2: 1, e2: -1 } },
  { of: ['managed|4|3|', 'eligible|4|3|'], is: { m3: 1, e3: -1 } },
  { of: ['eligible|4|Total|', 'eligible|4|1|'], is: { e2: 1, e3: 1 } },
  {
    of: ['managed|4|Total|', 'eligible|4|Total|', 'eligible|4|1|'],
    is: { m2: 1, m3: 1, e2: -1, e3: -1 },
  },
  { of: ['managed|4|2|', 'returned_to_custody|4|2|licence'], is: { m2: 1, c2: -1 } },
  { of: ['managed|4|3|', 'returned_to_custody|4|3|licence'], is: { m3: 1, c3: -1 } },
  {
    of: ['managed|4|Total|', 'returned_to_custody|4|Total|licence'],
    is: { m2: 1, m3: 1, c2: -1, c3: -1 },
  },
];

/** One version as the public has it: who stands with what, by number of area, what each cell shows, and the rule. */
export type Seen = { standing: readonly string[]; shown: ReadonlyMap<string, number>; rule: Rule };

/** What somebody is after: a combination of an area's counts in one version, less the same in an earlier one. */
export type Quarry = { area: number; is: Combination; version: number; less?: number };

/** Counts of the areas that an attacker knows, by number: of every submission of theirs, null where it gave none. */
export type Insider = ReadonlyMap<number, ReadonlyMap<string, Readonly<Record<string, number | null>>>>;

/** How somebody asks: what is after, with which values, and what is known besides. */
export type Question = {
  quarry: Quarry;
  values: readonly number[];
  insider?: Insider;
  /** Whether what is hidden tells as well, that a finer option failed; and how many people an area may have at most. */
  knowsFailing?: { most: number };
};

/**
 * Opens the worlds that go with what is known and in which only some areas hold anything, and answers with a test of
 * one value of what is sought. Fewer areas, fewer worlds: what is possible in them is possible.
 */
const openWorlds = (
  solver: Solver,
  versions: readonly Seen[],
  { quarry, insider = new Map(), knowsFailing }: Question,
  holders: readonly number[],
) => {
  const rows: Row[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const column = (lo = 0, up = Infinity): number => {
    lower.push(lo);
    upper.push(up);
    return lower.length - 1;
  };
  const row = (terms: Terms, lo: number, hi: number): void => {
    rows.push({ columns: terms.map(([at]) => at), coefficients: terms.map(([, times]) => times), lo, hi });
  };
  const modelling = { column, row };
  const returned = new Map<string, Record<Name, number>>();
  const returnOf = (area: number, submission: string): Record<Name, number> => {
    const name = `${area} ${submission}`;
    const held = returned.get(name);
    if (held !== undefined) return held;
    const own = insider.get(area)?.get(submission);
    const made = Object.fromEntries(
      names.map((each) => {
        const is = own?.[counted[each]] ?? undefined;
        return [each, is === undefined ? column(0, knowsFailing?.most) : column(is, is)];
      }),
    ) as Record<Name, number>;
    returned.set(name, made);
    if (own === undefined)
      for (const [small, large] of [
        ['e2', 'm2'],
        ['e3', 'm3'],
        ['c2', 'm2'],
        ['c3', 'm3'],
      ] as const)
        row(
          [
            [made[large], 1],
            [made[small], -1],
          ],
          0,
          Infinity,
        );
    return made;
  };
  const termsOf = (area: number, version: number, is: Combination, times = 1) => {
    const made = returnOf(area, versions[version]!.standing[area]!);
    return Object.entries(is).map(([name, by]) => [made[name as Name], times * by!] as const);
  };

  for (const [version, { shown, rule }] of versions.entries()) {
    const byArea = (is: Combination): readonly Terms[] => holders.map((area) => termsOf(area, version, is));
    for (const [cell, count] of shown) {
      const is = Object.fromEntries(sums[cell]!.map((name) => [name, 1]));
      row(byArea(is).flat(), count, count);
      passed(modelling, byArea(is), rule);
    }
    for (const { of, is } of differences) if (of.every((cell) => shown.has(cell))) passed(modelling, byArea(is), rule);
    if (knowsFailing !== undefined)
      for (const counts of failedOf(shown)) oneFailed(modelling, counts.map(byArea), rule, knowsFailing.most);
  }
  const { area, is, version, less } = quarry;
  const sought = column(-1e6, 1e6);
  const change = less === undefined ? [] : termsOf(area, less, is, -1);
  row([[sought, -1], ...termsOf(area, version, is), ...change], 0, 0);

  const open = solver.open({ lower, upper, rows: rows.map(tidy) }, { whole: true, seconds: 60 });
  return {
    isPossible: (value: number): boolean => {
      open.boundColumn(sought, value, value);
      const { status } = open.optimise({ columns: [sought], coefficients: [1] }, 'max');
      if (status === 'undecided' || status === 'unbounded') throw new Error(status);
      return status !== 'infeasible';
    },
    close: () => open.close(),
  };
};

/**
 * Whether anyone could still think some values possible: the first that is not, undefined where all are. Looks first
 * among worlds in which those who are known hold something, the one sought, and six that answered for every version.
 */
export const firstImpossible = (solver: Solver, versions: readonly Seen[], question: Question): number | undefined => {
  const all = [...versions[0]!.standing.keys()];
  const special = all.filter((area) => area === question.quarry.area || question.insider?.has(area));
  const anew = all.filter(
    (area) =>
      !special.includes(area) && new Set(versions.map(({ standing }) => standing[area])).size === versions.length,
  );
  let left = question.values;
  for (const holders of [[...special, ...anew.slice(0, 6)], all]) {
    if (left.length === 0) return undefined;
    const worlds = openWorlds(solver, versions, question, holders);
    try {
      left = left.filter((value) => !worlds.isPossible(value));
    } finally {
      worlds.close();
    }
  }
  return left[0];
};

/** Each column once. */
const tidy = ({ columns, coefficients, lo, hi }: Row): Row => {
  const sum = new Map<number, number>();
  for (const [at, each] of columns.entries()) sum.set(each, (sum.get(each) ?? 0) + coefficients[at]!);
  return { columns: [...sum.keys()], coefficients: [...sum.values()], lo, hi };
};
