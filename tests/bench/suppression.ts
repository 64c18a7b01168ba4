import { loadHighsSolver } from '../../shared/adapters/highs-solver.ts';
import { attackTable } from '../../shared/domain/disclosure/suppression/attack-table.ts';
import { hideAtLeastCost } from '../../shared/domain/disclosure/suppression/hide-at-least-cost.ts';
import { hideStepByStep } from '../../shared/domain/disclosure/suppression/hide-step-by-step.ts';
import { type PlacedTable, tableOf } from '../../shared/domain/disclosure/suppression/protect-file.ts';
import { suppressTable } from '../../shared/domain/disclosure/suppression/suppress-table.ts';
import { wantedChanges } from '../../shared/domain/disclosure/suppression/wanted-changes.ts';
import { randomFrom } from '../domain/disclosure/by-chance.ts';
import { withMargins } from '../domain/disclosure/tables.ts';
import { line, timed } from './timed.ts';

/** Speeds of disclosure control, with sizes and growth: `node tests/bench/disclosure.ts`. */
export const solver = await loadHighsSolver();
const opening = { solver, seconds: 10 };

/**
 * What is hidden besides the primary cells, in people: at least cost by cutting planes, which is the optimum that
 * sdcTable's exact method finds too, and step by step. The first version hid 1.11 to 1.34 times sdcTable's optimum.
 */
export const costBench = (dims: readonly number[]): void => {
  const random = randomFrom(dims.length + dims[0]!);
  const cells = withMargins(dims, () => (random() < 0.2 ? 0 : Math.floor(Math.exp(random() * 5))));
  const primary = cells.filter(({ value }) => value > 0 && value < 5).map(({ at }) => at);
  const placed = tableOf({ dims: [...dims], cells, primary });
  if (typeof placed === 'string') throw new Error(placed);
  const given = { primary: placed.primary, wanted: wantedChanges(placed.table, placed.primary, true) };
  const isPrimary = new Set(placed.primary);
  const people = (hidden: Iterable<number> | undefined): number =>
    [...(hidden ?? [])].reduce((sum, cell) => sum + (isPrimary.has(cell) ? 0 : placed.table.values[cell]!), 0);
  const [least, steps] = [hideAtLeastCost, hideStepByStep].map((hide) => people(hide(placed.table, given, opening)));
  const found = people(suppressTable(placed.table, placed.primary, opening)?.suppressed);
  console.log(
    `cost of suppression, ${cells.length} cells: ${found} people hidden, ${steps} step by step, ${least || 'not found'} at least: ${least ? `${(found / least).toFixed(3)} and ${(steps! / least).toFixed(3)} times` : ''}`,
  );
};

export const tableBench = (dims: readonly number[]): void => {
  const random = randomFrom(dims.length + dims[0]!);
  const cells = withMargins(dims, () => (random() < 0.2 ? 0 : Math.floor(Math.exp(random() * 5))));
  const placed = tableOf({
    dims: [...dims],
    cells,
    primary: cells.filter(({ value }) => value > 0 && value < 5).map(({ at }) => at),
  });
  if (typeof placed === 'string') throw new Error(placed);
  const found = timed(() => suppressTable(placed.table, placed.primary, opening));
  const exact = found.out?.intervals.filter(({ lo, up }) => up - lo < 1e-6).length;
  line(
    `suppression: ${cells.length} cells (${dims.join(' x ')})`,
    found,
    `${placed.primary.length} primary, ${found.out?.suppressed.length} hidden, ${exact} exact`,
  );
};

/** The least that hiding must cost, by trying every set of further cells, the cheapest first. */
const leastCost = ({ table, primary }: PlacedTable): number => {
  const others = [...table.values.keys()].filter((cell) => !primary.includes(cell));
  const sets = Array.from({ length: 2 ** others.length }, (_, bits) => {
    const further = others.filter((_, at) => bits & (1 << at));
    return { further, cost: further.reduce((sum, cell) => sum + table.values[cell]!, 0) };
  }).sort((a, b) => a.cost - b.cost);
  const safe = sets.find(({ further }) => {
    const reaches = attackTable(table, new Set([...primary, ...further]), primary, opening);
    return reaches !== undefined && primary.every((cell) => reaches.get(cell)!.rises);
  });
  return safe?.cost ?? Number.POSITIVE_INFINITY;
};

/** How much more than it must the suppression of small tables hides, in people. */
export const beyondOptimum = (tables: number): void => {
  const random = randomFrom(77);
  const sums = { ours: 0, least: 0, worse: 0 };
  for (let each = 0; each < tables; each++) {
    const cells = withMargins([3, 4], () => Math.floor(1 + Math.exp(random() * 4)));
    const primary = cells.filter(({ at, value }) => value < 5 && !at.includes(0)).map(({ at }) => at);
    const placed = tableOf({ dims: [3, 4], cells, primary });
    if (typeof placed === 'string') throw new Error(placed);
    const found = suppressTable(placed.table, placed.primary, opening);
    if (found === undefined) throw new Error('undecided');
    const further = found.suppressed.filter((cell) => !placed.primary.includes(cell));
    const [ours, least] = [further.reduce((sum, cell) => sum + placed.table.values[cell]!, 0), leastCost(placed)];
    sums.ours += ours;
    sums.least += least;
    sums.worse += Number(ours > least);
  }
  console.log(
    `suppression beyond the optimum: ${tables} tables of 3 x 4 hide ${sums.ours} people besides the primary cells, ${sums.least} at least; ${sums.worse} tables hide more than they must`,
  );
};
