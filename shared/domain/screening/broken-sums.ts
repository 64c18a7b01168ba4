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

const brokenSums = (matter: Matter): readonly CheckedSum[] =>
  checkedSums(matter).filter(({ given, added }) => given !== added);

/**
 * A finding for every broken sum over one dimension. Figures are told only where all of them are public: where the total
 * may hold Category 4, only the sum of its public parts; where a part may, nothing.
 */
export const brokenSumFindings = (matter: Matter, over: Sum['over'], rule: Rule, parts: string): readonly Finding[] =>
  brokenSums(matter)
    .filter(({ sum }) => sum.over === over)
    .map((broken) => fault(rule, { message: message(broken, parts), place: broken.total.place }));

const message = ({ total, parts, added }: CheckedSum, what: string): string => {
  const label = total.place.label;
  if (!parts.every(isPublic)) return `${label} is not the sum of its ${what}.`;
  if (!isPublic(total)) return `${label} is not the sum of its ${what}, which is ${added}.`;
  return `${label} is ${shown(total)}, but its ${what} add up to ${added} (${parts
    .filter((part) => part.state === 'number')
    .map(shown)
    .join(' + ')}).`;
};
