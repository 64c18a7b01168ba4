import type { Clock } from '../engines/clock.ts';
import type { Resolve } from '../template/resolve.ts';
import { ofType, type Template } from '../template/template.ts';
import { lastStrike } from './cron.ts';
import type { Source } from './queue-source.ts';

type Fire = (functionArn: string, input: unknown) => Promise<void>;

/**
 * The schedules that a template itself has, by the platform's clock where it flows. What was missed while it jumped is
 * made up for once, and whoever moves the clock waits for it. Where the clock stands they do not fire: a run is not
 * interrupted by a morning.
 */
export const recurringSchedules = (template: Template, resolve: Resolve, clock: Clock, fire: Fire): Source => {
  const schedules = ofType(template, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => ({
    expression: resolve<string>(Properties.ScheduleExpression),
    zone: resolve<string>(Properties.ScheduleExpressionTimezone ?? 'UTC'),
    target: resolve<{ Arn: string; Input?: string }>(Properties.Target),
    struck: clock.now(),
  }));
  const beat = async (): Promise<void> => {
    for (const schedule of schedules) {
      const strike = lastStrike(schedule.expression, schedule.zone, clock.now());
      if (strike <= schedule.struck) continue;
      schedule.struck = strike;
      await fire(schedule.target.Arn, JSON.parse(schedule.target.Input ?? '{}'));
    }
  };
  if (!clock.tick().flows || schedules.length === 0) return { stop: async () => {} };
  let beating = Promise.resolve();
  const next = (): Promise<void> => {
    beating = beating.then(beat).catch((error) => console.error(String(error)));
    return beating;
  };
  const timer = setInterval(next, 1000);
  clock.onMove(next);
  return {
    stop: async () => {
      clearInterval(timer);
      await beating;
    },
  };
};
