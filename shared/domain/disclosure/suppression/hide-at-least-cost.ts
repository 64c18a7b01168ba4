import type { OpenModel, Row, Solver } from '../solving/solver.ts';
import { changeRows } from './change-model.ts';
import type { Table } from './table.ts';
import type { Wanted } from './wanted-changes.ts';

/**
 * A sum of hidden cells that must come to at least 1: each hidden cell counts as far as it helps one change that is
 * wanted.
 */
type Cut = { columns: readonly number[]; coefficients: readonly number[] };

const noise = 1e-7;
/** Hiding a zero costs nobody, and still is not for nothing. */
const leastCost = 1e-3;
const linearRounds = 40;
const wholeRounds = 20;

/**
 * The cheapest set of cells that leaves every wanted change room (Fischetti and Salazar, 2001, section 4): cells are
 * chosen at least cost under the cuts known so far, an attack on the choice gives a cut for each change without room,
 * until there is none. First over shares of cells, where a choice is a linear programme, then over whole ones.
 * Undefined where rounds run out or nothing fits: then another way must do.
 */
export const hideAtLeastCost = (
  table: Table,
  { primary, wanted }: { primary: readonly number[]; wanted: readonly Wanted[] },
  open: { solver: Solver; seconds: number },
): ReadonlySet<number> | undefined => {
  const { values } = table;
  const isPrimary = new Set(primary);
  const rows = changeRows(table);
  const attack = open.solver.open(
    { lower: values.map(() => 0), upper: values.map(() => 0), rows },
    { whole: false, seconds: open.seconds },
  );
  const cuts = new Map<string, Cut>();
  /**
   * Cuts that a choice of cells breaks, a share of a cell helping by a share; undefined where nothing could be said.
   */
  const cutOff = (choice: ArrayLike<number>): number | undefined => {
    const before = cuts.size;
    const bounds = values.map((value, cell): [number, number] => {
      const share = isPrimary.has(cell) ? 1 : choice[cell]!;
      if (share < noise) return [0, 0];
      return [0 - value * share, share > 1 - noise ? Infinity : share];
    });
    for (const [cell, [lo, up]] of bounds.entries()) {
      const wide = Number.isFinite(up) ? up * 4 * Math.max(1, values[cell]!) : up;
      attack.boundColumn(cell, lo, wide);
    }
    for (const each of wanted) {
      const cut = cutFor(table, { rows, attack, isPrimary }, each);
      attack.boundColumn(each.cell, 0 - values[each.cell]!, Infinity);
      if (cut === 'undecided') return undefined;
      if (cut !== undefined)
        cuts.set(JSON.stringify([cut.columns, cut.coefficients.map((share) => share.toFixed(6))]), cut);
    }
    return cuts.size - before;
  };
  try {
    for (let round = 0; round < linearRounds; round++) {
      const choice = choose(table, isPrimary, [...cuts.values()], { ...open, whole: false });
      if (choice === undefined) return undefined;
      if (cutOff(choice) === 0) break;
    }
    for (let round = 0; round < wholeRounds; round++) {
      const choice = choose(table, isPrimary, [...cuts.values()], { ...open, whole: true });
      if (choice === undefined) return undefined;
      const added = cutOff(choice);
      if (added === undefined) return undefined;
      if (added === 0)
        return new Set([...primary, ...values.keys()].filter((cell) => isPrimary.has(cell) || choice[cell] === 1));
    }
    return undefined;
  } finally {
    attack.close();
  }
};

/** The cheapest cells, or shares of cells, that keep every cut; undefined where none do. */
const choose = (
  { values, fixed }: Table,
  isPrimary: ReadonlySet<number>,
  cuts: readonly Cut[],
  { solver, seconds, whole }: { solver: Solver; seconds: number; whole: boolean },
): Float64Array | undefined => {
  const rows = cuts.map((cut): Row => ({ ...cut, lo: 1, hi: Infinity }));
  const upper = values.map((_, cell) => (isPrimary.has(cell) || fixed?.has(cell) ? 0 : 1));
  const model = solver.open({ lower: values.map(() => 0), upper, rows }, { whole, seconds });
  const costs = { columns: [...values.keys()], coefficients: values.map((value) => value + leastCost) };
  const answer = model.optimise(costs, 'min');
  const point = answer.status === 'optimal' ? Float64Array.from(answer.point) : undefined;
  model.close();
  return whole ? point?.map(Math.round) : point;
};

/**
 * The cut for one wanted change, from what the rows of the table are worth to an attacker at the end of it (linear
 * duality); undefined where the change has room already.
 */
const cutFor = (
  { values }: Table,
  { rows, attack, isPrimary }: { rows: readonly Row[]; attack: OpenModel; isPrimary: ReadonlySet<number> },
  { cell, by }: Wanted,
): Cut | undefined | 'undecided' => {
  const sign = Math.sign(by);
  const size = Math.abs(by);
  attack.boundColumn(cell, Math.min(0, by), Math.max(0, by));
  const answer = attack.optimise({ columns: [cell], coefficients: [sign] }, 'max');
  if (answer.status !== 'optimal') return 'undecided';
  if (answer.value >= size - 1e-6) return undefined;
  const worth = new Float64Array(values.length);
  /** What helps whatever is hidden: room in the limits, and primary cells. */
  let given = 0;
  for (const [at, row] of rows.entries()) {
    const times = answer.multipliers[at]!;
    if (Math.abs(times) < noise) continue;
    for (const [term, column] of row.columns.entries()) worth[column]! -= times * row.coefficients[term]!;
    if (row.lo !== row.hi) given += Math.max(0, times * row.hi);
  }
  const helps = (other: number): number => {
    if (other === cell || Math.abs(worth[other]!) < noise) return 0;
    return worth[other]! > 0 ? size : Math.min(size, -worth[other]! * values[other]!);
  };
  const columns: number[] = [];
  const coefficients: number[] = [];
  for (const other of values.keys()) {
    const help = helps(other);
    if (help < noise) continue;
    if (isPrimary.has(other)) given += help;
    else {
      columns.push(other);
      coefficients.push(help);
    }
  }
  // By duality what is given comes to no more than the attack found; a solver that is out by more has said nothing.
  const missing = size - given;
  if (missing < noise) return 'undecided';
  return { columns, coefficients: coefficients.map((help) => Math.min(1, help / missing)) };
};
