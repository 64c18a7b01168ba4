import type { Objective } from '../audit/solver.ts';
import type { Holdings } from './holdings.ts';
import type { Quarry } from './knowledge.ts';

/** Smallest and largest value. */
export type Range = readonly [number, number];

/** What to ask of a system of holdings to learn the range of a quarry. */
export type Question = {
  objectives: readonly Objective[];
  /** The ends of the objectives that the range depends on. */
  ends: readonly ('min' | 'max')[];
  rangeOf: (ranges: readonly Range[]) => Range;
};

const sum = (columns: readonly number[]): Objective => ({ columns, coefficients: columns.map(() => 1) });

/** One area that is alike to no other unknown one has what its group has: its count, or its change. */
export const askAlone = ({ columnsOf }: Holdings, { group, cell, later, earlier }: Quarry): Question => {
  const gained = columnsOf(group, later, cell);
  const lost = earlier === null ? [] : columnsOf(group, earlier, cell);
  const change = { columns: [...gained, ...lost], coefficients: [...gained.map(() => 1), ...lost.map(() => -1)] };
  return { objectives: [change], ends: ['min', 'max'], rangeOf: ([own]) => own! };
};

/**
 * Of several areas alike one may hold everything and the others nothing, submission by submission, and the other way round,
 * since the rules bind each as they bind the sum. So a count is anything from 0 to the most that they hold together, and a
 * change anything from all of it lost to all of it gained.
 */
export const askAmong = ({ columnsOf }: Holdings, { group, cell, later, earlier }: Quarry): Question => {
  const held = (submission: number): Objective => sum(columnsOf(group, submission, cell));
  if (earlier === null) return { objectives: [held(later)], ends: ['max'], rangeOf: ([most]) => [0, most![1]] };
  return {
    objectives: [held(later), held(earlier)],
    ends: ['max'],
    rangeOf: ([gained, lost]) => [0 - lost![1], gained![1]],
  };
};
