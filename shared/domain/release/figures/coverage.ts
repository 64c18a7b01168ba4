import { type AreaSlug, areas } from '../../areas.ts';

/** How much of the nation a release covers. */
export type Coverage = { areas: number; of: number; missing: readonly { area: AreaSlug; name: string }[] };

/** Coverage by the areas whose accepted return is in; the missing ones are named, in the order of the list of areas. */
export const coverageOf = (present: Iterable<AreaSlug>): Coverage => {
  const covered = new Set(present);
  const missing = areas.filter((area) => !covered.has(area.slug));
  return {
    areas: areas.length - missing.length,
    of: areas.length,
    missing: missing.map(({ slug, name }) => ({ area: slug, name })),
  };
};

/** A release without every area is provisional. */
export const isProvisional = (coverage: Coverage): boolean => coverage.areas < coverage.of;
