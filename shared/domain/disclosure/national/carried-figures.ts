import type { CellKey } from '../../cells.ts';
import type { RuleCode } from '../rule-codes.ts';
import type { Settings } from '../settings.ts';
import type { CategoryFour } from './category-four.ts';
import { chooseShown } from './choose-shown.ts';
import { keepsDifferences } from './keeps-differences.ts';
import { failedPrimary } from './primary-rules.ts';
import { sumOf } from './tabulate.ts';
import type { PublishedVersion } from './versions.ts';

/** Cells shown, and why the others are not. */
type Shown = { shown: readonly CellKey[]; rules: ReadonlyMap<CellKey, readonly RuleCode[]> };

/**
 * What a version shows that is carried on. What is out already stays as it is. What only a candidate has shown must keep
 * the settings of today, which may be stricter than those it was compiled with; less of it is as safe.
 */
export const stillShown = (
  four: CategoryFour,
  stands: PublishedVersion,
  earlier: readonly PublishedVersion[],
  settings: Settings,
): Shown => {
  if (stands.candidate === undefined) return { shown: stands.shown, rules: new Map() };
  const others = earlier.filter((version) => version !== stands);
  const costed = stands.shown.map((key) => ({ key, value: sumOf(stands.counts.get(key)!) }));
  // A shown count is among those that can be derived, so this asks P1 to P3 of it as well.
  const isSafe = (shown: readonly CellKey[]) => keepsDifferences(four, { ...stands, shown }, others, settings);
  const shown = chooseShown(costed, [], isSafe);
  const failed = (key: CellKey): readonly RuleCode[] => {
    const primary = failedPrimary(stands.counts.get(key)!, settings);
    return primary.length > 0 ? primary : ['P4'];
  };
  const rules = new Map(stands.shown.filter((key) => !shown.includes(key)).map((key) => [key, failed(key)]));
  return { shown, rules };
};
