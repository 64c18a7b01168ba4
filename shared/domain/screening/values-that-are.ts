import { cellLabel } from '../cells.ts';
import { openConfidential } from '../confidential.ts';
import type { Finding } from '../screening-report.ts';
import { readValue, type Value } from './read-value.ts';
import { fault, type Matter, type Rule } from './rule.ts';

/** A finding for every cell whose value turned out to be of one kind. The value itself is never repeated. */
export const valuesThatAre = ({ entries }: Matter, kind: Value['is'], rule: Rule, says: string): readonly Finding[] =>
  entries.flatMap((each): readonly Finding[] => {
    if (each.is !== 'cell' || readValue(openConfidential(each.entry.value)).is !== kind) return [];
    const label = cellLabel(each.cell);
    return [fault(rule, { message: `${label} ${says}`, place: { ...each.entry.place, label } })];
  });
