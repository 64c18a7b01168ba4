import type { Submission as Kept } from '../../shared/adapters/submissions.ts';
import type { AreaSlug } from '../../shared/domain/areas.ts';
import { londonDay } from '../../shared/domain/calendar/london-time.ts';
import { isLate } from '../../shared/domain/collection/dates.ts';
import { recentPeriods } from '../../shared/domain/collection/recent-periods.ts';
import type { AreaReturn, Dates } from '../../shared/domain/collection/shapes.ts';
import { type Held, progressOf } from '../../shared/domain/collection/standing.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Submission } from '../../shared/domain/submissions/shapes.ts';
import type { Answer, Call } from '../../shared/runtime/http-door.ts';
import { areaIn, periodIn } from '../../shared/runtime/named.ts';

export type Ports = {
  dates: (period: Period) => Promise<Dates>;
  held: (area: AreaSlug, period: Period) => Promise<Held>;
  history: (at: { area: AreaSlug; period: Period }) => Promise<{ submissions: readonly Kept[] }>;
  now: () => Date;
};

/** Shows the returns of an area, one line a period; or everything that was sent for one period, the newest first. */
export const showSubmissions =
  (ports: Ports) =>
  async (call: Call): Promise<Answer> => ({
    status: 200,
    body: { items: await (call.path.period === undefined ? returnsOf(ports, call) : submissionsOf(ports, call)) },
  });

const returnsOf = async ({ dates, held, now }: Ports, { path }: Call): Promise<AreaReturn[]> => {
  const area = areaIn(path);
  return Promise.all(
    recentPeriods(londonDay(now().toISOString())).map(async (period) => {
      const [days, found] = await Promise.all([dates(period), held(area.slug, period)]);
      const { standing, late, submission } = progressOf(area, found, days);
      return { period, dates: days, standing, late, ...(submission === undefined ? {} : { submission }) };
    }),
  );
};

const submissionsOf = async ({ dates, held, history }: Ports, { path }: Call): Promise<Submission[]> => {
  const at = { area: areaIn(path).slug, period: periodIn(path) };
  const [days, { current }, { submissions }] = await Promise.all([
    dates(at.period),
    held(at.area, at.period),
    history(at),
  ]);
  return submissions.toReversed().flatMap(({ submission, format, receivedAt, verdict, submittedBy }) =>
    receivedAt === undefined || verdict === undefined
      ? []
      : [
          {
            submission,
            format,
            receivedAt,
            verdict,
            current: current?.submission === submission,
            late: isLate(receivedAt, days),
            ...(submittedBy === undefined ? {} : { submittedBy }),
          },
        ],
  );
};
