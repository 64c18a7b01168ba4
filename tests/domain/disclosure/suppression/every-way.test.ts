import { describe, expect, test } from 'vitest';
import { hideAtLeastCost } from '../../../../shared/domain/disclosure/suppression/hide-at-least-cost.ts';
import { hideStepByStep } from '../../../../shared/domain/disclosure/suppression/hide-step-by-step.ts';
import { randomFrom } from '../by-chance.ts';
import { modelsOpen, open } from './by-hand.ts';
import { everyWay, smallTable } from './every-way.ts';
import { share } from './independent-attack.ts';

const random = randomFrom(2026);
const cases = Array.from({ length: share(120) }, () => smallTable(random)).map((given) => ({
  given,
  ...everyWay(given),
}));

/** Hides each table, and holds what is hidden to what is promised of it. Gives the people hidden, and the least. */
const held = (hide: typeof hideAtLeastCost): readonly { people: number; least: number }[] =>
  cases.flatMap(({ given, people, least, isSafe, needless }) => {
    const hidden = hide(given.table, given, open);
    const said = JSON.stringify({ ...given, hidden: hidden && [...hidden] });
    expect(hidden === undefined, said).toBe(least === Infinity);
    if (hidden === undefined) return [];
    expect(hidden.isSupersetOf(new Set(given.primary)), said).toBe(true);
    expect(hidden.isDisjointFrom(given.table.fixed!), said).toBe(true);
    expect(isSafe(hidden), said).toBe(true);
    expect(needless(hidden), said).toEqual([]);
    return [{ people: people(hidden), least }];
  });

describe('small tables, beside every way to hide them', () => {
  test('are hidden at the least cost there is, with nothing needless, or not where no way is left', () => {
    for (const { people, least } of held(hideAtLeastCost)) expect(people).toBe(least);
    expect(modelsOpen()).toBe(0);
  });

  test('are hidden step by step with nothing needless, at a cost that is near the least', () => {
    const costs = held(hideStepByStep);
    const sum = (of: 'people' | 'least'): number => costs.reduce((all, each) => all + each[of], 0);
    expect(sum('people')).toBeLessThan(1.05 * sum('least'));
    expect(modelsOpen()).toBe(0);
  });
});
