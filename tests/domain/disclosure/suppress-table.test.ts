import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../shared/adapters/highs-solver.ts';
import { hideAtLeastCost } from '../../../shared/domain/disclosure/suppression/hide-at-least-cost.ts';
import { hideStepByStep } from '../../../shared/domain/disclosure/suppression/hide-step-by-step.ts';
import {
  type PlacedTable,
  type ProtectFile,
  tableOf,
} from '../../../shared/domain/disclosure/suppression/protect-file.ts';
import { suppressTable } from '../../../shared/domain/disclosure/suppression/suppress-table.ts';

import { wantedChanges } from '../../../shared/domain/disclosure/suppression/wanted-changes.ts';
import { randomFrom } from './by-chance.ts';
import { withMargins } from './tables.ts';

const solver = await loadHighsSolver();
const opening = { solver, seconds: 10 };
/** A share of the tables here, all of them in `npm run attacks`. */
const share = (count: number): number => (process.env.ATTACKS ? count : Math.ceil(count / 4));

const randomFile = fc
  .record({
    dims: fc.oneof(
      fc.tuple(fc.integer({ min: 3, max: 9 })),
      fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 3, max: 7 })),
      fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }), fc.integer({ min: 3, max: 5 })),
      fc.tuple(...[2, 3, 3, 3].map((size) => fc.constant(size))),
    ),
    counts: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 })), {
      minLength: 60,
      maxLength: 60,
    }),
    marked: fc.array(fc.nat({ max: 9 }), { minLength: 200, maxLength: 200 }),
    often: fc.constantFrom(1, 2, 5, 10),
  })
  .map(({ dims, counts, marked, often }): ProtectFile => {
    const cells = withMargins(dims as number[], (place) => counts[place % counts.length]!);
    return { dims: dims as number[], cells, primary: cells.filter((_, at) => marked[at]! < often).map(({ at }) => at) };
  });

/**
 * The independent method: one model over all cells of the table, in which shown cells are fixed to what is shown, asked
 * for both ends of each primary cell by the big solver.
 */
const attack = ({ table, primary }: PlacedTable, suppressed: ReadonlySet<number>, whole = false) => {
  const model = solver.open(
    {
      lower: table.values.map((value, cell) => (suppressed.has(cell) ? 0 : value)),
      upper: table.values.map((value, cell) => (suppressed.has(cell) ? Infinity : value)),
      rows: table.relations.map(({ total, parts }) => ({
        columns: [total, ...parts],
        coefficients: [-1, ...parts.map(() => 1)],
        lo: 0,
        hi: 0,
      })),
    },
    { whole, seconds: 10 },
  );
  const ends = primary.map((cell) => {
    const end = (direction: 'min' | 'max') => {
      const answer = model.optimise({ columns: [cell], coefficients: [1] }, direction);
      return answer.status === 'optimal' ? answer.value : answer.status === 'unbounded' ? Infinity : Number.NaN;
    };
    return { cell, lo: end('min'), up: end('max') };
  });
  model.close();
  return ends;
};

