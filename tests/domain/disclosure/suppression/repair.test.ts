import { describe, expect, test } from 'vitest';
import type { OpenModel, Solver } from '../../../../shared/domain/disclosure/solving/solver.ts';
import { hideAtLeastCost } from '../../../../shared/domain/disclosure/suppression/hide-at-least-cost.ts';
import { suppressTable } from '../../../../shared/domain/disclosure/suppression/suppress-table.ts';
import type { Distance, Table } from '../../../../shared/domain/disclosure/suppression/table.ts';
import { wantedChanges } from '../../../../shared/domain/disclosure/suppression/wanted-changes.ts';
import { modelsOpen, open, square, tired } from './by-hand.ts';

/** One answer to every question. */
const always = (answer: ReturnType<OpenModel['optimise']>): OpenModel => ({
  optimise: () => answer,
  boundColumn: () => {},
  close: () => {},
});
const nothing = new Float64Array(3000);
const undecided = always({ status: 'undecided' });
/** Whatever is wanted has room for millions, and nothing need be hidden for it. */
const careless = always({ status: 'optimal', value: 1e6, point: nothing, multipliers: nothing });

/** What finds the cheapest change by itself, and what all else is asked of: only the former says it is steady. */
const by = (changes: Solver['open'], others: OpenModel) => ({
  solver: { open: (...asked: Parameters<Solver['open']>) => (asked[1].steady ? changes(...asked) : others) },
  seconds: 10,
});
const carelessly = by(open.solver.open, careless);

describe('what was hidden too little of', () => {
  const far = (cell: number, distance: Distance): Table => ({ ...square, distances: new Map([[cell, distance]]) });

  test('is found by the attack and repaired at least cost, whoever chose it', () => {
    expect(suppressTable(square, [4], carelessly)).toEqual({
      suppressed: [4, 5, 7, 8],
      intervals: [{ cell: 4, lo: 0, up: 13 }],
    });
    expect(suppressTable(square, [], carelessly)).toEqual({ suppressed: [], intervals: [] });
    expect(modelsOpen()).toBe(0);
  });

  test('is repaired over what is hidden already, before the repair and by it', () => {
    expect(suppressTable(square, [4, 1, 2], carelessly)?.suppressed).toEqual([1, 2, 4, 5]);
    // 15 = 1 + 5 + 9 and 10 = 2 + 5 + 3, the 5 being the same: it serves both, and the second alone would take the 3.
    const shared: Table = {
      values: [15, 1, 5, 9, 10, 2, 3],
      relations: [
        { total: 0, parts: [1, 2, 3] },
        { total: 4, parts: [5, 2, 6] },
      ],
    };
    expect(suppressTable(shared, [1, 5], carelessly)?.suppressed).toEqual([1, 2, 5]);
  });

  test('is what leaves too short a distance, on either side', () => {
    const rectangle = [4, 5, 7, 8];
    expect(suppressTable(far(4, { below: 3, above: 10 }), rectangle, carelessly)?.suppressed).toEqual(rectangle);
    const above = suppressTable(far(4, { below: 0, above: 11 }), rectangle, carelessly)!;
    expect(above.suppressed.length).toBeGreaterThan(4);
    expect(above.intervals[0]!.up).toBeGreaterThanOrEqual(14);
    expect(suppressTable(far(8, { below: 3, above: 0 }), rectangle, carelessly)?.suppressed).toEqual(rectangle);
    const below = suppressTable(far(8, { below: 10, above: 0 }), rectangle, carelessly)!;
    expect(below.suppressed.length).toBeGreaterThan(4);
    expect(below.intervals[3]!.lo).toBeLessThanOrEqual(20);
  });

  test('is a cell that could be greater by real numbers alone', () => {
    // 5 = 3 + 2, and the 2 is twice a 1 that cannot fall: half a person less would make the 3 a 4.
    const even: Table = {
      values: [5, 3, 2, 1, 1, 1],
      relations: [
        { total: 0, parts: [1, 2] },
        { total: 2, parts: [3, 4] },
        { total: 3, parts: [4] },
      ],
      limits: [{ small: [5], large: [2] }],
    };
    expect(suppressTable(even, [1, 2, 3, 4], open)?.suppressed).toEqual([0, 1, 2, 3, 4]);
    expect(suppressTable({ ...even, fixed: new Set([0, 5]) }, [1, 2, 3, 4], open)).toBeUndefined();
  });

  test('hides nothing at all where no repair is left, or nobody knows one', () => {
    const out = { ...square, fixed: new Set([0, 1, 2, 3, 5, 6, 7, 8]) };
    expect(suppressTable(out, [4], carelessly)).toBeUndefined();
    expect(
      suppressTable(
        square,
        [4],
        by(() => undecided, careless),
      ),
    ).toBeUndefined();
    expect(modelsOpen()).toBe(0);
  });
});

describe('the way to hide', () => {
  test('is the least cost, where a step at a time leads to a dearer end', () => {
    // 37 = 0 + 37, 1 = 0 + 1 and 38 = 0 + 38: the 1 is the total of a row, and must be able to fall as well as rise.
    const rows: Table = {
      ...square,
      values: [38, 0, 38, 37, 0, 37, 1, 0, 1],
      distances: new Map([[6, { below: 1, above: 1 }]]),
    };
    expect(suppressTable(rows, [6], open)?.suppressed).toEqual([3, 5, 6, 8]);
    expect(suppressTable(rows, [6], by(open.solver.open, undecided))?.suppressed).toEqual([0, 2, 6, 8]);
  });

  test('is step by step where the least cost is not found', () => {
    expect(suppressTable(square, [4], by(open.solver.open, undecided))?.suppressed).toEqual([4, 5, 7, 8]);
    expect(suppressTable(square, [4], tired)).toBeUndefined();
  });

  test('is not taken from a solver whose proofs are out: nothing is cut where they give more than it found', () => {
    const out: Solver = {
      open: (...asked) => {
        const model = open.solver.open(...asked);
        const optimise: OpenModel['optimise'] = (...question) => {
          const answer = model.optimise(...question);
          if (answer.status !== 'optimal') return answer;
          return { ...answer, multipliers: Array.from(answer.multipliers, () => -1) };
        };
        return { ...model, optimise };
      },
    };
    const primary = [4, 5];
    const wanted = wantedChanges(square, primary, true);
    expect(hideAtLeastCost(square, { primary, wanted }, open)).toEqual(new Set([4, 5, 7, 8]));
    expect(hideAtLeastCost(square, { primary, wanted }, { ...open, solver: out })).toBeUndefined();
  });

  test('is none where an attack of a great table cannot be decided', () => {
    const cells = [...Array(800).keys()];
    const chain: Table = {
      values: cells.map(() => 1),
      relations: cells.slice(1).map((cell) => ({ total: cell, parts: [cell - 1] })),
    };
    const unmoved = always({ status: 'optimal', value: 0, point: nothing, multipliers: nothing });
    expect(
      suppressTable(
        chain,
        cells,
        by(() => unmoved, undecided),
      ),
    ).toBeUndefined();
  });
});
