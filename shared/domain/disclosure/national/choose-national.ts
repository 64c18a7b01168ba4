import type { CellKey } from '../../cells.ts';
import type { Solver } from '../audit/solver.ts';
import type { RuleCode } from '../rule-codes.ts';
import type { Settings } from '../settings.ts';
import { auditNational, type NationalAudit } from './audit-national.ts';
import type { CategoryFour } from './category-four.ts';
import { chooseShown } from './choose-shown.ts';
import { keepsDifferences } from './keeps-differences.ts';
import { failedPrimary } from './primary-rules.ts';
import { sumOf } from './tabulate.ts';
import type { PublishedVersion } from './versions.ts';

/** Which national cells to show, why the others are hidden, and the audit that the choice has passed. */
export type Choice = {
  shown: readonly CellKey[];
  rules: ReadonlyMap<CellKey, readonly RuleCode[]>;
  audit: NationalAudit;
};

const nothingShown: NationalAudit = { verdict: 'safe', attackers: 0, narrowest: null };

/**
 * Chooses the national cells of a version: those that keep P1 to P3 themselves, less the cheapest ones that P4 and P5
 * need hidden, given every version shown before. `required` cells, shown before, are in every choice; undefined where
 * they cannot be shown again, `undecided` where the audit of a set could not be.
 */
export const chooseNational = (
  four: CategoryFour,
  version: Omit<PublishedVersion, 'shown'>,
  earlier: readonly PublishedVersion[],
  { settings, solver, required }: { settings: Settings; solver: Solver; required: readonly CellKey[] },
): Choice | 'undecided' | undefined => {
  const primary = new Map(four.cells.map(({ key }) => [key, failedPrimary(version.counts.get(key)!, settings)]));
  const allowed = four.cells.filter(({ key }) => primary.get(key)!.length === 0);
  if (required.some((key) => primary.get(key)!.length > 0)) return undefined;
  const secondary = new Set<RuleCode>();
  let audit = nothingShown;
  let undecided = false;
  const isSafe = (shown: readonly CellKey[]): boolean => {
    const now = { ...version, shown };
    if (!keepsDifferences(four, now, earlier, settings)) {
      secondary.add('P4');
      return false;
    }
    const tried = auditNational(four, [...earlier, now], settings, solver);
    if (tried.verdict === 'safe') audit = tried;
    else secondary.add('P5');
    undecided = tried.verdict === 'undecided';
    return tried.verdict === 'safe';
  };
  const costed = allowed
    .filter(({ key }) => !required.includes(key))
    .map(({ key }) => ({ key, value: sumOf(version.counts.get(key)!) }));
  if (required.length > 0 && !isSafe(required)) return undecided ? 'undecided' : undefined;
  // What cannot be decided is refused, so from then on nothing more is tried.
  const shown = chooseShown(costed, required, (keys) => undecided || isSafe(keys));
  if (undecided) return 'undecided';
  const rules = new Map(
    four.cells.map(({ key }) => [
      key,
      shown.includes(key) ? [] : primary.get(key)!.length > 0 ? primary.get(key)! : [...secondary],
    ]),
  );
  return { shown, rules, audit };
};
