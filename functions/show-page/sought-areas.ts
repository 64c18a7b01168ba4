import type { AreaProgress } from '../../shared/domain/collection/shapes.ts';
import { seenStandings } from '../../shared/domain/collection/standings.ts';

/** Which areas of a collection are shown, and in which order: by the address of the page, so that it can be kept. */
export type Sought = { standing: string; sort: string };

/** The orders that a collection can be shown in. */
export const sorts = [
  { value: 'area', label: 'By name' },
  { value: 'standing', label: 'By where they stand' },
  { value: 'received', label: 'The latest first' },
  { value: 'closes', label: 'By closing day' },
] as const;

const ranks = new Map<string, number>(seenStandings.map((standing, index) => [standing, index]));

type Order = (one: AreaProgress, other: AreaProgress) => number;

const orders: Readonly<Record<string, Order>> = {
  standing: (one, other) => (ranks.get(one.standing) ?? 0) - (ranks.get(other.standing) ?? 0),
  received: (one, other) => (other.receivedAt ?? '').localeCompare(one.receivedAt ?? ''),
  closes: (one, other) => (one.closes ?? '').localeCompare(other.closes ?? ''),
};

const isWanted = (standing: string, area: AreaProgress): boolean => {
  if (standing === '') return true;
  if (standing === 'late') return area.late;
  return standing === 'not-signed-off' ? area.standing !== 'signed-off' : area.standing === standing;
};

/** The areas that are looked for; what is alike stays in the order of the names. */
export const soughtAreas = (areas: readonly AreaProgress[], { standing, sort }: Sought): AreaProgress[] =>
  areas.filter((area) => isWanted(standing, area)).toSorted(Object.hasOwn(orders, sort) ? orders[sort] : () => 0);