describe('secondary suppression', () => {
  test('leaves no primary cell derivable and none at its upper bound, on random tables of 1 to 4 dimensions', () => {
    let cells = 0;
    let hidden = 0;
    fc.assert(
      fc.property(randomFile, (file) => {
        const placed = tableOf(file);
        if (typeof placed === 'string') throw new Error(placed);
        const found = suppressTable(placed.table, placed.primary, opening);
        if (found === undefined) throw new Error('undecided');
        const suppressed = new Set(found.suppressed);
        for (const cell of placed.primary) expect(suppressed.has(cell)).toBe(true);
        for (const [at, { cell, lo, up }] of attack(placed, suppressed).entries()) {
          const value = placed.table.values[cell]!;
          expect(up).toBeGreaterThan(value + 1e-6);
          expect(up - lo).toBeGreaterThan(1e-6);
          expect(found.intervals[at]!.lo).toBeCloseTo(lo, 5);
          if (up === Infinity) expect(found.intervals[at]!.up).toBe(Infinity);
          else expect(found.intervals[at]!.up).toBeCloseTo(up, 5);
        }
        cells += placed.table.values.length;
        hidden += found.suppressed.length;
      }),
      { numRuns: share(60), seed: 4 },
    );
    console.log(`suppressed ${hidden} of ${cells} cells over ${share(60)} random tables`);
  });

  test('leaves no primary cell that whole numbers give back, on small tables of counts', () => {
    const shapes = fc.constantFrom<number[]>([3, 3, 3], [4, 3, 3], [4, 4, 3], [3, 4]);
    const small = fc.record({ dims: shapes, counts: fc.array(fc.nat({ max: 5 }), { minLength: 40, maxLength: 40 }) });
    let narrower = 0;
    fc.assert(
      fc.property(small, ({ dims, counts }) => {
        const cells = withMargins(dims, (place) => counts[place % counts.length]!);
        const primary = cells.filter(({ value }) => value > 0 && value < 4).map(({ at }) => at);
        const placed = tableOf({ dims, cells, primary }) as PlacedTable;
        const found = suppressTable(placed.table, placed.primary, opening);
        if (found === undefined) throw new Error('undecided');
        const ends = attack(placed, new Set(found.suppressed), true);
        for (const [at, { cell, lo, up }] of ends.entries()) {
          expect(Math.round(up)).toBeGreaterThan(placed.table.values[cell]!);
          expect(Math.round(lo)).toBeLessThanOrEqual(placed.table.values[cell]!);
          if (found.intervals[at]!.up - up > 0.1) narrower += 1;
        }
      }),
      { numRuns: share(20), seed: 11 },
    );
    expect(narrower).toBeGreaterThan(0);
  });

  test('between 2.5 and 3.5 there is 3 alone: six cells of a table that only whole numbers give back are covered', () => {
    const counts = [4, 0, 4, 3, 4, 1, 0, 4, 1, 1, 3, 1, 0, 4, 3, 3, 2, 0];
    const cells = withMargins([4, 4, 3], (place) => counts[place]!);
    const primary = cells.filter(({ value }) => value > 0 && value < 4).map(({ at }) => at);
    const placed = tableOf({ dims: [4, 4, 3], cells, primary }) as PlacedTable;
    const found = suppressTable(placed.table, placed.primary, opening)!;
    for (const { cell, up } of attack(placed, new Set(found.suppressed), true))
      expect(Math.round(up)).toBeGreaterThan(placed.table.values[cell]!);
  });

  test('a count of millions needs room of one person like any other', () => {
    const inner = [2_000_002, 1, 1, 2_000_002];
    const cells = withMargins([3, 3], (place) => inner[place]!);
    const square = tableOf({ dims: [3, 3], cells, primary: [[1, 1]] }) as PlacedTable;
    expect(suppressTable(square.table, square.primary, opening)?.suppressed.length).toBe(4);
    const line = withMargins([3], (place) => [2_000_000, 1][place]!);
    const list = tableOf({ dims: [3], cells: line, primary: [[1]] }) as PlacedTable;
    expect(suppressTable(list.table, list.primary, opening)?.intervals).toEqual([{ cell: 1, lo: 0, up: 2_000_001 }]);
    const close = line.map((cell) => (cell.at[0] === 0 ? { ...cell, value: cell.value + 1 } : cell));
    expect(tableOf({ dims: [3], cells: close, primary: [] })).toContain('add up');
  });

  test('one primary cell of a two by two table hides the rectangle, and nothing when nothing is primary', () => {
    const cells = withMargins([3, 3], (place) => [3, 10, 20, 30][place]!);
    const placed = tableOf({ dims: [3, 3], cells, primary: [[1, 1]] });
    if (typeof placed === 'string') throw new Error(placed);
    expect(suppressTable(placed.table, placed.primary, opening)?.suppressed.length).toBe(4);
    expect(suppressTable(placed.table, [], opening)?.suppressed).toEqual([]);
  });

  test('everything primary leaves no bound above', () => {
    const cells = withMargins([3, 4], () => 2);
    const placed = tableOf({ dims: [3, 4], cells, primary: cells.map(({ at }) => at) });
    if (typeof placed === 'string') throw new Error(placed);
    const found = suppressTable(placed.table, placed.primary, opening);
    expect(found?.intervals.every(({ up }) => up === Infinity)).toBe(true);
  });

  test('a file that is not a table is refused with the place of the fault', () => {
    const cells = withMargins([3, 3], () => 5);
    expect(tableOf({ dims: [3, 3], cells: cells.slice(1), primary: [] })).toContain('missing');
    expect(tableOf({ dims: [3, 3], cells: [...cells, cells[0]!], primary: [] })).toContain('twice');
    expect(tableOf({ dims: [3, 3], cells, primary: [[7, 7]] })).toContain('outside');
    const wrong = cells.map((cell) => (cell.at.join() === '0,0' ? { ...cell, value: 21 } : cell));
    expect(tableOf({ dims: [3, 3], cells: wrong, primary: [] })).toContain('add up');
    expect(typeof tableOf({ dims: [2, 2], cells, primary: [] })).toBe('object');
  });
});

