import { type Sum, sumsOf } from '../cells.ts';
import type { Finding } from '../screening-report.ts';
import { addUp, amountOf, isPublic, type Reading, shown } from './reading.ts';
import { fault, type Matter, type Rule } from './rule.ts';

/** A sum of the form whose total was given and whose parts have numbers. */
export type CheckedSum = { sum: Sum; total: Reading; parts: readonly Reading[]; given: number; added: number };

/** Every sum that can be checked: those that agree and those that do not. */
export const checkedSums = ({ form, readings }: Matter): readonly CheckedSum[] =>
  (form === undefined ? [] : sumsOf(form)).flatMap((sum): readonly CheckedSum[] => {
    const total = readings.get(sum.total.key);
    const parts = sum.parts.map((part) => readings.get(part.key)!);
    const [given, added] = [amountOf(total), addUp(parts)];
    if (total === undefined || total.computed || given === undefined || added === undefined) return [];
    return [{ sum, total, parts, given, added }];
  });

/** Whether a sum may be spoken of by itself: neither its total nor a part of it is withheld. */
const isTold = ({ total, parts }: CheckedSum): boolean => ![total, ...parts].some(({ withheld }) => withheld);

/** The sums of public figures alone: what is said of others must not depend on which of them agree. */
export const publicSums = (sums: readonly CheckedSum[]): readonly CheckedSum[] =>
  sums.filter(({ total, parts }) => [total, ...parts].every(isPublic));

/**
 * A finding for every broken sum over one dimension, with its figures only where all of them are public. Totals that
 * are withheld have none of their own: which of them agree would tell where Category 4 is nought.
 */
export const brokenSumFindings = (matter: Matter, over: Sum['over'], rule: Rule, parts: string): readonly Finding[] =>
  checkedSums(matter)
    .filter((each) => each.sum.over === over && each.given !== each.added && isTold(each))
    .map((broken) => fault(rule, { message: message(broken, parts), place: broken.total.place }));

const message = ({ total, parts, added }: CheckedSum, what: string): string => {
  const label = total.place.label;
  if (![total, ...parts].every(isPublic)) return `${label} is not the sum of its ${what}.`;
  return `${label} is ${shown(total)}, but its ${what} add up to ${added} (${parts
    .filter((part) => part.state === 'number')
    .map(shown)
    .join(' + ')}).`;
};

/**
 * One finding for each table of which a withheld total does not agree. It names none of them: it tells every sum of
 * Categories 1 to 3, so that the area finds what to mend and nobody learns which total was wrong.
 */
export const withheldSumFindings = (matter: Matter, rule: Rule): readonly Finding[] => {
  const off = checkedSums(matter).filter(
    ({ sum, total, given, added }) => sum.over === 'category' && total.withheld && given !== added,
  );
  return [...new Map(off.map(({ sum, total }) => [sum.total.table, total.place]))].map(([table, { file, sheet }]) => {
    const label = `Table ${table.number}`;
    const rows = sumsOf(matter.form!).filter(({ over, total }) => over === 'category' && total.table === table);
    const right = rows.flatMap(({ total, parts }) => {
      const sum = addUp(parts.map((part) => matter.readings.get(part.key)));
      return sum === undefined ? [] : [`${total.row.label} ${sum}`];
    });
    return fault(rule, {
      message: `The totals of ${label} are not all those of Categories 1 to 3, which are: ${right.join(', ')}.`,
      place: { ...(file === undefined ? {} : { file }), ...(sheet === undefined ? {} : { sheet }), label },
    });
  });
};
