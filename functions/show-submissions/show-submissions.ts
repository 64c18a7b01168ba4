import type { Submission as Kept } from '../../shared/adapters/submissions.ts';
import { entersAsOwn } from '../../shared/domain/access/may-enter.ts';
import type { AreaSlug } from '../../shared/domain/areas.ts';
import { londonDay } from '../../shared/domain/calendar/london-time.ts';
import { recentPeriods } from '../../shared/domain/collection/recent-periods.ts';
import type { AreaReturn, Dates } from '../../shared/domain/collection/shapes.ts';
import { isLateSubmission, ownProgressOf, progressOf } from '../../shared/domain/collection/standing.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Submission } from '../../shared/domain/submissions/shapes.ts';
import type { Stand } from '../../shared/domain/submissions/stand.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn, submissionIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';

type At = { area: AreaSlug; period: Period };
export type Ports = {
  dates: (period: Period, area: AreaSlug) => Promise<Dates>;
  stand: (at: At) => Promise<Stand>;
  submissions: (at: At) => Promise<readonly Kept[]>;
  now: () => Date;
};

/**
 * Shows the returns of an area, one line a period; or everything that was sent for one period, the newest first; or one
 * of those.
 */
export const showSubmissions =
  (ports: Ports) =>
  async (call: Call): Promise<Reply> => {
    if (call.path.period === undefined) return { status: 200, body: { items: await returnsOf(ports, call) } };
    const items = await sentOf(ports, call);
    if (call.path.submission === undefined) return { status: 200, body: { items } };
    const asked = submissionIn(call.path);
    const one = items.find(({ submission }) => submission === asked);
    if (one === undefined) throw refuse.notFound('There is no such submission.', 'unknown-submission');
    return { status: 200, body: one };
  };

const returnsOf = async ({ dates, stand, now }: Ports, { path, caller, route }: Call): Promise<AreaReturn[]> => {
  const area = areaIn(path);
  const own = entersAsOwn(route, caller, area.slug);
  return Promise.all(
    recentPeriods(londonDay(now().toISOString())).map(async (period) => {
      const [days, held] = await Promise.all([dates(period, area.slug), stand({ area: area.slug, period })]);
      const line = own ? ownProgressOf(held, days) : progressOf(area, held, days);
      const { standing, late, submission, correction } = line;
      return { period, dates: days, standing, late, submission, correction };
    }),
  );
};

const sentOf = async ({ dates, stand, submissions }: Ports, { path, caller, route }: Call): Promise<Submission[]> => {
  const at = { area: areaIn(path).slug, period: periodIn(path) };
  const own = entersAsOwn(route, caller, at.area);
  const [days, held, kept] = await Promise.all([dates(at.period, at.area), stand(at), submissions(at)]);
  return kept.toReversed().flatMap(({ submission, format, receivedAt, verdict, seen, submittedBy }) => {
    const told = own ? verdict : seen;
    if (receivedAt === undefined || told === undefined) return [];
    return [
      {
        submission,
        // A correction in another format than before is no confirmation, which others are not to tell apart.
        ...(own ? { format } : {}),
        receivedAt,
        verdict: told,
        current: held.inHand?.submission === submission,
        stands: held.signed?.submission === submission,
        late: isLateSubmission({ submission, receivedAt }, held, days),
        ...(submittedBy === undefined ? {} : { submittedBy }),
      },
    ];
  });
};
