import type { CellKey } from '../../cells.ts';
import type { CategoryFour } from './category-four.ts';
import { sumOf } from './tabulate.ts';
import type { PublishedVersion } from './versions.ts';

/** Areas that an attacker cannot tell apart, since they resubmitted at the same times and keep the same rules. */
export type Alike = {
  /** For each version, the how-manieth of an area's submissions it describes: `0 0 1` resubmitted before the third. */
  pattern: readonly number[];
  /** The areas by number. */
  areas: readonly number[];
  /** Rules of the form that their returns break, by number: an accepted return may hold a snapshot above the year's figure. */
  broken?: readonly number[];
};

type Rules = CategoryFour['atMost'];

/** The rules of the form that hold for some areas alike. One that a return breaks is no fact about its area, but stays one about the others. */
export const rulesOf = ({ atMost }: Pick<CategoryFour, 'atMost'>, { broken = [] }: Pick<Alike, 'broken'>): Rules =>
  atMost.filter((_, rule) => !broken.includes(rule));

/**
 * What an attacker faces: the areas unknown to them, none in a group that is known in full, and what is left of each shown
 * figure without the known ones.
 */
export type Knowledge = { alike: readonly Alike[]; left: readonly (readonly number[])[] };

/** The areas of some versions, grouped by when they resubmitted and which rules their returns break. */
export const alikeOf = (versions: readonly PublishedVersion[], atMost: Rules = []): readonly Alike[] => {
  const areas = [...(versions[0]?.basis.keys() ?? [])];
  const patternOf = (area: string): readonly number[] => {
    const submissions = versions.map(({ basis }) => basis.get(area));
    const distinct = [...new Set(submissions)];
    return submissions.map((submission) => distinct.indexOf(submission));
  };
  const isBroken = ([small, large]: Rules[number], area: number): boolean =>
    versions.some(({ counts }) => counts.get(small)![area]! > counts.get(large)![area]!);
  const kindOf = (area: number): string => {
    const broken = [...atMost.keys()].filter((rule) => isBroken(atMost[rule]!, area));
    return JSON.stringify({ pattern: patternOf(areas[area]!), ...(broken.length > 0 ? { broken } : {}) });
  };
  return [...Map.groupBy(areas.keys(), kindOf)].map(([kind, group]) => ({
    ...(JSON.parse(kind) as Omit<Alike, 'areas'>),
    areas: group,
  }));
};

/** What is left to find out for attackers who know the figures of some areas (by number, none for the public). */
export const knowledgeOf = (
  versions: readonly PublishedVersion[],
  alike: readonly Alike[],
  known: readonly number[],
): Knowledge => ({
  alike: alike.map((group) => ({ ...group, areas: group.areas.filter((area) => !known.includes(area)) })),
  left: versions.map(({ shown, counts }) =>
    shown.map((key) => known.reduce((left, area) => left - counts.get(key)![area]!, sumOf(counts.get(key)!))),
  ),
});

/** A local count that an attacker is after, or (with `earlier`) its change between two submissions, of one of some areas alike. */
export type Quarry = { group: number; cell: CellKey; later: number; earlier: number | null };

/** Everything P5 protects: each cell of each submission of each unknown area, and each change between two of them. */
export const quarriesOf = (alike: readonly Alike[], cells: readonly CellKey[]): readonly Quarry[] =>
  alike.flatMap(({ pattern }, group) => {
    const submissions = Array.from({ length: Math.max(...pattern) + 1 }, (_, at) => at);
    return cells.flatMap((cell) =>
      submissions.flatMap((later): Quarry[] => [
        { group, cell, later, earlier: null },
        ...submissions.slice(0, later).map((earlier) => ({ group, cell, later, earlier })),
      ]),
    );
  });
