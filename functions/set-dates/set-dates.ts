import type { CarriedOut } from '../../shared/adapters/requests-once.ts';
import { callerInWords } from '../../shared/domain/access/who.ts';
import { DatesOrder } from '../../shared/domain/api/requests/of-collections.ts';
import { closesTooSoon } from '../../shared/domain/collection/dates.ts';
import type { Dates } from '../../shared/domain/collection/shapes.ts';
import type { Period } from '../../shared/domain/periods.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { periodIn } from '../../shared/runtime/named.ts';
import { refuse } from '../../shared/runtime/problem.ts';
import { readRequest } from '../../shared/runtime/read-request.ts';

export type Ports = {
  set: (period: Period, dates: Dates, by: { who: string; at: string }, done?: CarriedOut) => Promise<void>;
  now: () => Date;
};

/** An analyst sets the days on which a collection opens and closes. Setting the same days again changes nothing. */
export const setDates =
  ({ set, now }: Ports) =>
  async ({ path, body, caller, carriedOut }: Call): Promise<Reply> => {
    const period = periodIn(path);
    const dates = readRequest(DatesOrder, body, (detail) =>
      refuse.malformed(`Give two days: { "opens": "2024-04-01", "closes": "2024-06-30" }. ${detail}`),
    );
    if (closesTooSoon(dates))
      throw refuse.unprocessable('A collection cannot close before it opens.', 'closes-before-it-opens');
    const answer = { status: 200, body: dates };
    await set(period, dates, { who: callerInWords(caller), at: now().toISOString() }, carriedOut?.(answer));
    return answer;
  };
