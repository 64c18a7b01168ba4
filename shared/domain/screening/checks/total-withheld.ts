import { sumsOf } from '../../cells.ts';
import { addUp } from '../reading.ts';
import { type Check, fault } from '../rule.ts';

/** A total that cannot be shown to be free of Category 4. */
export const totalWithheld: Check = {
  code: 'total-withheld',
  severity: 'note',
  what: 'A total over categories is kept only where it is seen to be that of Categories 1 to 3.',
  why: 'Where a part is missing the total may hold Category 4, and that would be found by subtraction.',
  example: 'A total beside a Category 2 figure that is not available.',
  mend: 'Nothing needs to be done for its own sake: with all three categories given, the total is added up.',
  find: ({ form, readings }) => {
    const unseen = (form === undefined ? [] : sumsOf(form)).flatMap(({ over, total, parts }) => {
      const held = readings.get(total.key);
      const isUnseen = over === 'category' && addUp(parts.map((part) => readings.get(part.key))) === undefined;
      return isUnseen && held?.withheld === true ? [held] : [];
    });
    // Where a part is missing, all totals of its table are unseen for the one reason.
    const byTable = Map.groupBy(unseen, ({ cell }) => cell.table);
    return [...byTable.values()].map((totals) => {
      const [first] = totals;
      const labels = totals.map(({ place }) => place.label).join('; ');
      const message =
        totals.length === 1
          ? `${labels} cannot be checked against its parts, so it is not kept.`
          : `${totals.length} totals cannot be checked against their parts, so they are not kept: ${labels}.`;
      return fault(totalWithheld, { message, place: first!.place });
    });
  },
};
