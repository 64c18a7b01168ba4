import { describe, expect, test } from 'vitest';
import { hideAtLeastCost } from '../../../../shared/domain/disclosure/suppression/hide-at-least-cost.ts';
import { hideStepByStep } from '../../../../shared/domain/disclosure/suppression/hide-step-by-step.ts';
import { type PlacedTable, tableOf } from '../../../../shared/domain/disclosure/suppression/protect-file.ts';
import { suppressTable } from '../../../../shared/domain/disclosure/suppression/suppress-table.ts';
import { wantedChanges } from '../../../../shared/domain/disclosure/suppression/wanted-changes.ts';
import { randomFrom } from '../by-chance.ts';
import { withMargins } from '../tables.ts';
import { attack, opening, share } from './independent-attack.ts';

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
