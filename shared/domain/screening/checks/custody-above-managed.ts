import { type CellKey, cellKey } from '../../cells.ts';
import type { Finding } from '../../screening-report.ts';
import { addUp, amountOf, isPublic, type Reading, shown } from '../reading.ts';
import { type Check, fault } from '../rule.ts';

/** The cells that count those from whom someone could be returned to custody: one, or on the first form three. */
const managedFor = ({ cell }: Reading, readings: ReadonlyMap<CellKey, Reading>): readonly (Reading | undefined)[] => {
  const { level, category, table } = cell;
  if (level === 'MAPPP')
    return (['1', '2', '3'] as const).map((each) =>
      readings.get(cellKey({ measure: 'mappp', category: each, level, detail: '' })),
    );
  return [readings.get(cellKey({ measure: 'managed', category: table.about ?? category, level, detail: '' }))];
};

/** More people returned to custody than were managed. */
export const custodyAboveManaged: Check = {
  code: 'custody-above-managed',
  severity: 'reject',
  what: 'Those returned to custody are no more than those managed in the year, cell by cell.',
  why: 'Only someone who was managed at the level is counted when returned to custody.',
  example: '5 of Category 2, Level 3 returned to custody for breach of licence, and 4 managed there.',
  mend: 'Check both tables: each person is counted once, at the level and in the category of the first table.',
  find: ({ readings }) =>
    [...readings.values()].flatMap((custody): readonly Finding[] => {
      const { measure, level, category, table } = custody.cell;
      if (measure !== 'returned_to_custody' || level === 'Total') return [];
      if (category === 'Total' && table.about === undefined && level !== 'MAPPP') return [];
      const managed = managedFor(custody, readings);
      const [returned, all] = [amountOf(custody), addUp(managed)];
      if (returned === undefined || all === undefined || returned <= all) return [];
      const open = [custody, ...managed].every((each) => each !== undefined && isPublic(each));
      const figures = open ? ` (${shown(custody)} against ${all})` : '';
      const message = `${custody.place.label} is above the number managed, ${managed[0]?.place.label}${figures}.`;
      return [fault(custodyAboveManaged, { message, place: custody.place })];
    }),
};
