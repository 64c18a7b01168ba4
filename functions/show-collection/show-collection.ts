import { categoryFourStanding } from '../../shared/adapters/category-four-standing.ts';
import type { Desk } from '../../shared/adapters/desk.ts';
import type { PeriodReleases } from '../../shared/adapters/releases.ts';
import type { RoundsView } from '../../shared/domain/api/release-shapes.ts';
import { TrackerQuery } from '../../shared/domain/api/requests/of-collections.ts';
import { londonDay } from '../../shared/domain/calendar/london-time.ts';
import { hasClosed } from '../../shared/domain/collection/dates.ts';
import { datesFor } from '../../shared/domain/collection/desk.ts';
import { recentPeriods } from '../../shared/domain/collection/recent-periods.ts';
import { remindersOf } from '../../shared/domain/collection/reminders.ts';
import { progressIn, type Round } from '../../shared/domain/collection/rounds.ts';
import type { Dates, Progress, Reminder } from '../../shared/domain/collection/shapes.ts';
import { signedSince } from '../../shared/domain/collection/signed-since.ts';
import { countStandings, progressOfAll } from '../../shared/domain/collection/standing.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Stand } from '../../shared/domain/submissions/stand.ts';
import { uploadTypes } from '../../shared/domain/submissions/upload-key.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { periodIn } from '../../shared/runtime/named.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

export type Ports = {
  dates: (period: Period) => Promise<Dates>;
  stands: (period: Period) => Promise<ReadonlyMap<string, Stand>>;
  rounds: (period: Period) => Promise<readonly Round[]>;
  releases: (period: Period) => Promise<PeriodReleases>;
  newest: (period: Period) => Promise<{ version: string; compiledAt: string } | undefined>;
  desk: Pick<Desk, 'extensions' | 'lastReminded'>;
  now: () => Date;
};

/** Shows the collections; where every area stands in one; or who is to be chased in it today. */
export const showCollection =
  (ports: Ports) =>
  async (call: Call): Promise<Reply> => {
    if (call.route === 'GET /collections') return { status: 200, body: { items: await listed(ports) } };
    if (call.route.endsWith('/rounds')) return { status: 200, body: await roundsOf(ports, periodIn(call.path)) };
    const progress = await progressOf(ports, periodIn(call.path));
    if (call.route.endsWith('/tracker')) return tracker(ports, progress, call);
    if (!call.route.endsWith('/reminders')) return { status: 200, body: progress };
    const items: Reminder[] = remindersOf(progress.areas, progress.dates, today(ports));
    return { status: 200, body: { items } };
  };

const today = ({ now }: Ports): string => londonDay(now().toISOString());

const listed = (ports: Ports) =>
  Promise.all(recentPeriods(today(ports)).map(async (period) => ({ period, dates: await ports.dates(period) })));

/** The rounds, the newest first, and what they are for: how many more answers the next drawing takes. */
const roundsOf = async ({ rounds, stands, releases }: Ports, period: Period): Promise<RoundsView> => {
  const [opened, held, kept] = await Promise.all([rounds(period), stands(period), releases(period)]);
  const standing = [...held].flatMap(([area, { signed }]) => (signed ? [[area, signed.submission] as const] : []));
  return {
    items: opened.map((round) => progressIn(round, held)).toReversed(),
    category4: categoryFourStanding(period, kept, new Map(standing)),
  };
};

const tracker = async ({ desk }: Ports, progress: Progress, { query }: Call): Promise<Reply> => {
  const { format } = readRequest(TrackerQuery, query);
  const { listCsv, listXlsx, trackerList } = await import('../../shared/formats/lists.ts');
  const list = trackerList(progress, await desk.lastReminded(progress.period));
  const disposition = `attachment; filename="mappa-collection-${progress.period}.${format}"`;
  return {
    status: 200,
    ...(format === 'csv'
      ? { body: listCsv(list), type: 'text/csv; charset=utf-8' }
      : { body: listXlsx(list), type: uploadTypes.xlsx }),
    headers: { 'content-disposition': disposition },
  };
};

const progressOf = async (ports: Ports, period: Period): Promise<Progress> => {
  const [newest, dates, stands, extensions] = await Promise.all([
    ports.newest(period),
    ports.dates(period),
    ports.stands(period),
    ports.desk.extensions(period),
  ]);
  const areas = progressOfAll(stands, (area) => datesFor(dates, extensions, area));
  return {
    period,
    dates,
    closed: hasClosed(today(ports), dates),
    ...(newest === undefined ? {} : { since: signedSince(stands, newest) }),
    counts: countStandings(areas),
    areas,
  };
};
