import { describe, expect, test } from 'vitest';
import { hideAtLeastCost } from '../../../../shared/domain/disclosure/suppression/hide-at-least-cost.ts';
import { hideStepByStep } from '../../../../shared/domain/disclosure/suppression/hide-step-by-step.ts';
import { type PlacedTable, tableOf } from '../../../../shared/domain/disclosure/suppression/protect-file.ts';
import { wantedChanges } from '../../../../shared/domain/disclosure/suppression/wanted-changes.ts';
import { randomFrom } from '../by-chance.ts';
import { withMargins } from '../tables.ts';
import { opening, share } from './independent-attack.ts';

describe('the cost', () => {
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
