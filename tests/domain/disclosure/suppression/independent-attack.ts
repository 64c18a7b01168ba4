import { loadHighsSolver } from '../../../../shared/adapters/highs-solver.ts';
import type { PlacedTable } from '../../../../shared/domain/disclosure/suppression/protect-file.ts';

const solver = await loadHighsSolver();
export const opening = { solver, seconds: 10 };
/** A share of the tables here, all of them in `npm run attacks`. */
export const share = (count: number): number => (process.env.ATTACKS ? count : Math.ceil(count / 4));

/**
 * The independent method: one model over all cells of the table, in which shown cells are fixed to what is shown, asked
 * for both ends of each primary cell by the big solver.
 */
export const attack = ({ table, primary }: PlacedTable, suppressed: ReadonlySet<number>, whole = false) => {
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
