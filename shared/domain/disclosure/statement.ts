import type { Cell, CellKey } from '../cells.ts';
import { inWords } from './ledger/facts.ts';
import type { Statement } from './ledger/protection.ts';
import type { NationalAudit } from './national/audit-national.ts';
import type { PublishedVersion } from './national/versions.ts';
import { type RuleCode, ruleNames } from './rule-codes.ts';
import type { Settings } from './settings.ts';

/**
 * Says for people what was shown and hidden, by which rule, and what attackers were tried. It is written from the
 * published counts and the audit's verdict, and holds no local figure: the narrowest interval is the public's, because
 * that of an area would tell what the area knows.
 */
export const stateOf = (
  cells: readonly Cell[],
  shown: readonly CellKey[],
  rules: ReadonlyMap<CellKey, readonly RuleCode[]>,
  { audit: { attackers, narrowest }, settings: { width } }: { audit: NationalAudit; settings: Settings },
): Statement => {
  const hidden = cells.filter(({ key }) => !shown.includes(key));
  const because = (codes: readonly RuleCode[]): string =>
    codes.map((code) => `${code}, ${ruleNames[code]}`).join('; ') || 'it stands as first shown';
  return {
    lines: [
      `${shown.length} of ${cells.length} national Category 4 cells are shown.`,
      ...hidden.map((cell) => `Suppressed [c]: ${inWords(cell)} (${because(rules.get(cell.key) ?? [])}).`),
      `Audited against everything published: ${attackers} attackers tried (the public, every area, every pair of areas).`,
      narrowest === null
        ? 'Nothing shown narrows a local count down.'
        : `The public's narrowest interval for a local count is ${narrowest} wide; every attacker's is at least ${width} wide and holds 0.`,
    ],
    shown: shown.length,
    suppressed: hidden.length,
    attackers,
    narrowest,
  };
};

type Standing = Pick<PublishedVersion, 'version' | 'candidate'>;

/**
 * P7: the sentence for the analyst while resubmissions wait. It is made of who resubmitted, which the collection shows
 * anyway, and is the same whether or not a Category 4 count has changed.
 */
export const waitingFor = (standing: Standing, resubmitted: number, { contributors }: Settings): string =>
  `Category 4 stands as ${standing.candidate === undefined ? 'published in' : 'first compiled for'} ${standing.version}. ${resubmitted} ${resubmitted === 1 ? 'area has' : 'areas have'} ` +
  `resubmitted since; their Category 4 waits until at least ${contributors} areas have, and until the change of all of ` +
  'them together keeps rules P2 to P5.';
