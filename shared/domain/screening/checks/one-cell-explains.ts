import { sumsOf } from '../../cells.ts';
import { type CheckedSum, checkedSums, publicSums } from '../broken-sums.ts';
import { amountOf, isPublic, type Reading, shown } from '../reading.ts';
import { type Check, fault, type Matter } from '../rule.ts';

/** What one cell would have to hold for all the sums it is in to agree. */
type Explanation = { cell: Reading; wanted: number };

const shift = (broken: CheckedSum, cell: Reading): number =>
  broken.total === cell ? broken.added - broken.given : broken.given - broken.added;

const involved = ({ total, parts }: CheckedSum, cell: Reading): boolean => total === cell || parts.includes(cell);

const explain = (
  matter: Matter,
  broken: readonly CheckedSum[],
  sound: readonly CheckedSum[],
): Explanation | undefined => {
  const fits = [...matter.readings.values()].flatMap((cell): readonly Explanation[] => {
    const held = amountOf(cell);
    if (held === undefined || cell.computed || !isPublic(cell)) return [];
    if (!broken.every((each) => involved(each, cell)) || sound.some((each) => involved(each, cell))) return [];
    const shifts = new Set(broken.map((each) => shift(each, cell)));
    const wanted = held + [...shifts][0]!;
    return shifts.size === 1 && wanted >= 0 ? [{ cell, wanted }] : [];
  });
  return fits.length === 1 ? fits[0] : undefined;
};

/** Several sums of public figures are broken, and one cell put right would mend them all. */
export const oneCellExplains: Check = {
  code: 'one-cell-explains',
  severity: 'note',
  what: 'Where one cell alone would make all broken totals of a table agree, it is named.',
  why: 'Several findings then have one cause, and the person who mends it finds it at once.',
  example: 'Row and column of Category 3, Level 1 are both one too few: they agree if that cell is not applicable.',
  mend: 'Look at this cell first: correct it if it is wrong, and the totals need no change.',
  find: (matter) => {
    const sums = publicSums(checkedSums(matter));
    const tables = new Set((matter.form === undefined ? [] : sumsOf(matter.form)).map(({ total }) => total.table));
    return [...tables].flatMap((table) => {
      const ofTable = sums.filter(({ sum }) => sum.total.table === table);
      const broken = ofTable.filter(({ given, added }) => given !== added);
      if (broken.length < 2) return [];
      const found = explain(
        matter,
        broken,
        ofTable.filter((each) => !broken.includes(each)),
      );
      if (found === undefined) return [];
      const closed = found.cell.cell.notApplicable && found.wanted === 0;
      const message =
        `Every total of Table ${table.number} agrees if ${found.cell.place.label}, which holds ${shown(found.cell)}, ` +
        `is ${closed ? 'not applicable' : found.wanted}.`;
      return [fault(oneCellExplains, { message, place: found.cell.place })];
    });
  },
};
