import { clearedCount, type LedgerEntry } from '../../../../shared/domain/disclosure/ledger/ledger.ts';
import { categoryFour } from '../../../../shared/domain/disclosure/national/category-four.ts';
import { failedPrimary } from '../../../../shared/domain/disclosure/national/primary-rules.ts';
import { settings } from '../../../../shared/domain/disclosure/settings.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { type Local, vaultOf } from '../../../domain/disclosure/national-example.ts';
import type { History } from './play-history.ts';

const four = categoryFour(formD);

/** What came of some histories. Cells are those of Category 4 in releases with every area. */
export type Tally = ReturnType<typeof emptyTally>;

export const emptyTally = () => ({
  histories: 0,
  compilations: 0,
  refused: 0,
  releases: 0,
  complete: 0,
  shown: 0,
  allowed: 0,
  first: 0,
  firstHidden: 0,
  waited: 0,
  batches: 0,
  batchShown: 0,
  batchAllowed: 0,
  /** Seconds that the slowest compilation took, and those that took over three. */
  slowest: 0,
  slow: 0,
});

const shownIn = (entry: LedgerEntry): number =>
  four.cells.filter(({ key }) => clearedCount(entry, key) !== undefined).length;

/** How many cells P1 to P3 alone would let these areas' figures show, were there nothing before them. */
const allowedOf = (locals: readonly Local[]): number =>
  four.cells.filter(({ key }) => {
    const counts = locals.map((local) => four.parts.get(key)!.reduce((sum, part) => sum + vaultOf(local)[part]!, 0));
    return failedPrimary(counts, settings).length === 0;
  }).length;

/** Adds a history to what came of those before it. */
export const count = (tally: Tally, { compilations, refusals, releases }: History): void => {
  tally.histories += 1;
  tally.compilations += compilations.length + refusals.length;
  tally.refused += refusals.length;
  tally.releases += releases.length;
  for (const { seconds } of compilations) {
    tally.slowest = Math.max(tally.slowest, seconds);
    tally.slow += Number(seconds > 3);
  }
  let before: string | undefined;
  for (const { entry, waited, locals } of releases) {
    if (Object.keys(entry.basis).length === 0) continue;
    const [shown, allowed] = [shownIn(entry), allowedOf(locals)];
    const basis = JSON.stringify(entry.basis);
    tally.complete += 1;
    tally.shown += shown;
    tally.allowed += allowed;
    tally.waited += Number(waited);
    if (before === undefined && !waited) {
      tally.first += allowed;
      tally.firstHidden += allowed - shown;
    } else if (before !== undefined && before !== basis) {
      tally.batches += 1;
      tally.batchShown += shown;
      tally.batchAllowed += allowed;
    }
    before = basis;
  }
};

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** The same in sentences. */
export const told = (tally: Tally): readonly string[] => [
  `${tally.histories} histories: ${tally.compilations} candidates compiled (${tally.refused} refused), ${tally.releases} releases, ${tally.complete} with every area`,
  `cells shown of ten: ${share(tally.shown, 10 * tally.complete)}; of the ${tally.allowed} that P1 to P3 allow: ${share(tally.shown, tally.allowed)}`,
  `first releases: ${tally.firstHidden} of ${tally.first} allowed cells hidden by P4 and P5`,
  `releases with resubmissions: ${tally.waited} waited, ${tally.batches} came out as a batch with ${tally.batchShown} of ${tally.batchAllowed} allowed cells`,
  `the slowest compilation took ${tally.slowest.toFixed(1)} s, ${tally.slow} took over 3 s`,
];
