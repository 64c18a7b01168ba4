import { cellsUnder, limitsOf } from '../../limits.ts';
import type { Form } from '../form.ts';

/**
 * What is wrong with the limits of a form, a sentence each: one that fits nothing, or has one side only somewhere,
 * would weaken the checks and what attackers are taken to know, and nobody would see it.
 */
export const faultsOfLimits = (form: Form): readonly string[] => [
  ...form.limits.flatMap((limit) =>
    limit.levels
      .filter((level) => !cellsUnder(form, limit).some((cell) => cell.level === level))
      .map(
        (level) => `the limit of ${limit.lesser.measure} by ${limit.greater.measure} fits no cell at Level ${level}.`,
      ),
  ),
  ...limitsOf(form)
    .filter(({ greater }) => greater.length === 0)
    .map(
      ({ limit: { lesser, greater }, category, level }) =>
        `the limit of ${lesser.measure} by ${greater.measure} has nothing to be within in ` +
        `Category ${category}, Level ${level}.`,
    ),
];
