import { clearedCount } from '../../../../shared/domain/disclosure/ledger/ledger.ts';
import { categoryFour } from '../../../../shared/domain/disclosure/national/category-four.ts';
import { formD } from '../../../../shared/domain/forms/form-d.ts';
import { type Compilation, type History, sizeOf, sizes } from './play-history.ts';

const { cells } = categoryFour(formD);

/** What came of some histories. */
export type Tally = ReturnType<typeof emptyTally>;

export const emptyTally = () => ({
  histories: 0,
  compilations: 0,
  refused: 0,
  releases: 0,
  /** Drawings and the cells that they show, by the size of the areas' figures. */
  drawings: sizes.map(() => 0),
  shown: sizes.map(() => 0),
  /**
   * Compilations with every area in after a first drawing: with as many answers for every version as are asked for (8
   * by the settings in force), and with fewer.
   */
  enough: 0,
  drawnAnew: 0,
  fewer: 0,
  stood: 0,
  happened: {} as Record<string, number>,
  /** Seconds that the slowest compilation took. */
  slowest: 0,
});

const basisOf = ({ entry }: Pick<Compilation, 'entry'>): string => JSON.stringify(entry.basis);

/** Adds a history to what came of those before it. */
export const count = (tally: Tally, { seed, compilations, refusals, releases, happened }: History): void => {
  const size = sizes.indexOf(sizeOf(seed) as (typeof sizes)[number]);
  tally.histories += 1;
  tally.compilations += compilations.length + refusals.length;
  tally.refused += refusals.length;
  tally.releases += releases.length;
  for (const [what, times] of happened) tally.happened[what] = (tally.happened[what] ?? 0) + times;
  const drawn = new Set<string>();
  for (const compilation of compilations) {
    const { entry, answered, needed, seconds } = compilation;
    tally.slowest = Math.max(tally.slowest, seconds);
    if (Object.keys(entry.basis).length === 0) continue;
    const isNew = !drawn.has(basisOf(compilation));
    if (drawn.size > 0 && answered >= needed) {
      tally.enough += 1;
      tally.drawnAnew += Number(isNew);
    } else if (drawn.size > 0) {
      tally.fewer += 1;
      tally.stood += Number(!isNew);
    }
    if (!isNew) continue;
    drawn.add(basisOf(compilation));
    tally.drawings[size]! += 1;
    tally.shown[size]! += cells.filter(({ key }) => clearedCount(entry, key) !== undefined).length;
  }
};

/** The same in sentences. */
export const told = (tally: Tally): readonly string[] => [
  `${tally.histories} histories: ${tally.compilations} candidates compiled, ${tally.releases} releases; refused, Categories 1 to 3 with it: ${tally.refused}`,
  ...sizes.map(
    (size, at) =>
      `cells shown of ten at ${size} of the size: ${(tally.shown[at]! / Math.max(1, tally.drawings[at]!)).toFixed(2)} in ${tally.drawings[at]} drawings`,
  ),
  `compilations after a drawing with q or more answers for every version: ${tally.enough}, of which drawn anew: ${tally.drawnAnew}; with fewer: ${tally.fewer}, of which stood: ${tally.stood}`,
  `what happened: ${Object.entries(tally.happened)
    .map(([what, times]) => `${what} ${times}`)
    .join(', ')}`,
  `the slowest compilation took ${tally.slowest.toFixed(1)} s`,
];
