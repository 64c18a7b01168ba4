import type { RuleSettings } from '../settings.ts';

/** By area, the submission that stands for it. */
export type Basis = ReadonlyMap<string, string>;

/**
 * q: how many areas a drawing needs, and how many must have answered anew for a later one. It is coalition + 1 and m0,
 * the least m with (m - t)(width - 1) >= remainder + width (coalition + 1 - t) for every t up to coalition + 1: so many
 * areas can hold whatever is shown and keep the nested remainder rule (theorem 3, d). 8 with the settings in force.
 */
export const answersNeeded = ({ remainder, width, coalition }: RuleSettings): number => {
  const ruled = Array.from({ length: coalition + 2 }, (_, taken) => taken);
  const least = ruled.map((taken) => taken + Math.ceil((remainder + width * (coalition + 1 - taken)) / (width - 1)));
  return coalition + 1 + Math.max(...least);
};

/** Two bases are the same where every area stands with the same submission. */
export const sameBasis = (one: Basis, other: Basis): boolean =>
  one.size === other.size && [...one].every(([area, submission]) => other.get(area) === submission);

/**
 * K: the areas that have answered anew, a correction or a confirmation, for every version after the first: each version
 * describes a submission of theirs that no other version describes.
 */
export const answeredAnew = (versions: readonly Basis[]): readonly string[] =>
  [...(versions[0]?.keys() ?? [])].filter((area) => {
    const described = versions.map((basis) => basis.get(area));
    return !described.includes(undefined) && new Set(described).size === versions.length;
  });
