import { type Cell, cellLabel } from '../../cells.ts';
import type { Finding } from '../../screening-report.ts';
import { agree } from '../read-cells.ts';
import type { Resolved } from '../resolve.ts';
import { type Check, fault } from '../rule.ts';

/** One cell filled twice. Its figures are not told: one of them may have been meant for another cell. */
export const cellTwice: Check = {
  code: 'cell-twice',
  severity: 'reject',
  what: 'Every cell is filled once.',
  why: 'Of two figures nobody can tell which is right, and two that agree hide a row that was mislabelled.',
  example: 'Two lines for Category 1, Level 2 of the same measure.',
  mend: 'Keep the line that is right, and give the other the codes it was meant to have.',
  find: ({ entries }) => {
    const byCell = Map.groupBy(
      entries.filter((each) => each.is === 'cell'),
      (each): Cell => each.cell,
    );
    return [...byCell].flatMap(([cell, all]): readonly Finding[] => {
      const [first, second] = all;
      if (first === undefined || second === undefined || (agree(all) && spelt(all) === all.length)) return [];
      const label = cellLabel(cell);
      const how = agree(all) ? 'with the same figure' : 'with different figures';
      return [
        fault(cellTwice, {
          message: `${label} is filled ${all.length} times, ${how}.`,
          place: { ...second.entry.place, label },
        }),
      ];
    });
  },
};

/** In how many ways the same cell is addressed: as Category 1 and as Total, say, which is no fault where they agree. */
const spelt = (entries: readonly Resolved[]): number =>
  new Set(entries.map(({ entry }) => [entry.category.trim(), entry.level.trim()].join('|'))).size;