describe('the cost', () => {
  /** The least that hiding must cost, by trying every set of further cells with the attack above. */
  const leastCost = (placed: PlacedTable): number => {
    const { values } = placed.table;
    const further = [...values.keys()].filter((cell) => !placed.primary.includes(cell));
    const isSafe = (hidden: ReadonlySet<number>): boolean =>
      attack(placed, hidden, true).every(({ cell, up }) => up > values[cell]! + 0.5);
    let least = Infinity;
    for (let bits = 0; bits < 2 ** further.length; bits++) {
      const chosen = further.filter((_, at) => bits & (1 << at));
      const cost = chosen.reduce((sum, cell) => sum + values[cell]!, 0);
      if (cost < least && isSafe(new Set([...placed.primary, ...chosen]))) least = cost;
    }
    return least;
  };

  test('is the least there is, on small tables where every choice can be tried', () => {
    const random = randomFrom(77);
    for (let table = 0; table < share(12); table++) {
      const cells = withMargins([3, 4], () => Math.floor(1 + Math.exp(random() * 4)));
      const primary = cells.filter(({ at, value }) => value < 5 && !at.includes(0)).map(({ at }) => at);
      const placed = tableOf({ dims: [3, 4], cells, primary }) as PlacedTable;
      const found = suppressTable(placed.table, placed.primary, opening)!;
      const cost = found.suppressed
        .filter((cell) => !placed.primary.includes(cell))
        .reduce((sum, cell) => sum + placed.table.values[cell]!, 0);
      expect(cost).toBe(leastCost(placed));
    }
  });

  test('step by step is near it: what is hidden for nothing is shown again', () => {
    const random = randomFrom(3);
    const costs = { least: 0, steps: 0 };
    for (let table = 0; table < share(12); table++) {
      const cells = withMargins([3, 5, 6], () => (random() < 0.2 ? 0 : Math.floor(Math.exp(random() * 5))));
      const primary = cells.filter(({ value }) => value > 0 && value < 5).map(({ at }) => at);
      const placed = tableOf({ dims: [3, 5, 6], cells, primary }) as PlacedTable;
      const given = { primary: placed.primary, wanted: wantedChanges(placed.table, placed.primary, true) };
      const cost = (hidden: Iterable<number>): number =>
        [...hidden].reduce((sum, cell) => sum + (placed.primary.includes(cell) ? 0 : placed.table.values[cell]!), 0);
      costs.least += cost(hideAtLeastCost(placed.table, given, opening)!);
      costs.steps += cost(hideStepByStep(placed.table, given, opening)!);
    }
    console.log('people hidden besides the primary cells:', costs);
    expect(costs.least).toBeLessThanOrEqual(costs.steps);
    expect(costs.steps).toBeLessThan(1.1 * costs.least);
  });
});

describe('a table with levels, distances and cells that are out', () => {
  /** England and Wales over two countries over six areas, by two levels with their total. */
  const parents = [null, [0, 0, 0, 1, 1, 1, 1, 2, 2]];
  const leaves = [3, 40, 25, 60, 9, 31];
  const inner = (level: number, area: number): number => leaves[area]! * level + (level === 2 ? 2 : 0);
  const under: Record<number, number[]> = { 0: [3, 4, 5, 6, 7, 8], 1: [3, 4, 5, 6], 2: [7, 8] };
  const sumUnder = (levels: number[], places: number[]): number =>
    levels.reduce((sum, level) => sum + places.reduce((each, place) => each + inner(level, place - 3), 0), 0);
  const cells = Array.from({ length: 3 }, (_, level) =>
    Array.from({ length: 9 }, (_each, place) => ({
      at: [level, place],
      value: sumUnder(level === 0 ? [1, 2] : [level], under[place] ?? [place]),
    })),
  ).flat();
  const base = { dims: [3, 9], parents, cells, primary: [[1, 3]] };
  const shown = (file: Parameters<typeof tableOf>[0]) => {
    const placed = tableOf(file);
    if (typeof placed === 'string') throw new Error(placed);
    const found = suppressTable(placed.table, placed.primary, opening);
    return { placed, found, ends: found && attack(placed, new Set(found.suppressed)) };
  };

  test('protects a cell over the sums of its own country, not of the whole', () => {
    const { placed, found, ends } = shown(base);
    const places = found!.suppressed.map((cell) => placed.places[cell]!.join());
    expect(places).toContain('1,3');
    expect(places.length).toBeGreaterThanOrEqual(4);
    expect(ends![0]!.up).toBeGreaterThan(3);
    expect(found!.intervals[0]).toEqual(ends![0]);
  });

  test('keeps the distance that is asked for, on either side', () => {
    for (const asked of [2, 3]) {
      const [end] = shown({ ...base, protect: [[asked, 20]] }).ends!;
      expect(end!.up).toBeGreaterThanOrEqual(3 + 20 - 1e-6);
      expect(end!.lo).toBeLessThanOrEqual(3 - asked + 1e-6);
    }
    expect(shown({ ...base, protect: [4] }).found).toBeUndefined();
  });

  test('hides no cell that is out already, and says where that leaves a cell without protection', () => {
    const free = shown(base);
    const first = free.found!.suppressed.map((cell) => free.placed.places[cell]!).find((at) => at.join() !== '1,3')!;
    const other = shown({ ...base, fixed: [[...first]] });
    expect(other.found!.suppressed.map((cell) => other.placed.places[cell]!.join())).not.toContain(first.join());
    expect(other.ends![0]!.up).toBeGreaterThan(3);
    const all = cells.map(({ at }) => at).filter((at) => at.join() !== '1,3');
    expect(shown({ ...base, fixed: all }).found).toBeUndefined();
    expect(tableOf({ ...base, fixed: [[1, 3]] })).toContain('primary and fixed');
  });

  test('refuses parents that make no tree, and protections of another number', () => {
    expect(tableOf({ ...base, parents: [null, [0, 0, 0]] })).toContain('entries');
    expect(tableOf({ ...base, parents: [null, [0, 2, 1, 1, 1, 1, 1, 2, 2]] })).toContain('does not lead');
    expect(tableOf({ ...base, protect: [1, 1] })).toContain('"protect" has 2 entries for 1');
  });
});
