import { type Area, areas } from '../areas.ts';
import { isLate } from './dates.ts';
import { type AreaProgress, type Dates, type Standing, standings } from './shapes.ts';

/** What is held of one area in one collection. */
export type Held = {
  /** The current return: the newest that was not rejected. */
  current?: { submission: string; receivedAt: string; accepted: boolean; signedOff: boolean; nil: boolean };
  /** The newest submission of all, where that was rejected. */
  rejected?: { submission: string; receivedAt: string };
};

/** Where an area stands: what it has in counts; a rejected newer submission does not undo an earlier good one. */
export const standingOf = ({ current, rejected }: Held): Standing => {
  if (current === undefined) return rejected === undefined ? 'not-heard-from' : 'rejected';
  if (!current.accepted) return 'queried';
  return current.signedOff ? 'signed-off' : 'accepted';
};

/** One area's line of the collection. */
export const progressOf = (area: Area, held: Held, dates: Dates): AreaProgress => {
  const counts = held.current ?? held.rejected;
  return {
    area: area.slug,
    name: area.name,
    standing: standingOf(held),
    nil: held.current?.nil ?? false,
    late: counts !== undefined && isLate(counts.receivedAt, dates),
    ...(counts === undefined ? {} : { submission: counts.submission, receivedAt: counts.receivedAt }),
  };
};

/** Every area's line, in the order of the areas. */
export const progressOfAll = (held: ReadonlyMap<string, Held>, dates: Dates): AreaProgress[] =>
  areas.map((area) => progressOf(area, held.get(area.slug) ?? {}, dates));

/** How many areas stand where; every standing is there, with none as zero. */
export const countStandings = (lines: readonly AreaProgress[]): Record<Standing, number> =>
  Object.fromEntries(
    standings.map((standing) => [standing, lines.filter((line) => line.standing === standing).length]),
  ) as Record<Standing, number>;
