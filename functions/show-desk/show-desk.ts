import type { Desk } from '../../shared/adapters/desk.ts';
import type { AreaOnDesk } from '../../shared/domain/api/desk-shapes.ts';
import { type AreaSlug, areaOf } from '../../shared/domain/areas.ts';
import { datesFor } from '../../shared/domain/collection/desk.ts';
import type { Dates } from '../../shared/domain/collection/shapes.ts';
import { progressOf } from '../../shared/domain/collection/standing.ts';
import type { ToldEvent } from '../../shared/domain/events/event.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Stand } from '../../shared/domain/submissions/stand.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn } from '../../shared/runtime/named.ts';

type At = { area: AreaSlug; period: Period };
export type Ports = {
  desk: Pick<Desk, 'extensions' | 'notes' | 'contacts' | 'lastReminded'>;
  dates: (period: Period) => Promise<Dates>;
  stand: (at: At) => Promise<Stand>;
  activity: (at: At) => Promise<readonly ToldEvent[]>;
};

/**
 * Shows one area as the ministry has it on its desk; or whom to speak to in it; or what happened to its return, in
 * sentences.
 */
export const showDesk =
  (ports: Ports) =>
  async ({ path, route }: Call): Promise<Reply> => {
    const area = areaIn(path).slug;
    if (route.endsWith('/contacts')) return { status: 200, body: await ports.desk.contacts(area) };
    const at = { area, period: periodIn(path) };
    if (route.endsWith('/activity')) return { status: 200, body: { items: await ports.activity(at) } };
    return { status: 200, body: await onDesk(ports, at) };
  };

const onDesk = async ({ desk, dates, stand, activity }: Ports, at: At): Promise<AreaOnDesk> => {
  const [usual, extensions, held, contacts, reminded, notes, happened] = await Promise.all([
    dates(at.period),
    desk.extensions(at.period),
    stand(at),
    desk.contacts(at.area),
    desk.lastReminded(at.period),
    desk.notes(at.period, at.area),
    activity(at),
  ]);
  const own = datesFor(usual, extensions, at.area);
  const [extension, lastReminded] = [extensions.find(({ area }) => area === at.area), reminded.get(at.area)];
  return {
    line: progressOf(areaOf(at.area), held, own),
    dates: own,
    ...(extension === undefined ? {} : { extension }),
    contacts,
    ...(lastReminded === undefined ? {} : { lastReminded }),
    notes: [...notes],
    activity: [...happened],
  };
};
