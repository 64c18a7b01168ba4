import type { Finding } from '../../screening-report.ts';
import type { Dimension } from '../as-code.ts';
import { isPublic, shown } from '../reading.ts';
import { type Check, fault } from '../rule.ts';
import { isGiven } from '../suspect-totals.ts';

const inWords = ({ measure, category, level, detail }: Readonly<Record<Dimension, string>>): string =>
  [measure, `Category ${category}`, `Level ${level}`, detail].filter((part) => part !== '').join(', ');

/**
 * A number where the form has no such place, or has it closed. Nought there only says that there is none, except in
 * Category 4.
 */
export const noSuchCell: Check = {
  code: 'no-such-cell',
  severity: 'reject',
  what: 'Figures stand only where the form has a cell for them.',
  why: 'Some cases cannot exist: Category 3 needs meetings of several agencies, so it has no Level 1.',
  example: 'A 1 in Category 3, Level 1.',
  mend: 'Take the figure out, or move it to the cell it belongs to. A dash, z or 0 may stand in a closed cell.',
  find: ({ entries, readings, form }) => [
    ...[...readings.values()]
      .filter((reading) => reading.cell.notApplicable && (reading.state === 'number' || reading.state === 'unusable'))
      .map((reading): Finding => {
        const what = isPublic(reading) && reading.state === 'number' ? `holds ${shown(reading)}` : 'holds a figure';
        return fault(noSuchCell, {
          message: `${reading.place.label} ${what}, where the form has no such case.`,
          place: reading.place,
        });
      }),
    ...entries.flatMap((each): readonly Finding[] => {
      if (each.is !== 'elsewhere' || !isGiven(each)) return [];
      const label = inWords(each.address);
      return [
        fault(noSuchCell, {
          message: `Form ${form?.id} has no cell for ${label}.`,
          place: { ...each.entry.place, label },
        }),
      ];
    }),
  ],
};
