import { type Cell, cellLabel } from '../cells.ts';
import { openConfidential } from '../confidential.ts';
import type { Finding } from '../screening-report.ts';
import { quoted } from '../visible-text.ts';
import { readValue, type Value } from './read-value.ts';
import { fault, type Matter, type Rule } from './rule.ts';
import { suspectTotals } from './suspect-totals.ts';

/**
 * A finding for every cell whose value turned out to be of one kind. It quotes what stands there, but for Category 4
 * and for totals that may hold it. `says` goes on from the quotation: "which is below nought".
 */
export const valuesThatAre = (matter: Matter, kind: Value['is'], rule: Rule, says: string): readonly Finding[] => {
  const mayTell = tellable(matter);
  return matter.entries.flatMap((each): readonly Finding[] => {
    if (each.is !== 'cell') return [];
    const text = openConfidential(each.entry.value);
    if (readValue(text, each.cell.facts.decimals).is !== kind) return [];
    const label = cellLabel(each.cell);
    const message = mayTell(each.cell) ? `${label} reads ${quoted(text)}, ${says}` : `${label} holds something ${says}`;
    return [fault(rule, { message, place: { ...each.entry.place, label } })];
  });
};

/** Which cells may be quoted to everyone who sees the report. */
const tellable = ({ form, entries, raw }: Matter): ((cell: Cell) => boolean) => {
  const wholly = !raw.findings.some(({ severity }) => severity === 'reject');
  const suspect = new Set(form === undefined ? [] : suspectTotals(form, entries, wholly));
  return (cell) => !cell.confidential && !suspect.has(cell);
};
