import type { CompileLock } from '../../shared/adapters/compile-lock.ts';
import { callerInWords } from '../../shared/domain/access/who.ts';
import { londonTime } from '../../shared/domain/calendar/london-time.ts';
import { prose } from '../../shared/domain/prose.ts';
import type { Call, Reply } from '../../shared/runtime/http-door.ts';
import { periodIn } from '../../shared/runtime/named.ts';
import { Problem } from '../../shared/runtime/problem.ts';

/** Longer than the function can run: whoever holds a period after that has died. */
export const longestMs = 40_000;

/** Wraps compiling so that a period is compiled by one at a time; a second request meanwhile is refused in words. */
export const oneAtATime =
  ({ lock, now }: { lock: CompileLock; now: () => Date }) =>
  (act: (call: Call) => Promise<Reply>) =>
  async (call: Call): Promise<Reply> => {
    const period = periodIn(call.path);
    const since = now();
    const until = new Date(since.getTime() + longestMs).toISOString();
    const mine = { by: callerInWords(call.caller), since: since.toISOString(), until };
    const theirs = await lock.take(period, mine, since);
    if (theirs !== undefined) throw busy(period, theirs);
    try {
      return await act(call);
    } finally {
      await lock.give(period, mine);
    }
  };

const busy = (period: string, { by, until }: { by: string; until: string }): Problem =>
  new Problem(
    409,
    'being-compiled',
    prose`
      ${by} is compiling ${period} at this moment. It takes seconds: look at the releases, and compile again if you
      must, at the latest from ${londonTime(until).slice(11, 19)}.
    `,
    { until },
  );
